/** What every store has to keep, run against the one on disk and the one in memory. */
@NullMarked
package aurora5.testkit.contract;

import org.jspecify.annotations.NullMarked;
