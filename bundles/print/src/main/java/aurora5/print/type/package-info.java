/** The typefaces that lie in the bundle. */
@NullMarked
package aurora5.print.type;

import org.jspecify.annotations.NullMarked;
