/** What the shell prints. */
@NullMarked
package aurora5.console.shell;

import org.jspecify.annotations.NullMarked;
