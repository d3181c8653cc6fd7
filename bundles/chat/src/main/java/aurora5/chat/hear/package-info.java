/** Reads what people write, Korean first: yes and no, numbers, dates, fields, orders. */
@NullMarked
package aurora5.chat.hear;

import org.jspecify.annotations.NullMarked;
