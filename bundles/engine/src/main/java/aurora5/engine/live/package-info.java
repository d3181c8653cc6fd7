/**
 * One open run in memory: its owner takes in what comes, has it written, and then does what was
 * decided.
 */
@NullMarked
package aurora5.engine.live;

import org.jspecify.annotations.NullMarked;
