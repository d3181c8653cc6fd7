/** What a client may call: every workflow, and the little that is needed around them. */
@NullMarked
package aurora5.mcp.tool;

import org.jspecify.annotations.NullMarked;
