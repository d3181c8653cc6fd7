/** The connection to the server: HTTP, the SDK's client, failures in our own words. */
@NullMarked
package aurora5.openai.line;

import org.jspecify.annotations.NullMarked;
