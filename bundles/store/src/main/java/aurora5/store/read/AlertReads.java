package aurora5.store.read;

import aurora5.api.Text;
import aurora5.api.alert.Alert;
import aurora5.api.store.AlertTable;
import aurora5.store.sql.Moments;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/** Alerts, read from SQLite. Thread-safe. */
public final class AlertReads implements AlertTable {
  private static final String ALERT =
      "SELECT key, number, severity, title_ko, title_en, detail_ko, detail_en, count, first, last,"
          + " closed, acknowledged FROM alert ";
  private static final String ACTIVE = ALERT + "WHERE closed IS NULL ORDER BY n DESC LIMIT ?";
  private static final String PAST = ALERT + "WHERE closed IS NOT NULL ORDER BY n DESC LIMIT ?";

  private final Readers readers;

  public AlertReads(Readers readers) {
    this.readers = readers;
  }

  @Override
  public List<Alert> alerts(int limit) {
    int most = Math.max(limit, 0);
    return readers.with(
        reader -> {
          List<Alert> all = new ArrayList<>(Readers.rows(reader, AlertReads::alert, ACTIVE, most));
          all.addAll(Readers.rows(reader, AlertReads::alert, PAST, most - all.size()));
          return List.copyOf(all);
        });
  }

  private static Alert alert(ResultSet row) throws SQLException {
    return new Alert(
        row.getString(1),
        row.getLong(2),
        Alert.Severity.valueOf(row.getString(3)),
        new Text(row.getString(4), row.getString(5)),
        new Text(row.getString(6), row.getString(7)),
        row.getLong(8),
        Moments.toInstant(row.getLong(9)),
        Moments.toInstant(row.getLong(10)),
        Moments.instant(row, 11),
        Moments.instant(row, 12));
  }
}
