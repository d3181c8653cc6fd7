/** How calls get to Notion: its SDK, our HTTP below it, one gate, and what failures mean. */
@NullMarked
package aurora5.notion.line;

import org.jspecify.annotations.NullMarked;
