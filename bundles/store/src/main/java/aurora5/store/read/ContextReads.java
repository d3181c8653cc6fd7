package aurora5.store.read;

import aurora5.api.Json;
import aurora5.api.store.ContextTable;
import aurora5.store.sql.Moments;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Contexts, read from SQLite: each answer is one query, and so of one moment. Thread-safe. */
public final class ContextReads implements ContextTable {
  private static final String VALUES =
      """
      SELECT k.key, c.value, k.version, c.at FROM context_key k
      JOIN context_change c ON c.n = k.change WHERE k.context = ? AND k.live = 1 ORDER BY k.key
      """;
  private static final String HISTORY =
      """
      SELECT c.key, b.value, c.value, c.version, c.by, c.step, c.at FROM context_change c
      LEFT JOIN context_change b ON b.n = c.before WHERE c.context = ? ORDER BY c.n DESC LIMIT ?
      """;
  private static final String IDS =
      """
      SELECT context FROM context_key WHERE live = 1
      GROUP BY context ORDER BY max(change) DESC LIMIT ?
      """;

  private final Readers readers;

  public ContextReads(Readers readers) {
    this.readers = readers;
  }

  @Override
  public Map<String, Value> values(String contextId) {
    Map<String, Value> values = new LinkedHashMap<>();
    readers.list(
        row ->
            values.put(
                row.getString(1),
                new Value(
                    new Json(row.getString(2)), row.getLong(3), Moments.toInstant(row.getLong(4)))),
        VALUES,
        contextId);
    return Collections.unmodifiableMap(values);
  }

  /** The newest ones if there are more than the limit. */
  @Override
  public List<Change> history(String contextId, int limit) {
    List<Change> newestFirst =
        readers.list(ContextReads::change, HISTORY, contextId, Math.max(limit, 0));
    List<Change> oldestFirst = new ArrayList<>(newestFirst);
    Collections.reverse(oldestFirst);
    return List.copyOf(oldestFirst);
  }

  private static Change change(ResultSet row) throws SQLException {
    return new Change(
        row.getString(1),
        json(row, 2),
        json(row, 3),
        row.getLong(4),
        row.getString(5),
        row.getString(6),
        Moments.toInstant(row.getLong(7)));
  }

  private static Optional<Json> json(ResultSet row, int column) throws SQLException {
    return Optional.ofNullable(row.getString(column)).map(Json::new);
  }

  @Override
  public List<String> ids(int limit) {
    return readers.list(row -> row.getString(1), IDS, Math.max(limit, 0));
  }
}
