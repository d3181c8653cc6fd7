package aurora5.store.read;

import aurora5.api.store.SpendingTable;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;

/** What models have cost, read from SQLite. Thread-safe. */
public final class SpendingReads implements SpendingTable {
  private static final String DAY =
      "SELECT model, kind, outcome, calls, unpriced, tokens_in, cached, tokens_out, reasoning,"
          + " pictures, dollars FROM spending WHERE day = ? ORDER BY model, kind, outcome";

  private final Readers readers;

  public SpendingReads(Readers readers) {
    this.readers = readers;
  }

  @Override
  public List<Spent> on(LocalDate day) {
    return readers.list(SpendingReads::spent, DAY, day.toString());
  }

  private static Spent spent(ResultSet row) throws SQLException {
    return new Spent(
        row.getString(1),
        row.getString(2),
        row.getString(3),
        row.getLong(4),
        row.getLong(5),
        row.getLong(6),
        row.getLong(7),
        row.getLong(8),
        row.getLong(9),
        row.getLong(10),
        row.getDouble(11));
  }
}
