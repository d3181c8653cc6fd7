/** Who may come in. */
@NullMarked
package aurora5.console.login;

import org.jspecify.annotations.NullMarked;
