package aurora5.router.door;

import aurora5.api.run.RunPage;
import aurora5.api.store.RunRow;
import aurora5.api.store.RunTable;
import aurora5.api.store.RunTable.Filter;
import java.util.List;
import java.util.Optional;

/** Cuts the list of runs into pages; a page's cursor is the id of its last run. */
public final class Pages {
  private static final int LONGEST = 999;

  private Pages() {}

  public static RunPage of(RunTable table, Filter filter) {
    int size = Math.max(1, Math.min(filter.limit(), LONGEST));
    List<RunRow> rows =
        table.runs(
            new Filter(
                filter.workflow(),
                filter.status(),
                filter.text(),
                filter.since(),
                filter.before(),
                size + 1));
    if (rows.size() <= size) {
      return new RunPage(rows, Optional.empty());
    }
    return new RunPage(rows.subList(0, size), Optional.of(rows.get(size - 1).id()));
  }
}
