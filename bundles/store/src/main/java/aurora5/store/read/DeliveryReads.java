package aurora5.store.read;

import aurora5.api.Json;
import aurora5.api.Text;
import aurora5.api.deliver.Delivery;
import aurora5.api.store.DeliveryTable;
import aurora5.store.sql.Moments;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** What is on its way to other houses, read from SQLite. Thread-safe. */
public final class DeliveryReads implements DeliveryTable {
  private static final String DELIVERY =
      "SELECT channel, key, urgency, state, wanted, reached, body, place, parts, doubt, attempts,"
          + " since, due, word_ko, word_en FROM delivery ";

  private final Readers readers;

  public DeliveryReads(Readers readers) {
    this.readers = readers;
  }

  @Override
  public Optional<Delivery> delivery(String channel, String key) {
    return readers
        .list(DeliveryReads::delivery, DELIVERY + "WHERE channel = ? AND key = ?", channel, key)
        .stream()
        .findFirst();
  }

  @Override
  public List<Delivery> due(String channel, Instant now, int limit) {
    return readers.list(
        DeliveryReads::delivery,
        DELIVERY
            + "WHERE state = 'PENDING' AND channel = ? AND due <= ?"
            + " ORDER BY urgency, since, n LIMIT ?",
        channel,
        Moments.toLong(now),
        Math.max(limit, 0));
  }

  @Override
  public List<Delivery> in(Delivery.State state, int limit) {
    return readers.list(
        DeliveryReads::delivery,
        DELIVERY + "WHERE state = ? ORDER BY n DESC LIMIT ?",
        state.name(),
        Math.max(limit, 0));
  }

  @Override
  public List<Count> counts() {
    return readers.list(
        row ->
            new Count(
                row.getString(1),
                Delivery.State.valueOf(row.getString(2)),
                row.getLong(3),
                Moments.toInstant(row.getLong(4))),
        "SELECT channel, state, count(*), min(since) FROM delivery GROUP BY channel, state");
  }

  private static Delivery delivery(ResultSet row) throws SQLException {
    return new Delivery(
        row.getString(1),
        row.getString(2),
        row.getInt(3),
        Delivery.State.valueOf(row.getString(4)),
        row.getLong(5),
        row.getLong(6),
        new Json(row.getString(7)),
        Optional.ofNullable(row.getString(8)),
        row.getInt(9),
        row.getInt(10),
        row.getInt(11),
        Moments.toInstant(row.getLong(12)),
        Moments.toInstant(row.getLong(13)),
        word(row));
  }

  private static Optional<Text> word(ResultSet row) throws SQLException {
    String ko = row.getString(14);
    return ko == null ? Optional.empty() : Optional.of(new Text(ko, row.getString(15)));
  }
}
