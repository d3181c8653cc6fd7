package aurora5.store.read;

import aurora5.api.Json;
import aurora5.api.store.ContextTable;
import aurora5.store.observe.ContextNews;
import aurora5.store.sql.Moments;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/** Contexts, read from SQLite: each answer is one query, and so of one moment. Thread-safe. */
public final class ContextReads implements ContextTable {
  private static final String VALUES =
      """
      SELECT k.key, c.value, k.version, c.at FROM context_key k
      JOIN context_change c ON c.n = k.change WHERE k.context = ? AND k.live = 1 ORDER BY k.key
      """;
  private static final String CHANGES =
      """
      SELECT c.n, c.key, b.value, c.value, c.version, c.by, c.step, c.at FROM context_change c
      LEFT JOIN context_change b ON b.n = c.before WHERE c.context = ?
      """;
  private static final String HISTORY = CHANGES + " ORDER BY c.n DESC LIMIT ?";
  private static final String AFTER = CHANGES + " AND c.n > ? ORDER BY c.n LIMIT ?";
  private static final String SUMMARY =
      """
      SELECT count(*), t.bytes, min(c.at), max(c.at), t.used, max(c.n)
      FROM context t JOIN context_change c ON c.context = t.id WHERE t.id = ? GROUP BY t.id
      """;
  private static final String KEYS =
      "SELECT key FROM context_key WHERE context = ? AND live = 1 ORDER BY key";
  private static final String IDLE =
      """
      SELECT c.id FROM context c LEFT JOIN run r ON r.id = c.id
      WHERE c.used < ?1 AND (r.id IS NULL OR r.open = 0 AND coalesce(r.ended, r.queued) < ?1)
      ORDER BY c.used LIMIT ?2
      """;
  private static final String IDS =
      """
      SELECT context FROM context_key WHERE live = 1
      GROUP BY context ORDER BY max(change) DESC LIMIT ?
      """;

  private final Readers readers;
  private final ContextNews news;

  public ContextReads(Readers readers, ContextNews news) {
    this.readers = readers;
    this.news = news;
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
        row.getLong(1),
        row.getString(2),
        json(row, 3),
        json(row, 4),
        row.getLong(5),
        row.getString(6),
        row.getString(7),
        Moments.toInstant(row.getLong(8)));
  }

  private static Optional<Json> json(ResultSet row, int column) throws SQLException {
    return Optional.ofNullable(row.getString(column)).map(Json::new);
  }

  @Override
  public List<String> ids(int limit) {
    return readers.list(row -> row.getString(1), IDS, Math.max(limit, 0));
  }

  @Override
  public List<Change> changesAfter(String contextId, long position, int limit) {
    return readers.list(ContextReads::change, AFTER, contextId, position, Math.max(limit, 0));
  }

  @Override
  public Optional<Summary> summary(String contextId) {
    List<String> keys = readers.list(row -> row.getString(1), KEYS, contextId);
    return readers
        .list(
            row ->
                new Summary(
                    contextId,
                    keys,
                    row.getLong(1),
                    row.getLong(2),
                    Moments.toInstant(row.getLong(3)),
                    Moments.toInstant(row.getLong(4)),
                    Moments.toInstant(row.getLong(5)),
                    row.getLong(6)),
            SUMMARY,
            contextId)
        .stream()
        .findFirst();
  }

  @Override
  public List<String> idle(Instant since, int limit) {
    return readers.list(row -> row.getString(1), IDLE, Moments.toLong(since), Math.max(limit, 0));
  }

  @Override
  public AutoCloseable watch(Consumer<String> watcher) {
    return news.observe(watcher);
  }
}
