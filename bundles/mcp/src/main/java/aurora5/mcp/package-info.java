/** Every workflow as a tool of the Model Context Protocol, as it comes and goes. */
@NullMarked
package aurora5.mcp;

import org.jspecify.annotations.NullMarked;
