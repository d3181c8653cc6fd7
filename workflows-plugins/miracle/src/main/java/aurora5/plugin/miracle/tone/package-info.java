/** How we speak about an index: how heavy the text is, which stage, what to do today. */
@NullMarked
package aurora5.plugin.miracle.tone;

import org.jspecify.annotations.NullMarked;
