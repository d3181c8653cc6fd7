/** What the operator set, checked. */
@NullMarked
package aurora5.notion.connect;

import org.jspecify.annotations.NullMarked;
