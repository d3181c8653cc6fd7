package aurora5.store.write;

import aurora5.api.Json;
import aurora5.api.store.Appended;
import aurora5.api.store.Entry;
import aurora5.json.Documents;
import aurora5.store.sql.Moments;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;

/**
 * Writes changes of contexts. Every value is stored once, in the change that made it; the key's row
 * points to its last change, and each change to the one before. A deleted key keeps its row, so
 * that its version goes on rising when it is set again.
 */
final class ContextWrites {
  private final PreparedStatement find;
  private final PreparedStatement record;
  private final PreparedStatement point;
  private final ContextTotals totals;
  private final ContextRemovals removals;

  ContextWrites(Statements statements) throws SQLException {
    find =
        statements.of(
            "SELECT version, live, change FROM context_key WHERE context = ? AND key = ?");
    record =
        statements.of(
            "INSERT INTO context_change(context, key, before, version, by, step, at, value)"
                + " VALUES(?,?,?,?,?,?,?,?)");
    point =
        statements.of(
            "INSERT OR REPLACE INTO context_key(context, key, version, live, change)"
                + " VALUES(?,?,?,?,last_insert_rowid())");
    totals = new ContextTotals(statements);
    removals = new ContextRemovals(statements);
  }

  void remove(Entry.ContextRemoval removal) throws SQLException {
    removals.remove(removal);
  }

  void use(Entry.ContextUse use) throws SQLException {
    totals.use(use);
  }

  Optional<Appended> within(Entry.ContextLimit limit) throws SQLException {
    return totals.within(limit);
  }

  /** A line of the history that belongs to no key. */
  void rollback(Entry.ContextRollback rollback) throws SQLException {
    record.setString(1, rollback.contextId());
    record.setString(2, "");
    record.setObject(3, null);
    record.setLong(4, 0);
    record.setString(5, rollback.by());
    record.setString(6, rollback.step());
    record.setLong(7, Moments.toLong(rollback.at()));
    String keys = strings(rollback.keys());
    record.setString(8, keys);
    record.executeUpdate();
    totals.add(rollback.contextId(), "", keys, rollback.at());
  }

  Optional<Appended> change(Entry.ContextChange change) throws SQLException {
    Known known = known(change);
    if (change.expected().isPresent() && change.expected().getAsLong() != known.visible()) {
      return Optional.of(new Appended.Conflict(change, Long.toString(known.visible()), ""));
    }
    if (change.value().isPresent() || known.live()) {
      record(change, known);
      point(change, known.version() + 1);
    }
    return Optional.empty();
  }

  private Known known(Entry.ContextChange change) throws SQLException {
    find.setString(1, change.contextId());
    find.setString(2, change.key());
    try (ResultSet rows = find.executeQuery()) {
      return rows.next()
          ? new Known(rows.getLong(1), rows.getInt(2) == 1, rows.getLong(3))
          : new Known(0, false, 0);
    }
  }

  private void record(Entry.ContextChange change, Known known) throws SQLException {
    record.setString(1, change.contextId());
    record.setString(2, change.key());
    record.setObject(3, known.live() ? known.change() : null);
    record.setLong(4, known.version() + 1);
    record.setString(5, change.by());
    record.setString(6, change.step());
    record.setLong(7, Moments.toLong(change.at()));
    String value = change.value().map(Json::text).orElse(null);
    record.setString(8, value);
    record.executeUpdate();
    totals.add(change.contextId(), change.key(), value, change.at());
  }

  private void point(Entry.ContextChange change, long version) throws SQLException {
    point.setString(1, change.contextId());
    point.setString(2, change.key());
    point.setLong(3, version);
    point.setInt(4, change.value().isPresent() ? 1 : 0);
    point.executeUpdate();
  }

  private static String strings(List<String> keys) {
    ArrayNode array = JsonNodeFactory.instance.arrayNode();
    keys.forEach(array::add);
    return Documents.json(array).text();
  }

  private record Known(long version, boolean live, long change) {
    /** The version others see: that of an absent key is 0. */
    long visible() {
      return live ? version : 0;
    }
  }
}
