package aurora5.store.write;

import aurora5.api.metrics.ModelCall;
import aurora5.api.store.Entry;
import java.sql.PreparedStatement;
import java.sql.SQLException;

/** Adds what calls to models took to their day. */
final class SpendingWrites {
  private static final String ADD =
      """
      INSERT INTO spending(day, model, kind, outcome, calls, unpriced, tokens_in, cached,
        tokens_out, reasoning, pictures, dollars) VALUES(?,?,?,?,1,?,?,?,?,?,?,?)
      ON CONFLICT(day, model, kind, outcome) DO UPDATE SET calls = calls + 1,
        unpriced = unpriced + excluded.unpriced, tokens_in = tokens_in + excluded.tokens_in,
        cached = cached + excluded.cached, tokens_out = tokens_out + excluded.tokens_out,
        reasoning = reasoning + excluded.reasoning, pictures = pictures + excluded.pictures,
        dollars = dollars + excluded.dollars
      """;

  private final PreparedStatement add;

  SpendingWrites(Statements statements) throws SQLException {
    add = statements.of(ADD);
  }

  void add(Entry.ModelUse use) throws SQLException {
    ModelCall call = use.call();
    add.setString(1, use.day().toString());
    add.setString(2, call.model());
    add.setString(3, call.kind());
    add.setString(4, call.outcome());
    add.setInt(5, call.dollars().isPresent() ? 0 : 1);
    add.setLong(6, call.in());
    add.setLong(7, call.cached());
    add.setLong(8, call.out());
    add.setLong(9, call.reasoning());
    add.setLong(10, call.pictures());
    add.setDouble(11, call.dollars().orElse(0));
    add.executeUpdate();
  }
}
