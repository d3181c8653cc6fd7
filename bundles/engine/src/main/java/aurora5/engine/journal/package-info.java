/** The way of a run's decisions to the journal, and of its state out of it. */
@NullMarked
package aurora5.engine.journal;

import org.jspecify.annotations.NullMarked;
