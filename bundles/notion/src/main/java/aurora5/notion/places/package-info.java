/**
 * Where in Notion things are: the page, its three tables and their columns. A component of this
 * bundle takes {@link aurora5.notion.places.Places} by {@code @Reference}; while there are no
 * tables there is nothing to write to.
 *
 * <pre>{@code
 * Table<RunColumn> runs = places.tables().orElseThrow().runs();
 * properties.set(runs.id(RunColumn.RUN_ID), text(run));
 * }</pre>
 *
 * Columns are known by their ids, so it does no harm if somebody renames one.
 */
@NullMarked
package aurora5.notion.places;

import org.jspecify.annotations.NullMarked;
