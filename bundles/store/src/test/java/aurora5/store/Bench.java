package aurora5.store;

import aurora5.api.Json;
import aurora5.api.store.Appended;
import aurora5.api.store.Entry;
import aurora5.api.store.Journal;
import aurora5.api.store.RunRow;
import aurora5.store.sql.Database;
import aurora5.store.sql.Durability;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.Statement;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.IntStream;
import org.sqlite.SQLiteDataSource;

/** Prints how many appends a second reach the disk, beside a plain JDBC program. Run by hand. */
final class Bench {
  private static final Json BODY = new Json("[\"" + "x".repeat(440) + "\"]");
  private static final Optional<String> NONE = Optional.empty();
  private static final AtomicLong RUNS = new AtomicLong(System.currentTimeMillis() * 1000);

  private Bench() {}

  public static void main(String[] args) throws Exception {
    int seconds = args.length > 0 ? Integer.parseInt(args[0]) : 5;
    Path folder = Files.createTempDirectory(Path.of(args.length > 1 ? args[1] : "/tmp"), "bench");
    for (Durability durability : Durability.values()) {
      plain(folder.resolve("plain-" + durability), durability, 64, seconds);
      store(folder.resolve("store-" + durability), durability, seconds);
      plain(folder.resolve("again-" + durability), durability, 64, seconds);
    }
    plain(folder.resolve("plain-one"), Durability.POWER, 1, seconds);
  }

  private static void store(Path file, Durability durability, int seconds) throws Exception {
    Threads threads = new Threads();
    try (SqliteStore store = SqliteStore.open(file, durability, threads, Clock.systemUTC())) {
      for (int producers : new int[] {1, 64, 1, 64}) {
        blocking(store.journal(), producers, seconds, durability);
        chained(store.journal(), producers, seconds, durability);
      }
      System.out.printf("  wal %,d bytes%n", Files.size(Path.of(file + "-wal")));
    }
    threads.close();
  }

  /** One thread a producer, each waiting for its answer. */
  private static void blocking(Journal journal, int producers, int seconds, Durability durability)
      throws Exception {
    AtomicLong appends = new AtomicLong();
    long start = System.nanoTime();
    long end = start + seconds * 1_000_000_000L;
    List<Thread> all =
        IntStream.range(0, producers)
            .mapToObj(i -> new Thread(() -> produce(journal, end, appends)))
            .toList();
    all.forEach(Thread::start);
    for (Thread each : all) {
      each.join();
    }
    print("store blocking", durability, producers, appends.get(), start);
  }

  private static void produce(Journal journal, long end, AtomicLong appends) {
    while (System.nanoTime() < end) {
      String run = id();
      for (int seq = 1; seq <= 4; seq++) {
        journal.append(entries(run, seq)).toCompletableFuture().join();
      }
      appends.addAndGet(4);
    }
  }

  /** No thread a producer: the answer starts the next append, as in the engine. */
  private static void chained(Journal journal, int producers, int seconds, Durability durability)
      throws Exception {
    AtomicLong appends = new AtomicLong();
    CountDownLatch ended = new CountDownLatch(producers);
    long start = System.nanoTime();
    long end = start + seconds * 1_000_000_000L;
    for (int i = 0; i < producers; i++) {
      next(journal, id(), 1, new Round(end, appends, ended));
    }
    ended.await();
    print("store chained", durability, producers, appends.get(), start);
  }

  private record Round(long end, AtomicLong appends, CountDownLatch ended) {}

  private static void next(Journal journal, String run, int seq, Round round) {
    journal
        .append(entries(run, seq))
        .thenAccept(
            done -> {
              if (!(done instanceof Appended.Committed)) {
                throw new IllegalStateException(done.toString());
              }
              round.appends.incrementAndGet();
              if (System.nanoTime() > round.end) {
                round.ended.countDown();
              } else if (seq == 4) {
                next(journal, id(), 1, round);
              } else {
                next(journal, run, seq + 1, round);
              }
            });
  }

  private static String id() {
    return "01k%023d".formatted(RUNS.incrementAndGet());
  }

  private static List<Entry> entries(String run, int seq) {
    Instant now = Instant.now();
    List<Entry> entries = new ArrayList<>(2);
    entries.add(new Entry.Event(run, seq, now, BODY));
    if (seq == 1 || seq == 4) {
      entries.add(new Entry.Run(row(run, seq == 1, now)));
    }
    return entries;
  }

  private static RunRow row(String run, boolean open, Instant now) {
    return new RunRow(
        run,
        "create-story",
        "3b".repeat(32),
        open ? "RUNNING" : "SUCCEEDED",
        open,
        5,
        NONE,
        NONE,
        NONE,
        run,
        NONE,
        now,
        Optional.of(now),
        open ? Optional.empty() : Optional.of(now),
        1,
        Optional.empty());
  }

  private static void plain(Path file, Durability durability, int group, int seconds)
      throws Exception {
    SQLiteDataSource source = new SQLiteDataSource();
    source.setUrl("jdbc:sqlite:" + file);
    byte[] body = BODY.text().getBytes();
    try (Connection connection = source.getConnection()) {
      Database.pragma(connection, "journal_mode=WAL");
      Database.pragma(connection, "synchronous=" + durability.synchronous());
      try (Statement statement = connection.createStatement()) {
        statement.execute(
            "CREATE TABLE t(run TEXT, seq INTEGER, body BLOB, PRIMARY KEY(run, seq))");
      }
      connection.setAutoCommit(false);
      long rows = 0;
      long start = System.nanoTime();
      try (PreparedStatement insert = connection.prepareStatement("INSERT INTO t VALUES(?,?,?)")) {
        while (System.nanoTime() - start < seconds * 1_000_000_000L) {
          String[] runs = IntStream.range(0, group).mapToObj(i -> id()).toArray(String[]::new);
          for (int seq = 1; seq <= 4; seq++) {
            for (String run : runs) {
              insert.setString(1, run);
              insert.setInt(2, seq);
              insert.setBytes(3, body);
              insert.addBatch();
            }
            insert.executeBatch();
            connection.commit();
            rows += group;
          }
        }
      }
      print("plain JDBC", durability, group, rows, start);
    }
  }

  private static void print(String what, Durability durability, int n, long appends, long start) {
    double seconds = (System.nanoTime() - start) / 1e9;
    System.out.printf(
        "bench: what=\"%s\" durability=%s producers=%d appends/s=%,.0f%n",
        what, durability, n, appends / seconds);
  }
}
