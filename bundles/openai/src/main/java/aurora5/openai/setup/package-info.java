/** What the operator set, checked. */
@NullMarked
package aurora5.openai.setup;

import org.jspecify.annotations.NullMarked;
