/**
 * Rows of the table Requests: those with which people start runs, and those that ask people for the
 * answer a run waits for.
 */
@NullMarked
package aurora5.notion.request;

import org.jspecify.annotations.NullMarked;
