/** The score engine {@code v2.0_unified}, to the letter: pure, without state, clock or model. */
@NullMarked
package aurora5.plugin.miracle.v2;

import org.jspecify.annotations.NullMarked;
