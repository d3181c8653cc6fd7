package aurora5.store.write;

import aurora5.api.Text;
import aurora5.api.deliver.Delivery;
import aurora5.store.sql.Moments;
import java.sql.PreparedStatement;
import java.sql.SQLException;

/** Writes what is on its way to other houses; of what is done only the newest is kept. */
final class DeliveryWrites {
  private static final int KEPT = 10_000;
  private static final String PUT =
      """
      INSERT INTO delivery(channel, key, urgency, state, wanted, reached, body, place, parts, doubt,
        attempts, since, due, word_ko, word_en) VALUES(?,?,?,?,?,?,?,?,?,?,?,?,?,?,?)
      ON CONFLICT(channel, key) DO UPDATE SET urgency = excluded.urgency, state = excluded.state,
        wanted = excluded.wanted, reached = excluded.reached, body = excluded.body,
        place = excluded.place, parts = excluded.parts, doubt = excluded.doubt,
        attempts = excluded.attempts, since = excluded.since, due = excluded.due,
        word_ko = excluded.word_ko, word_en = excluded.word_en
      """;

  private final PreparedStatement put;
  private final PreparedStatement old;

  DeliveryWrites(Statements statements) throws SQLException {
    put = statements.of(PUT);
    old =
        statements.of(
            "DELETE FROM delivery WHERE n <= (SELECT max(n) FROM delivery) - "
                + KEPT
                + " AND state = 'DONE'");
  }

  void put(Delivery row) throws SQLException {
    put.setString(1, row.channel());
    put.setString(2, row.key());
    put.setInt(3, row.urgency());
    put.setString(4, row.state().name());
    put.setLong(5, row.wanted());
    put.setLong(6, row.reached());
    put.setString(7, row.body().text());
    put.setString(8, row.place().orElse(null));
    put.setInt(9, row.parts());
    put.setInt(10, row.doubt());
    put.setInt(11, row.attempts());
    put.setLong(12, Moments.toLong(row.since()));
    put.setLong(13, Moments.toLong(row.due()));
    put.setString(14, row.word().map(Text::ko).orElse(null));
    put.setString(15, row.word().map(Text::en).orElse(null));
    put.executeUpdate();
    if (row.state() == Delivery.State.DONE) {
      old.executeUpdate();
    }
  }
}
