package aurora5.store;

import static aurora5.testkit.contract.Samples.NOW;
import static aurora5.testkit.contract.Samples.event;
import static aurora5.testkit.contract.Samples.id;
import static aurora5.testkit.contract.Samples.plugin;
import static aurora5.testkit.contract.Samples.run;
import static aurora5.testkit.contract.Samples.set;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import aurora5.api.Json;
import aurora5.api.Text;
import aurora5.api.alert.Alert;
import aurora5.api.catalog.Plugin;
import aurora5.api.store.Appended;
import aurora5.api.store.Entry;
import aurora5.api.store.Journaled;
import aurora5.api.store.StoreException;
import aurora5.api.store.StoreException.Kind;
import aurora5.store.sql.Database;
import aurora5.store.sql.Durability;
import aurora5.testkit.contract.Samples;
import aurora5.testkit.contract.StoreContract;
import aurora5.testkit.contract.StoreParts;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.LongStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SqliteStoreTest implements StoreContract {
  @TempDir Path folder;
  private Path file;
  private final Threads threads = new Threads();
  private SqliteStore store;

  @BeforeEach
  void open() throws Exception {
    file = folder.resolve("data").resolve("aurora.db");
    store = SqliteStore.open(file, Durability.POWER, threads, Clock.fixed(NOW, ZoneOffset.UTC));
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

  @Override
  public StoreParts parts() {
    return new StoreParts(
        store.journal(),
        store.runs(),
        store.contexts(),
        store.artifacts(),
        store.plugins(),
        store.notices(),
        store.alerts(),
        store.tallies(),
        store.deliveries());
  }

  @Test
  void findsEverythingAgainAfterARestart() throws Exception {
    parts().append(event("a", 1), new Entry.PluginRow(plugin("x", 1, Plugin.State.LIVE)));
    reopen();
    assertThat(store.plugins().plugins()).containsExactly(plugin("x", 1, Plugin.State.LIVE));
    assertThat(store.journal().position()).isEqualTo(1);
    assertThat(parts().append(event("a", 2))).isEqualTo(new Appended.Committed(2));
  }

  @Test
  void sumsUpTheContextsOfAStoreThatDidNotKeepSums() throws Exception {
    parts().append(set("k", "\"한글\""), set("k", "1"));
    parts().append(new Entry.ContextRollback("c", List.of("k"), "run", "step", NOW.plusSeconds(9)));
    var kept = store.contexts().summary("c").orElseThrow();
    store.close();
    withoutContextsAndLater();
    damagePragma("user_version=5");
    open();
    assertThat(store.contexts().summary("c")).contains(kept);
    assertThat(kept.bytes()).isEqualTo((1 + 8) + (1 + 1) + 5);
    assertThat(kept.usedAt()).isEqualTo(NOW.plusSeconds(9));
  }

  @Test
  void leavesOneFileBehindWhenClosed() throws Exception {
    parts().append(event("a", 1));
    store.close();
    assertThat(Path.of(file + "-wal")).doesNotExist();
    open();
  }

  @Test
  void writesWhatWaitsBeforeItCloses() throws Exception {
    List<CompletableFuture<Appended>> answers = new ArrayList<>();
    for (int i = 1; i <= 2_000; i++) {
      answers.add(store.journal().append(List.of(event("a", i))).toCompletableFuture());
    }
    store.close();
    assertThat(answers).allMatch(each -> each.isDone() && !each.isCompletedExceptionally());
    assertClosed(() -> parts().append(event("a", 2_001)));
    assertThatThrownBy(() -> store.runs().run("a"))
        .isInstanceOfSatisfying(
            StoreException.class, each -> assertThat(each.kind()).isEqualTo(Kind.CLOSED));
    open();
    assertThat(store.journal().position()).isEqualTo(2_000);
  }

  private static void assertClosed(org.assertj.core.api.ThrowableAssert.ThrowingCallable call) {
    assertThatThrownBy(call)
        .isInstanceOf(CompletionException.class)
        .cause()
        .isInstanceOfSatisfying(
            StoreException.class, each -> assertThat(each.kind()).isEqualTo(Kind.CLOSED));
  }

  @Test
  void noticesABodyThatIsNotWhatWasWritten() throws Exception {
    parts().append(event(id(1), 1), run(1, "w", "RUNNING", true));
    parts().append(event(id(2), 1), event(id(2), 2), run(2, "w", "RUNNING", true));
    damage("UPDATE event SET body = replace(body, '2', '3') WHERE seq = 2");
    assertThatThrownBy(() -> store.journal().events(id(2), 0, 10))
        .isInstanceOfSatisfying(
            StoreException.class, each -> assertThat(each.kind()).isEqualTo(Kind.DAMAGED))
        .hasMessageContaining("Event 2 of run " + id(2));
    assertThat(store.runs().open()).hasSize(2);
    assertThat(store.journal().events(id(1), 0, 10)).hasSize(1);
  }

  @Test
  void noticesAnEventThatWasMovedToAnotherPlace() throws Exception {
    parts().append(event("a", 1));
    parts().append(event("b", 1));
    damage("UPDATE event SET run = 'c' WHERE run = 'a'");
    assertThatThrownBy(() -> store.journal().events("c", 0, 10))
        .hasMessageContaining("Event 1 of run c is not what was written");
    assertThat(store.journal().eventsAfter(0, 10))
        .extracting(Journaled::runId)
        .containsExactly("b");
  }

  @Test
  void noticesAnEventThatIsMissing() throws Exception {
    parts().append(event("a", 1), event("a", 2), event("a", 3));
    damage("DELETE FROM event WHERE seq = 2");
    assertThatThrownBy(() -> store.journal().events("a", 0, 10))
        .isInstanceOfSatisfying(
            StoreException.class, each -> assertThat(each.kind()).isEqualTo(Kind.DAMAGED))
        .hasMessageContaining("Event 2 of run a is missing");
    assertThat(store.journal().events("a", 2, 10)).hasSize(1);
    assertThat(store.journal().lastSeq("a")).isEqualTo(3);
  }

  private void damage(String sql) throws SQLException {
    try (Connection connection = new Database(file).writer(Durability.PROCESS);
        Statement statement = connection.createStatement()) {
      assertThat(statement.executeUpdate(sql)).isPositive();
    }
  }

  @Test
  void refusesASecondStoreOnTheSameFile() {
    assertThatThrownBy(() -> SqliteStore.open(file, Durability.POWER, threads, Clock.systemUTC()))
        .isInstanceOf(IOException.class)
        .hasMessageContaining(file.toString())
        .hasMessageContaining("process " + ProcessHandle.current().pid())
        .hasMessageContaining("AURORA_HOME");
  }

  @Test
  void refusesADatabaseOfANewerAurora() throws Exception {
    store.close();
    long version = damagePragma("user_version");
    damagePragma("user_version=99");
    assertThatThrownBy(this::open).isInstanceOf(SQLException.class).hasMessageContaining("newer");
    damagePragma("user_version=" + version);
    open();
  }

  @Test
  void bringsADatabaseOfTheFirstShapeToTheNewest() throws Exception {
    parts().append(event("a", 1));
    store.close();
    withoutContextsAndLater();
    for (String table : List.of("notice", "cursor", "alert", "leaving", "loose")) {
      execute("DROP TABLE " + table);
    }
    execute("DROP INDEX artifact_of_content");
    execute("ALTER TABLE run DROP COLUMN rests");
    execute("ALTER TABLE plugin DROP COLUMN reason_ko");
    damagePragma("user_version=1");
    open();
    assertThat(store.journal().position()).isEqualTo(1);
    assertThat(store.runs().open()).isEmpty();
    parts().append(new Entry.NoticeRow("health", NOW, new Json("1")));
    assertThat(store.notices().last("health")).isPresent();
  }

  @Test
  void bringsPluginsAndAlertsOfTheFourthShapeToTheNewest() throws Exception {
    parts().append(new Entry.PluginRow(Samples.plugin("x", 1, Plugin.State.REJECTED)));
    store.close();
    execute("UPDATE plugin SET reason = 'It is a fragment.'");
    execute("ALTER TABLE plugin DROP COLUMN reason_ko");
    for (String key : List.of("health", "plugin/a.jar", "run/story/write/THREW")) {
      execute(
          "INSERT INTO alert(key, number, severity, title_ko, title_en, detail_ko, detail_en,"
              + " count, first, last) VALUES('"
              + key
              + "', 1, 'WARNING', '', '', '', '', 1, 1, 1)");
      execute(
          "INSERT INTO notice(topic, at, body) VALUES('alert', 1,"
              + " '{\"id\":\"1\",\"alert\":{\"key\":\""
              + key
              + "\",\"number\":1}}')");
    }
    withoutContextsAndLater();
    damagePragma("user_version=4");
    open();
    assertThat(store.plugins().plugins())
        .singleElement()
        .matches(plugin -> plugin.reason().equals(Text.same("It is a fragment.")));
    assertThat(store.alerts().alerts(9))
        .extracting(Alert::key)
        .containsExactlyInAnyOrder("health.all", "plugin.a.jar", "run.story.write.THREW");
    assertThat(store.notices().after("alert", 0, 9))
        .extracting(row -> row.body().text())
        .anyMatch(body -> body.contains("{\"key\":\"run.story.write.THREW\",\"number\":1}"));
  }

  /** What shapes from the sixth on brought. */
  private void withoutContextsAndLater() throws SQLException {
    for (String table : List.of("context", "spending", "delivery")) {
      execute("DROP TABLE " + table);
    }
    execute("DROP INDEX run_ended");
    execute("ALTER TABLE run DROP COLUMN refused");
  }

  private void execute(String sql) throws SQLException {
    try (Connection connection = new Database(file).writer(Durability.PROCESS);
        Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }

  private long damagePragma(String pragma) throws SQLException {
    try (Connection connection = new Database(file).writer(Durability.PROCESS)) {
      return Database.pragma(connection, pragma);
    }
  }

  @Test
  void goesOnWhenDurabilityChanges() {
    parts().append(event("a", 1));
    store.durability(Durability.PROCESS);
    assertThat(parts().append(event("a", 2))).isEqualTo(new Appended.Committed(2));
    store.durability(Durability.POWER);
    assertThat(parts().append(event("a", 3))).isEqualTo(new Appended.Committed(3));
  }

  @Test
  void servesAnObserverThatLagsFromDisk() throws Exception {
    CountDownLatch go = new CountDownLatch(1);
    CountDownLatch all = new CountDownLatch(10_000);
    List<Long> seen = new ArrayList<>();
    store
        .journal()
        .observe(
            each -> {
              awaitQuietly(go);
              seen.add(each.position());
              all.countDown();
            });
    for (int round = 0; round < 100; round++) {
      List<CompletableFuture<Appended>> answers = new ArrayList<>();
      for (int i = 1; i <= 100; i++) {
        List<Entry> one = List.of(event("a", round * 100L + i));
        answers.add(store.journal().append(one).toCompletableFuture());
      }
      answers.forEach(CompletableFuture::join);
    }
    go.countDown();
    assertThat(all.await(10, TimeUnit.SECONDS)).isTrue();
    assertThat(seen).containsExactlyElementsOf(LongStream.rangeClosed(1, 10_000).boxed().toList());
  }

  private static void awaitQuietly(CountDownLatch latch) {
    try {
      latch.await();
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
    }
  }

  @Test
  void keepsTheLogShortUnderSteadyWriting() throws Exception {
    store.durability(Durability.PROCESS);
    Json body = new Json("\"" + "x".repeat(20_000) + "\"");
    long written = 0;
    for (int i = 1; written < 200_000_000; i += 64) {
      List<CompletableFuture<Appended>> answers = new ArrayList<>();
      for (int j = i; j < i + 64; j++) {
        List<Entry> one = List.of(new Entry.Event("a", j, NOW, body));
        answers.add(store.journal().append(one).toCompletableFuture());
        written += body.text().length();
      }
      answers.forEach(CompletableFuture::join);
    }
    assertThat(Files.size(Path.of(file + "-wal"))).isLessThan(100_000_000);
  }

  @Test
  void readsWhileItWrites() {
    CompletableFuture<Appended> last = new CompletableFuture<>();
    for (int i = 1; i <= 1_000; i++) {
      last = store.journal().append(List.of(event("a", i))).toCompletableFuture();
      List<Journaled> events = store.journal().events("a", 0, 10_000);
      assertThat(events).hasSizeLessThanOrEqualTo(i);
    }
    last.join();
    assertThat(store.journal().events("a", 0, 10_000)).hasSize(1_000);
  }
}
