package aurora5.distribution.growth;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.zip.CRC32C;
import org.sqlite.SQLiteDataSource;

/** Copies runs in a store that nobody has open, under ids and times of their own. */
final class Multiplied implements AutoCloseable {
  private static final String DIGITS = "0123456789abcdefghjkmnpqrstvwxyz";
  private static final long MILLI = 1_000_000;
  private static final String RUN =
      "INSERT INTO run(id, workflow, plugin, status, open, priority, label, user, parent, context,"
          + " error, queued, started, ended, epoch, rests) SELECT ?1, workflow, plugin, status,"
          + " open, priority, ?2, user, parent, ?1, error, queued - ?3, started - ?3, ended - ?3,"
          + " epoch, rests FROM run WHERE id = ?4";

  private final SplittableRandom random = new SplittableRandom(5);
  private final Connection connection;
  private final PreparedStatement run;
  private final PreparedStatement event;
  private long position;

  private record Event(long seq, long at, String body) {}

  Multiplied(Path database) throws SQLException {
    var source = new SQLiteDataSource();
    source.setUrl("jdbc:sqlite:" + database);
    connection = source.getConnection();
    connection.setAutoCommit(false);
    run = connection.prepareStatement(RUN);
    event =
        connection.prepareStatement(
            "INSERT INTO event(position, run, seq, at, body, crc) VALUES(?,?,?,?,?,?)");
    try (var statement = connection.createStatement();
        ResultSet last = statement.executeQuery("SELECT max(position) FROM event")) {
      position = last.getLong(1);
    }
  }

  /** So many copies, spread evenly over that span before the original. */
  void times(int copies, String original, Duration span) throws SQLException {
    List<Event> events = events(original);
    long at = events.get(0).at();
    for (int i = 0; i < copies; i++) {
      long earlier = span.toNanos() / copies * (copies - i);
      copy(original, id((at - earlier) / MILLI), events, earlier);
    }
    connection.commit();
  }

  private void copy(String original, String id, List<Event> events, long earlier)
      throws SQLException {
    run.setString(1, id);
    run.setString(2, "이름 " + Long.toString(random.nextLong(1L << 40), 36));
    run.setLong(3, earlier);
    run.setString(4, original);
    run.executeUpdate();
    for (Event each : events) {
      byte[] body = each.body().replace(original, id).getBytes(UTF_8);
      event.setLong(1, ++position);
      event.setString(2, id);
      event.setLong(3, each.seq());
      event.setLong(4, each.at() - earlier);
      event.setBytes(5, body);
      event.setLong(6, checksum(id, each.seq(), each.at() - earlier, body));
      event.executeUpdate();
    }
  }

  private List<Event> events(String original) throws SQLException {
    List<Event> events = new ArrayList<>();
    try (var query =
        connection.prepareStatement("SELECT seq, at, body FROM event WHERE run = ? ORDER BY seq")) {
      query.setString(1, original);
      try (ResultSet rows = query.executeQuery()) {
        while (rows.next()) {
          events.add(
              new Event(rows.getLong(1), rows.getLong(2), new String(rows.getBytes(3), UTF_8)));
        }
      }
    }
    return events;
  }

  private static long checksum(String id, long seq, long at, byte[] body) {
    var sum = new CRC32C();
    sum.update(id.getBytes(UTF_8));
    sum.update(ByteBuffer.allocate(16).putLong(seq).putLong(at).flip());
    sum.update(body);
    return sum.getValue();
  }

  private String id(long millis) {
    var id = new StringBuilder();
    for (int shift = 45; shift >= 0; shift -= 5) {
      id.append(DIGITS.charAt((int) (millis >>> shift) & 31));
    }
    for (int i = 0; i < 16; i++) {
      id.append(DIGITS.charAt(random.nextInt(32)));
    }
    return id.toString();
  }

  /** The moment that is so long before now, as the list's filter wants it. */
  static String ago(Duration span) {
    return Instant.now().minus(span).toString();
  }

  @Override
  public void close() throws SQLException {
    connection.close();
  }
}
