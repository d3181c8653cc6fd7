/** The index {@code v3.0_calibrated}: our own, spread over its whole range, aware of negation. */
@NullMarked
package aurora5.plugin.miracle.v3;

import org.jspecify.annotations.NullMarked;
