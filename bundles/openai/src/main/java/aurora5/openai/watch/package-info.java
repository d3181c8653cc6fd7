/** Looks at the server without cost and says how it is. */
@NullMarked
package aurora5.openai.watch;

import org.jspecify.annotations.NullMarked;
