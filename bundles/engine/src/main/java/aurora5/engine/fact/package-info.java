/** What the journal keeps of a run, and how it is written there. Values and functions only. */
@NullMarked
package aurora5.engine.fact;

import org.jspecify.annotations.NullMarked;
