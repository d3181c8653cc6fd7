/** How large contexts may be, and how long they live. */
@NullMarked
package aurora5.context.life;

import org.jspecify.annotations.NullMarked;
