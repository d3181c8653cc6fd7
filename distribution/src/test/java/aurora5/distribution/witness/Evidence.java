package aurora5.distribution.witness;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.sqlite.SQLiteConfig;

/**
 * All that is known about some runs from three independent sources. Immutable.
 *
 * @param accepted ids of the runs that clients were told are accepted
 * @param witness what the steps wrote down, in order
 * @param facts what the journal says, in order
 * @param statuses status of every run the store knows
 */
record Evidence(
    List<String> accepted,
    List<WitnessLine> witness,
    List<JournalFact> facts,
    Map<String, String> statuses) {
  private static final String FACTS =
      """
      SELECT e.run, json_extract(f.value, '$.fact'), json_extract(f.value, '$.step'),
             json_extract(f.value, '$.attempt')
      FROM event e, json_each(CAST(e.body AS TEXT)) f
      ORDER BY e.position, f.id
      """;

  static Evidence read(Path witness, Path accepted, Path database)
      throws IOException, SQLException {
    var config = new SQLiteConfig();
    config.setReadOnly(true);
    config.setBusyTimeout(10_000);
    try (Connection connection = config.createConnection("jdbc:sqlite:" + database)) {
      return new Evidence(
          lines(accepted),
          lines(witness).stream().map(WitnessLine::parse).toList(),
          facts(connection),
          statuses(connection));
    }
  }

  private static List<String> lines(Path file) throws IOException {
    return Files.readAllLines(file).stream().filter(line -> !line.isBlank()).toList();
  }

  private static List<JournalFact> facts(Connection connection) throws SQLException {
    List<JournalFact> facts = new ArrayList<>();
    try (Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery(FACTS)) {
      while (rows.next()) {
        facts.add(
            new JournalFact(
                rows.getString(1), rows.getString(2), rows.getString(3), rows.getInt(4)));
      }
    }
    return facts;
  }

  private static Map<String, String> statuses(Connection connection) throws SQLException {
    Map<String, String> statuses = new HashMap<>();
    try (Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery("SELECT id, status FROM run")) {
      while (rows.next()) {
        statuses.put(rows.getString(1), rows.getString(2));
      }
    }
    return statuses;
  }
}
