/** Notion, where the operators live: its tables, pages and comments. */
@NullMarked
package aurora5.notion;

import org.jspecify.annotations.NullMarked;
