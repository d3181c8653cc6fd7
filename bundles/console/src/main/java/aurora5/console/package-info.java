/** The web console: who may come in, what it shows of Aurora, and the commands of the shell. */
@NullMarked
package aurora5.console;

import org.jspecify.annotations.NullMarked;
