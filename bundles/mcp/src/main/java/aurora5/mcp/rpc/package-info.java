/** Messages of JSON-RPC 2.0, and what each of the protocol's two eras asks of them. */
@NullMarked
package aurora5.mcp.rpc;

import org.jspecify.annotations.NullMarked;
