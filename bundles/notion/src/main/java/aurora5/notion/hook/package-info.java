/** Events that Notion sends: the handshake, the signature, and what is kept of them. */
@NullMarked
package aurora5.notion.hook;

import org.jspecify.annotations.NullMarked;
