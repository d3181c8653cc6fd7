/** Calls of plugin code: what they see of the house, and what comes of them. */
@NullMarked
package aurora5.engine.step;

import org.jspecify.annotations.NullMarked;
