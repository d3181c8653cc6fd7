/** What a workflow asks a person for, read from its schema. */
@NullMarked
package aurora5.chat.form;

import org.jspecify.annotations.NullMarked;
