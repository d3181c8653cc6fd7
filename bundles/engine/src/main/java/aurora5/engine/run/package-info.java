/**
 * What a run does next: from its state and what reaches it to facts and effects. Pure: no clock, no
 * thread, no lock.
 */
@NullMarked
package aurora5.engine.run;

import org.jspecify.annotations.NullMarked;
