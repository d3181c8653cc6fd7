/** What Notion is told of a run that has ended: which runs, how much of them, and how it looks. */
@NullMarked
package aurora5.notion.report;

import org.jspecify.annotations.NullMarked;
