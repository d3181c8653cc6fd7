/** All open runs, in memory or asleep, and the versions of workflows they are on. */
@NullMarked
package aurora5.engine.open;

import org.jspecify.annotations.NullMarked;
