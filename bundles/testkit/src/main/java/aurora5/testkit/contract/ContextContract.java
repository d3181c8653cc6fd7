package aurora5.testkit.contract;

import static aurora5.testkit.contract.Samples.NOW;
import static aurora5.testkit.contract.Samples.delete;
import static aurora5.testkit.contract.Samples.id;
import static aurora5.testkit.contract.Samples.row;
import static aurora5.testkit.contract.Samples.set;
import static org.assertj.core.api.Assertions.assertThat;

import aurora5.api.Json;
import aurora5.api.store.Appended;
import aurora5.api.store.ContextTable;
import aurora5.api.store.ContextTable.Change;
import aurora5.api.store.Entry;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

/** What any store promises about contexts. */
public interface ContextContract {
  StoreParts parts();

  private ContextTable contexts() {
    return parts().contexts();
  }

  @Test
  default void refusesAValueMadeFromAnOldVersion() {
    parts().append(set("k", "1", 0));
    Entry.ContextChange late = set("k", "2", 0);
    assertThat(parts().append(set("other", "9"), late))
        .isEqualTo(new Appended.Conflict(late, "1", ""));
    assertThat(parts().contexts().values("c")).containsOnlyKeys("k");
    assertThat(parts().append(set("k", "2", 1), set("k", "3", 2)))
        .isInstanceOf(Appended.Committed.class);
    assertThat(parts().contexts().values("c").get("k").json()).isEqualTo(new Json("3"));
  }

  @Test
  default void givesBackTheWholeHistoryOfAContext() {
    parts().append(set("k", "1"));
    parts().append(set("j", "0"), delete("absent"));
    parts().append(set("k", "2"));
    parts().append(delete("k"));
    assertThat(parts().contexts().values("c")).containsOnlyKeys("j");
    Entry.ContextChange late = set("k", "9", 3);
    assertThat(parts().append(late)).isEqualTo(new Appended.Conflict(late, "0", ""));
    parts().append(set("k", "3", 0));
    assertThat(parts().contexts().history("c", 10))
        .usingRecursiveFieldByFieldElementComparatorIgnoringFields("position")
        .containsExactly(
            change("k", null, "1", 1),
            change("j", null, "0", 1),
            change("k", "1", "2", 2),
            change("k", "2", null, 3),
            change("k", null, "3", 4));
    assertThat(parts().contexts().history("c", 1))
        .usingRecursiveFieldByFieldElementComparatorIgnoringFields("position")
        .containsExactly(change("k", null, "3", 4));
  }

  private static Change change(String key, String before, String after, long version) {
    return new Change(
        0,
        key,
        Optional.ofNullable(before).map(Json::new),
        Optional.ofNullable(after).map(Json::new),
        version,
        "run",
        "step",
        NOW);
  }

  @Test
  default void listsContextsWithTheNewestChangeFirst() {
    for (String context : List.of("a", "b", "a", "empty")) {
      parts().append(in(context, "null"));
    }
    parts().append(gone("empty"));
    assertThat(parts().contexts().ids(10)).containsExactly("a", "b");
    assertThat(parts().contexts().ids(1)).containsExactly("a");
  }

  @Test
  default void sumsAContextUpWithItsHistory() {
    parts().append(set("k", "\"한글\""), set("j", "1"));
    parts().append(delete("j"));

    var summary = contexts().summary("c").orElseThrow();

    assertThat(summary.keys()).containsExactly("k");
    assertThat(summary.historyCount()).isEqualTo(3);
    assertThat(summary.bytes()).isEqualTo((1 + 8) + (1 + 1) + 1);
    assertThat(summary.createdAt()).isEqualTo(NOW);
    assertThat(contexts().summary("none")).isEmpty();
  }

  @Test
  default void showsARollbackInTheHistoryOnly() {
    parts().append(set("k", "1"));
    parts().append(new Entry.ContextRollback("c", List.of("k", "나"), "run", "step", NOW));

    Change last = contexts().history("c", 10).get(1);
    assertThat(last.rollback()).isTrue();
    assertThat(last.after()).contains(new Json("[\"k\",\"나\"]"));
    assertThat(contexts().values("c").get("k").version()).isEqualTo(1);
    assertThat(contexts().summary("c").orElseThrow().keys()).containsExactly("k");
  }

  @Test
  default void followsAContextFromAPosition() {
    parts().append(set("k", "1"), in("other", "x"), set("k", "2"));

    List<Change> all = contexts().changesAfter("c", 0, 10);
    assertThat(all).extracting(c -> c.after().orElseThrow().text()).containsExactly("1", "2");
    assertThat(contexts().changesAfter("c", all.get(0).position(), 10)).containsExactly(all.get(1));
    assertThat(contexts().summary("c").orElseThrow().position()).isEqualTo(all.get(1).position());
  }

  @Test
  default void removesAContextOnlyIfNobodyUsesIt() {
    Instant later = NOW.plusSeconds(100);
    parts().append(in("free", "1"), in(id(1), "1"), in(id(2), "1"), in(id(3), "1"));
    parts().append(new Entry.Run(row(1, "w", "RUNNING", true)));
    parts().append(new Entry.Run(row(2, "w", "SUCCEEDED", false)));

    assertThat(contexts().idle(NOW, 10)).isEmpty();
    assertThat(contexts().idle(NOW.plusNanos(1), 10)).containsExactlyInAnyOrder("free", id(3));
    assertThat(contexts().idle(later, 10)).containsExactlyInAnyOrder("free", id(2), id(3));
    assertThat(contexts().idle(later, 1)).hasSize(1);

    for (String id : List.of("free", id(1), id(2))) {
      parts().append(new Entry.ContextRemoval(id, later));
    }
    parts().append(new Entry.ContextRemoval(id(3), NOW));
    assertThat(contexts().ids(10)).containsExactlyInAnyOrder(id(1), id(3));
    assertThat(contexts().history("free", 10)).isEmpty();
    assertThat(contexts().history(id(1), 10)).hasSize(1);
  }

  @Test
  default void writesNothingThatWouldMakeAContextTooLarge() {
    assertThat(parts().append(set("k", "12345678"), new Entry.ContextLimit("c", 12)))
        .isInstanceOf(Appended.Committed.class);
    Entry limit = new Entry.ContextLimit("c", 12);
    assertThat(parts().append(limit, set("k", "9"), set("j", "12"), in("other", "1")))
        .isEqualTo(new Appended.Conflict(limit, "14", ""));

    assertThat(contexts().summary("c").orElseThrow().bytes()).isEqualTo(9);
    assertThat(contexts().values("c")).containsOnlyKeys("k");
    assertThat(contexts().history("other", 9)).isEmpty();
    parts().append(new Entry.ContextRollback("c", List.of("k"), "run", "step", NOW));
    assertThat(contexts().summary("c").orElseThrow().bytes()).isEqualTo(9 + 5);
  }

  @Test
  default void keepsAContextWithinItsLimitUnderSixtyFourWritersAndLosesNothingElse() {
    List<CompletableFuture<Appended>> limited = new ArrayList<>();
    List<CompletableFuture<Appended>> free = new ArrayList<>();
    for (int i = 0; i < 64; i++) {
      var change =
          new Entry.ContextChange(
              "c",
              "key" + (10 + i),
              Optional.of(new Json("12345")),
              OptionalLong.empty(),
              "by",
              "",
              NOW);
      List<Entry> entries = List.of(change, new Entry.ContextLimit("c", 205));
      limited.add(parts().journal().append(entries).toCompletableFuture());
      free.add(parts().journal().append(List.of(in("free" + i, "1"))).toCompletableFuture());
    }
    assertThat(free)
        .extracting(CompletableFuture::join)
        .hasOnlyElementsOfType(Appended.Committed.class);
    assertThat(limited)
        .extracting(CompletableFuture::join)
        .filteredOn(Appended.Committed.class::isInstance)
        .hasSize(20);
    assertThat(contexts().summary("c").orElseThrow().bytes()).isEqualTo(200);
    assertThat(contexts().values("c")).hasSize(20);
  }

  @Test
  default void remembersWhenAContextWasUsedLast() {
    Instant later = NOW.plusSeconds(100);
    parts().append(in("read", "1"), in("idle", "1"));
    parts().append(new Entry.ContextUse("read", later), new Entry.ContextUse("none", later));
    parts().append(new Entry.ContextUse("read", NOW.plusSeconds(50)));

    assertThat(contexts().summary("read").orElseThrow().usedAt()).isEqualTo(later);
    assertThat(contexts().summary("read").orElseThrow().updatedAt()).isEqualTo(NOW);
    assertThat(contexts().summary("none")).isEmpty();
    assertThat(contexts().idle(later, 9)).containsExactly("idle");
    parts().append(new Entry.ContextRemoval("read", later));
    assertThat(contexts().history("read", 9)).hasSize(1);
    parts().append(new Entry.ContextRemoval("read", later.plusSeconds(1)));
    assertThat(contexts().history("read", 9)).isEmpty();
    parts().append(in("read", "1"));
    assertThat(contexts().summary("read").orElseThrow().bytes()).isEqualTo(2);
  }

  @Test
  default void tellsWhereSomethingWasCommitted() throws Exception {
    BlockingQueue<String> told = new LinkedBlockingQueue<>();
    try (AutoCloseable watch = contexts().watch(told::add)) {
      assertThat(watch).isNotNull();
      parts().append(set("k", "1"), set("j", "1"));
      assertThat(told.poll(10, TimeUnit.SECONDS)).isEqualTo("c");
      parts().append(set("k", "9", 7));
      parts().append(in("d", "1"));
      assertThat(told.poll(10, TimeUnit.SECONDS)).isEqualTo("d");
    }
  }

  private static Entry in(String context, String value) {
    return new Entry.ContextChange(
        context, "k", Optional.of(new Json(value)), OptionalLong.empty(), "by", "", NOW);
  }

  private static Entry gone(String context) {
    return new Entry.ContextChange(
        context, "k", Optional.empty(), OptionalLong.empty(), "by", "", NOW);
  }
}
