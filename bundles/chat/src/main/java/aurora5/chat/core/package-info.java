/** What a conversation is made of: its state, what reaches it, and what it wants done. Pure. */
@NullMarked
package aurora5.chat.core;

import org.jspecify.annotations.NullMarked;
