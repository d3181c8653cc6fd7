package aurora5.context;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import aurora5.api.Json;
import aurora5.api.context.Contexts.Wish;
import aurora5.api.context.Contexts.Written;
import aurora5.api.step.ContextException;
import aurora5.api.store.Entry;
import aurora5.context.life.ContextSettings;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

final class ContextRoomTest {
  private static final Instant NOW = Instant.parse("2026-01-01T00:00:00Z");

  /** The clock was turned forward by a day, but no day has passed. */
  private static final Instant AGING = NOW.minus(Duration.ofDays(1));

  private final TestTable table = new TestTable();
  private final ContextRoom room =
      new ContextRoom(
          table,
          table,
          () -> new ContextSettings(100, Duration.ofHours(1)),
          Clock.fixed(NOW, ZoneOffset.UTC),
          Clock.fixed(AGING, ZoneOffset.UTC));

  @Test
  void writesFromOutsideAsACommitOfItsOwn() {
    assertThat(write("\"good\"", OptionalLong.empty())).isEqualTo(new Written(true, 1));
    assertThat(write("\"bad\"", OptionalLong.of(1))).isEqualTo(new Written(true, 2));
    assertThat(table.values("c1").get("mood").json()).isEqualTo(new Json("\"bad\""));
    assertThat(table.appended)
        .endsWith(
            new Entry.ContextChange(
                "c1", "mood", Optional.of(new Json("\"bad\"")), OptionalLong.of(1), "api", "", NOW),
            new Entry.ContextLimit("c1", 100));
  }

  @Test
  void leavesAKeyAloneThatHasMoved() {
    write("1", OptionalLong.empty());
    write("2", OptionalLong.empty());

    assertThat(write("3", OptionalLong.of(1))).isEqualTo(new Written(false, 2));
    assertThat(table.values("c1").get("mood").json()).isEqualTo(new Json("2"));
  }

  @Test
  void refusesFromOutsideWhatAStepCouldNotWriteEither() {
    assertThatThrownBy(() -> write("\"" + "x".repeat(120) + "\"", OptionalLong.empty()))
        .isInstanceOf(ContextException.class)
        .hasMessageContaining("more than 100");
    assertThatThrownBy(() -> room.write(wish("", Optional.empty(), OptionalLong.empty())))
        .isInstanceOf(ContextException.class);
    assertThat(table.appended).isEmpty();
  }

  @Test
  void refusesWhatOthersHaveLeftNoRoomForMeanwhile() {
    table.others = 101;

    assertThatThrownBy(() -> write("\"0123456789\"", OptionalLong.empty()))
        .hasCauseInstanceOf(ContextException.class)
        .hasMessageContaining("more than 100");
    assertThat(table.values("c1")).isEmpty();
  }

  @Test
  void notesManyLooksOnceBeforeItCleans() {
    room.used("c1");
    room.used("c1");
    room.used("c2");
    assertThat(table.appended).isEmpty();

    room.cleanUp().toCompletableFuture().join();
    assertThat(table.appended)
        .containsExactlyInAnyOrder(
            new Entry.ContextUse("c1", NOW), new Entry.ContextUse("c2", NOW));
    room.cleanUp().toCompletableFuture().join();
    assertThat(table.appended).hasSize(2);
  }

  @Test
  void cleansUpByItselfAgainAndAgain() {
    var work = new HandWork();
    table.idle.add("old");
    room.cleaning(work);
    assertThat(table.idle).hasSize(1);

    assertThat(work.pass()).isEqualTo(Duration.ofMinutes(1));
    assertThat(table.idle).isEmpty();
    table.idle.add("next");
    work.pass();
    assertThat(table.idle).isEmpty();

    room.close();
    table.idle.add("later");
    work.pass();
    assertThat(table.idle).containsExactly("later");
  }

  @Test
  void aDeletionIsNeverTooLarge() {
    table.put("mood", "\"" + "x".repeat(120) + "\"");

    room.write(wish("mood", Optional.empty(), OptionalLong.empty()));

    assertThat(table.values("c1")).isEmpty();
  }

  @Test
  void removesIdleContextsFewAtATimeUntilNoneIsLeft() {
    IntStream.range(0, 45).forEach(i -> table.idle.add("c" + i));

    assertThat(room.cleanUp().toCompletableFuture().join()).isEqualTo(45);

    assertThat(table.idle).isEmpty();
    assertThat(table.appended)
        .hasSize(45)
        .contains(new Entry.ContextRemoval("c7", AGING.minus(Duration.ofHours(1))));
  }

  private Written write(String json, OptionalLong expected) {
    return room.write(wish("mood", Optional.of(new Json(json)), expected))
        .toCompletableFuture()
        .join();
  }

  private static Wish wish(String key, Optional<Json> value, OptionalLong expected) {
    return new Wish("c1", key, value, expected, "api");
  }
}
