/** What is for a run to take in, and the right to do so, which one thread has at a time. */
@NullMarked
package aurora5.engine.inbox;

import org.jspecify.annotations.NullMarked;
