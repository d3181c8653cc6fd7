/** What a step sees of a context, and what it has written. */
@NullMarked
package aurora5.context.draft;

import org.jspecify.annotations.NullMarked;
