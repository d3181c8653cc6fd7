/** Draws picture-book pages without a model. */
@NullMarked
package aurora5.offline.draw;

import org.jspecify.annotations.NullMarked;
