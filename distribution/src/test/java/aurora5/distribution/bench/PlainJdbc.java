package aurora5.distribution.bench;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import org.sqlite.SQLiteDataSource;

/**
 * The ceiling: a plain JDBC program that knows how many rows come and does nothing but write them,
 * 500 bytes each, with the same durability. A run is four rows: at one client in four commits; at
 * many, a commit takes one row of each client's run. For one thread.
 */
final class PlainJdbc implements Contender {
  static final int ROWS_OF_RUN = 4;

  private final Connection connection;
  private final PreparedStatement insert;
  private final Gauge gauge;
  private final byte[] body = "x".repeat(500).getBytes();
  private long run;

  PlainJdbc(Path folder, Gauge gauge) throws SQLException {
    this.gauge = gauge;
    var source = new SQLiteDataSource();
    source.setUrl("jdbc:sqlite:" + folder.resolve("plain.db"));
    connection = source.getConnection();
    try (Statement statement = connection.createStatement()) {
      statement.execute("PRAGMA journal_mode=WAL");
      statement.execute("PRAGMA synchronous=FULL");
      statement.execute(
          "CREATE TABLE row(run TEXT, seq INTEGER, body BLOB, PRIMARY KEY(run, seq))");
    }
    connection.setAutoCommit(false);
    insert = connection.prepareStatement("INSERT INTO row VALUES(?,?,?)");
  }

  @Override
  public String name() {
    return "plain-jdbc";
  }

  @Override
  public int steps() {
    return 3;
  }

  @Override
  public long commitsNeeded(long runs, int clients) {
    return runs / clients * ROWS_OF_RUN;
  }

  @Override
  public Sample measure(int clients, long nanos) throws Exception {
    var latencies = new Latencies();
    long flushes = gauge.flushes();
    long allocated = gauge.allocated();
    long collecting = Gauge.gcMillis();
    long begin = System.nanoTime();
    long runs = 0;
    while (System.nanoTime() - begin < nanos) {
      long asked = System.nanoTime();
      write(clients);
      long took = System.nanoTime() - asked;
      for (int i = 0; i < clients; i++) {
        latencies.add(took);
      }
      runs += clients;
    }
    return new Sample(
        runs,
        System.nanoTime() - begin,
        latencies,
        runs * ROWS_OF_RUN,
        runs / clients * ROWS_OF_RUN,
        gauge.flushes() - flushes,
        gauge.allocated() - allocated,
        Gauge.gcMillis() - collecting);
  }

  private void write(int clients) throws SQLException {
    String[] ids = new String[clients];
    for (int i = 0; i < clients; i++) {
      ids[i] = "01k%023d".formatted(run++);
    }
    for (int seq = 1; seq <= ROWS_OF_RUN; seq++) {
      for (String id : ids) {
        insert.setString(1, id);
        insert.setInt(2, seq);
        insert.setBytes(3, body);
        insert.addBatch();
      }
      insert.executeBatch();
      connection.commit();
    }
  }

  @Override
  public void close() throws SQLException {
    connection.close();
  }
}
