/** The models of OpenAI, and of every server that speaks like it. */
@NullMarked
package aurora5.openai;

import org.jspecify.annotations.NullMarked;
