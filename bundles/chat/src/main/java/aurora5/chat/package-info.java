@NullMarked
package aurora5.chat;

import org.jspecify.annotations.NullMarked;
