/** What is asked of the server, one class for each kind of call. */
@NullMarked
package aurora5.openai.ask;

import org.jspecify.annotations.NullMarked;
