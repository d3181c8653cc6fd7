/** The conversation itself, pure: state and event give state and effect. */
@NullMarked
package aurora5.chat.core;

import org.jspecify.annotations.NullMarked;
