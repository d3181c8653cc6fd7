/** How many runs may work at the same time, and who is next. */
@NullMarked
package aurora5.engine.slot;

import org.jspecify.annotations.NullMarked;
