/** How long runs are kept once they have ended. */
@NullMarked
package aurora5.engine.keep;

import org.jspecify.annotations.NullMarked;
