/** Pictures, made ready for printing. */
@NullMarked
package aurora5.print.plate;

import org.jspecify.annotations.NullMarked;
