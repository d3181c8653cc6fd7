package aurora5.store;

import static aurora5.testkit.contract.Samples.NOW;
import static aurora5.testkit.contract.Samples.event;
import static aurora5.testkit.contract.Samples.id;
import static aurora5.testkit.contract.Samples.row;
import static aurora5.testkit.contract.Samples.run;
import static org.assertj.core.api.Assertions.assertThat;

import aurora5.api.Json;
import aurora5.api.store.Entry;
import aurora5.api.store.RunRow;
import aurora5.store.file.ContentFiles;
import aurora5.store.sql.Database;
import aurora5.store.sql.Durability;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.sql.Connection;
import java.sql.Statement;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Runs that go, and the space they give back. */
final class RemovalTest {
  private static final Instant LATER = NOW.plus(Duration.ofDays(365));

  @TempDir Path folder;
  private final Threads threads = new Threads();
  private Path file;
  private ContentFiles files;
  private SqliteStore store;

  @BeforeEach
  void open() throws Exception {
    file = folder.resolve("aurora.db");
    files = new ContentFiles(folder.resolve("artifacts"));
    store = SqliteStore.open(file, Durability.PROCESS, threads, Clock.fixed(LATER, ZoneOffset.UTC));
  }

  @AfterEach
  void close() throws Exception {
    store.close();
    threads.close();
  }

  private void reopen() throws Exception {
    store.close();
    open();
  }

  private void append(Entry... entries) {
    store.journal().append(List.of(entries)).toCompletableFuture().join();
  }

  private void remove(int n) {
    append(new Entry.RunRemoval(id(n), LATER));
  }

  private static Entry.Run child(int n, int parent) {
    RunRow row = row(n, "w", "SUCCEEDED", false);
    return new Entry.Run(
        new RunRow(
            row.id(),
            row.workflow(),
            row.plugin(),
            row.status(),
            row.open(),
            row.priority(),
            row.label(),
            row.userId(),
            Optional.of(id(parent)),
            row.contextId(),
            row.error(),
            row.refused(),
            row.queuedAt(),
            row.startedAt(),
            row.endedAt(),
            row.epoch(),
            row.restsUntil()));
  }

  @Test
  void removesARunWithItsEventsAndNoOther() {
    append(event(id(1), 1), event(id(1), 2), run(1, "w", "SUCCEEDED", false));
    append(event(id(2), 1), run(2, "w", "FAILED", false));
    assertThat(store.ended().workflows()).containsExactly("w");
    assertThat(store.ended().endedBefore("w", LATER, "", 9)).containsExactly(id(1), id(2));
    assertThat(store.ended().endedBefore("w", LATER, id(1), 9)).containsExactly(id(2));
    remove(1);
    assertThat(store.runs().run(id(1))).isEmpty();
    assertThat(store.journal().events(id(1), 0, 9)).isEmpty();
    assertThat(store.runs().run(id(2))).isPresent();
    assertThat(store.journal().events(id(2), 0, 9)).hasSize(1);
  }

  @Test
  void keepsAnOpenRunOneThatEndedLaterAndTheChildOfAnOpenOne() {
    append(event(id(1), 1), run(1, "w", "WAITING", true));
    append(event(id(2), 1), child(2, 1));
    append(event(id(3), 1), run(3, "w", "SUCCEEDED", false));
    assertThat(store.ended().endedBefore("w", NOW, "", 9)).isEmpty();
    assertThat(store.ended().endedBefore("w", LATER, "", 9)).containsExactly(id(3));
    remove(1);
    remove(2);
    append(new Entry.RunRemoval(id(3), NOW));
    for (int n = 1; n <= 3; n++) {
      assertThat(store.runs().run(id(n))).isPresent();
      assertThat(store.journal().events(id(n), 0, 9)).hasSize(1);
    }
  }

  @Test
  void removesALongRunPieceByPieceAlsoAcrossARestartAndNobodySeesHalfOfIt() throws Exception {
    List<Entry> events = new ArrayList<>();
    for (int seq = 1; seq <= 1_000; seq++) {
      events.add(event(id(1), seq));
    }
    events.add(run(1, "w", "SUCCEEDED", false));
    append(events.toArray(Entry[]::new));
    append(event(id(2), 1), run(2, "w", "SUCCEEDED", false));
    remove(1);
    assertThat(store.journal().events(id(1), 0, 9)).isEmpty();
    assertThat(count("event")).isGreaterThan(900);
    reopen();
    assertThat(store.journal().events(id(1), 0, 9)).isEmpty();
    store.housekeeping(files).all();
    assertThat(count("event")).isEqualTo(1);
    assertThat(count("leaving")).isZero();
  }

  @Test
  void neverGivesAPositionTwice() throws Exception {
    append(event(id(1), 1), event(id(1), 2), run(1, "w", "SUCCEEDED", false));
    long last = store.journal().position();
    remove(1);
    store.housekeeping(files).all();
    reopen();
    assertThat(store.journal().position()).isEqualTo(last);
    append(event(id(2), 1));
    assertThat(store.journal().position()).isEqualTo(last + 1);
  }

  @Test
  void removesAFileWhenItsLastRunIsGoneAndNobodyHasKeptItOfLate() throws Exception {
    String shared = files.keep(new byte[] {1});
    String own = files.keep(new byte[] {2});
    String fresh = files.keep(new byte[] {3});
    for (String sha256 : List.of(shared, own)) {
      Path content = folder.resolve("artifacts").resolve(sha256.substring(0, 2));
      Files.setLastModifiedTime(
          content.resolve(sha256.substring(2)), FileTime.from(Instant.now().minusSeconds(90_000)));
    }
    append(link(1, "shared", shared), link(1, "own", own), link(1, "fresh", fresh));
    append(run(1, "w", "SUCCEEDED", false), link(2, "shared", shared), event(id(1), 1));
    remove(1);
    assertThat(store.artifacts().artifacts(id(1))).isEmpty();
    reopen();
    store.housekeeping(files).all();
    assertThat(files.open(shared)).isPresent();
    assertThat(files.open(own)).isEmpty();
    assertThat(files.open(fresh)).isPresent();
    assertThat(count("loose")).isEqualTo(1);
  }

  /** Neither in the database's file nor in its log, once that has been worked in. */
  @Test
  void whatIsErasedIsInNoFile() throws Exception {
    String words = "blue acorn in the sky";
    for (int seq = 1; seq <= 40; seq++) {
      append(new Entry.Event(id(1), seq, NOW, new Json("[\"" + words + " " + seq + "\"]")));
    }
    append(run(1, "w", "RUNNING", true));
    reopen();
    assertThat(Files.readString(file, StandardCharsets.ISO_8859_1)).contains(words);
    Map<Long, Json> bodies = new HashMap<>();
    for (long seq = 1; seq <= 40; seq++) {
      bodies.put(seq, new Json("[]"));
    }
    append(run(1, "w", "FAILED", false), new Entry.RunErasure(id(1), bodies));
    reopen();
    assertThat(store.journal().events(id(1), 0, 99))
        .hasSize(40)
        .allMatch(event -> event.body().equals(new Json("[]")));
    store.close();
    try (Stream<Path> all = Files.list(folder)) {
      for (Path each : all.filter(Files::isRegularFile).toList()) {
        assertThat(Files.readString(each, StandardCharsets.ISO_8859_1))
            .as(each.toString())
            .doesNotContain(words);
      }
    }
    open();
  }

  private static Entry link(int n, String name, String sha256) {
    return new Entry.ArtifactLink(id(n), name, "text/plain", 1, sha256);
  }

  @Test
  void givesSpaceBackUntilTheFileIsAtMostHalfAsLargeAgainAsWhatItHolds() throws Exception {
    Json body = new Json("[\"" + "x".repeat(20_000) + "\"]");
    for (int n = 1; n <= 500; n++) {
      append(new Entry.Event(id(n), 1, NOW, body), run(n, "w", "SUCCEEDED", false));
    }
    long full = store.size().size().bytes();
    for (int n = 1; n <= 450; n++) {
      remove(n);
    }
    store.housekeeping(files).all();
    assertThat(store.size().size().runs()).isEqualTo(50);
    store.close();
    long after = Files.size(file);
    Path live = folder.resolve("live.db");
    execute("VACUUM INTO '" + live + "'");
    open();
    assertThat(full).isGreaterThan(10_000_000);
    assertThat(after).isLessThan(Files.size(live) * 3 / 2);
  }

  @Test
  void givesSpaceBackOfAFileThatWasMadeBeforeItCould() throws Exception {
    append(event(id(1), 1), run(1, "w", "SUCCEEDED", false));
    store.close();
    execute("PRAGMA auto_vacuum=NONE");
    execute("VACUUM");
    assertThat(number("PRAGMA auto_vacuum")).isZero();
    open();
    assertThat(number("PRAGMA auto_vacuum")).isEqualTo(2);
    assertThat(store.journal().events(id(1), 0, 9)).hasSize(1);
  }

  private long count(String table) throws Exception {
    return number("SELECT count(*) FROM " + table);
  }

  private long number(String sql) throws Exception {
    try (Connection connection = new Database(file).reader()) {
      return Database.number(connection, sql);
    }
  }

  private void execute(String sql) throws Exception {
    try (Connection connection = new Database(file).writer(Durability.PROCESS);
        Statement statement = connection.createStatement()) {
      if (sql.equals("VACUUM")) {
        statement.execute("PRAGMA auto_vacuum=NONE");
      }
      statement.execute(sql);
    }
  }
}
