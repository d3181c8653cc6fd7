/** One form, talked through: its fields are told, it is agreed to, and then it is done. Pure. */
@NullMarked
package aurora5.chat.course;

import org.jspecify.annotations.NullMarked;
