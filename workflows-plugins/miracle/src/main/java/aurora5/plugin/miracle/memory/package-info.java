/** What was given to whom: quota, smoothing and the day's earlier answers, across runs. */
@NullMarked
package aurora5.plugin.miracle.memory;

import org.jspecify.annotations.NullMarked;
