package aurora5.store.write;

import aurora5.api.store.Appended;
import aurora5.api.store.Entry;
import aurora5.store.sql.Moments;
import java.nio.charset.StandardCharsets;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** How large each context is with its history, and when it was last used. */
final class ContextTotals {
  private final PreparedStatement add;
  private final PreparedStatement use;
  private final PreparedStatement find;

  ContextTotals(Statements statements) throws SQLException {
    add =
        statements.of(
            "INSERT INTO context(id, bytes, used) VALUES(?,?,?) ON CONFLICT(id) DO UPDATE"
                + " SET bytes = bytes + excluded.bytes, used = max(used, excluded.used)");
    use = statements.of("UPDATE context SET used = max(used, ?2) WHERE id = ?1");
    find = statements.of("SELECT bytes FROM context WHERE id = ?");
  }

  /** A line more in its history. */
  void add(String contextId, String key, @Nullable String value, Instant at) throws SQLException {
    add.setString(1, contextId);
    add.setLong(2, bytes(key) + (value == null ? 0 : bytes(value)));
    add.setLong(3, Moments.toLong(at));
    add.executeUpdate();
  }

  void use(Entry.ContextUse entry) throws SQLException {
    use.setString(1, entry.contextId());
    use.setLong(2, Moments.toLong(entry.at()));
    use.executeUpdate();
  }

  /** A conflict if the context is larger by now, with what this append has put. */
  Optional<Appended> within(Entry.ContextLimit limit) throws SQLException {
    find.setString(1, limit.contextId());
    try (ResultSet rows = find.executeQuery()) {
      long bytes = rows.next() ? rows.getLong(1) : 0;
      return bytes > limit.maxBytes()
          ? Optional.of(new Appended.Conflict(limit, Long.toString(bytes), ""))
          : Optional.empty();
    }
  }

  private static long bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8).length;
  }
}
