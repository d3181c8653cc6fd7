package aurora5.store.golden;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import aurora5.api.Json;
import aurora5.api.run.Reply;
import aurora5.api.run.RunStatus;
import aurora5.api.run.RunView;
import aurora5.api.run.StartRun;
import aurora5.api.run.Started;
import aurora5.api.step.Failure;
import aurora5.api.store.StoreException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.sqlite.SQLiteDataSource;

/** A run whose journal is damaged ends and says so; nobody else notices. */
final class DamageTest {
  private static final Json ANSWER = new Json("{\"word\":\"yes\"}");

  private final Queue<String> begun = new ConcurrentLinkedQueue<>();
  private final GoldenPlans plans = new GoldenPlans((step, unit) -> begun.add(unit));
  @TempDir private Path folder;
  private Path file;
  private String ended;
  private String parent;
  private String whole;
  private String child;

  @BeforeEach
  void write() throws Exception {
    file = folder.resolve("aurora.db");
    try (var house = new GoldenHouse(file, GoldenWriter.WRITTEN, plans)) {
      ended = start(house, "chain");
      parent = start(house, "parent");
      whole = start(house, "approval");
      house.rest();
      child = house.view(parent).steps().get(0).child().orElseThrow();
    }
    begun.clear();
  }

  private static String start(GoldenHouse house, String workflow) throws Exception {
    var wish = StartRun.of(workflow, new Json("{\"number\":1}"));
    String id = ((Started.Accepted) house.start(wish)).runId();
    house.rest();
    return id;
  }

  private void damage(String sql, String run) throws SQLException {
    var source = new SQLiteDataSource();
    source.setUrl("jdbc:sqlite:" + file);
    try (Connection connection = source.getConnection();
        Statement statement = connection.createStatement()) {
      assertThat(statement.executeUpdate(sql + " AND run = '" + run + "'")).isPositive();
    }
  }

  private GoldenHouse open() throws Exception {
    return new GoldenHouse(file, GoldenWriter.WRITTEN.plus(Duration.ofHours(1)), plans);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "UPDATE event SET body = replace(body, 'draft', 'drift') WHERE seq = 2",
        "UPDATE event SET body = x'00' WHERE seq = 1",
        "DELETE FROM event WHERE seq = 2",
        "DELETE FROM event WHERE seq < 3",
        "DELETE FROM event WHERE seq = 1"
      })
  void endsTheRunWithItsReasonAndNobodyElse(String sql) throws Exception {
    damage(sql, child);
    try (var house = open()) {
      house.rest();
      RunView damaged = house.await(child, view -> view.status().ended());
      assertThat(damaged.status()).isEqualTo(RunStatus.FAILED);
      assertThat(damaged.error())
          .get()
          .returns(Failure.Kind.JOURNAL_DAMAGED, Failure::kind)
          .extracting(Failure::message)
          .asString()
          .startsWith("journal damaged: Event");
      assertThat(house.store().runs().run(child))
          .get()
          .returns("FAILED", row -> row.status())
          .returns(false, row -> row.open());
      RunView caller = house.await(parent, view -> view.status().ended());
      assertThat(caller.error()).get().returns(Failure.Kind.CHILD_FAILED, Failure::kind);
      assertThat(GoldenHouse.get(house.engine().event(whole, "approval", ANSWER)))
          .isEqualTo(new Reply.Done());
      assertThat(house.await(whole, view -> view.status().ended()).status())
          .isEqualTo(RunStatus.SUCCEEDED);
    }
    assertThat(begun).containsExactly("end");
    try (var again = open()) {
      assertThat(again.view(child).error())
          .get()
          .returns(Failure.Kind.JOURNAL_DAMAGED, Failure::kind);
    }
  }

  @Test
  void isSaidWhenAFinishedRunIsRead() throws Exception {
    damage("UPDATE event SET at = at + 1 WHERE seq = 2", ended);
    try (var house = open()) {
      house.rest();
      assertThatThrownBy(() -> house.view(ended))
          .isInstanceOfSatisfying(
              StoreException.class,
              damage -> assertThat(damage.kind()).isEqualTo(StoreException.Kind.DAMAGED))
          .hasMessageContaining("Event 2 of run " + ended);
      assertThat(house.store().runs().run(ended)).get().returns("SUCCEEDED", row -> row.status());
    }
  }
}
