/** What people are told, in both languages. */
@NullMarked
package aurora5.chat.say;

import org.jspecify.annotations.NullMarked;
