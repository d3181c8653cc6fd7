/** What Notion keeps and what it refuses: pages, tables, blocks, comments. */
@NullMarked
package aurora5.testkit.notion.workspace;

import org.jspecify.annotations.NullMarked;
