/** One turn of a conversation, pure: whom a message concerns, and what it is answered. */
@NullMarked
package aurora5.chat.turn;

import org.jspecify.annotations.NullMarked;
