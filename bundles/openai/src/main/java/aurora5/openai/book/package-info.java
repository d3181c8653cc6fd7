/** What calls cost, how often they are tried, and how the last ones went. */
@NullMarked
package aurora5.openai.book;

import org.jspecify.annotations.NullMarked;
