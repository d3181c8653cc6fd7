/** The workflow {@code calculate-miracle}: from a wish, answers or activities to an index. */
@NullMarked
package aurora5.plugin.miracle;

import org.jspecify.annotations.NullMarked;
