/** Conversations in comments: who is meant, what is answered, and that it is answered once. */
@NullMarked
package aurora5.notion.comment;

import org.jspecify.annotations.NullMarked;
