/**
 * The workflow {@code daily-miracles-analysis}: from colours and birth dates to a plan of 30 days.
 */
@NullMarked
package aurora5.plugin.dailymiracles;

import org.jspecify.annotations.NullMarked;
