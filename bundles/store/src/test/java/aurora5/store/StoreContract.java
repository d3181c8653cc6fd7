package aurora5.store;

import static aurora5.store.Samples.NOW;
import static aurora5.store.Samples.claim;
import static aurora5.store.Samples.delete;
import static aurora5.store.Samples.event;
import static aurora5.store.Samples.id;
import static aurora5.store.Samples.plugin;
import static aurora5.store.Samples.row;
import static aurora5.store.Samples.run;
import static aurora5.store.Samples.set;
import static org.assertj.core.api.Assertions.assertThat;

import aurora5.api.Json;
import aurora5.api.catalog.Plugin;
import aurora5.api.store.Appended;
import aurora5.api.store.ContextTable.Change;
import aurora5.api.store.Entry;
import aurora5.api.store.Journaled;
import aurora5.api.store.RunRow;
import aurora5.api.store.RunTable;
import aurora5.api.store.RunTable.Filter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

/**
 * What every store has to do, whatever it is made of. Its clock stands still at the samples' now.
 */
interface StoreContract {
  Filter ALL = filter(100);

  StoreParts parts();

  static Filter filter(int limit) {
    Optional<String> any = Optional.empty();
    return new Filter(any, any, any, Optional.empty(), any, limit);
  }

  @Test
  default void readsEventsAsTheyWereWritten() {
    Appended appended = parts().append(event("a", 1), event("a", 2));
    assertThat(appended).isEqualTo(new Appended.Committed(2));
    parts().append(event("b", 1));
    assertThat(parts().journal().position()).isEqualTo(3);
    assertThat(parts().journal().events("a", 1, 10))
        .containsExactly(new Journaled(2, "a", 2, NOW, event("a", 2).body()));
    assertThat(parts().journal().eventsAfter(1, 10))
        .extracting(Journaled::position)
        .containsExactly(2L, 3L);
    assertThat(parts().journal().eventsAfter(0, 2)).hasSize(2);
  }

  @Test
  default void answersZeroWhenThereWasNoEvent() {
    assertThat(parts().append()).isEqualTo(new Appended.Committed(0));
    assertThat(parts().append(run(1, "w", "RUNNING", true))).isEqualTo(new Appended.Committed(0));
  }

  @Test
  default void writesNothingOfAnAppendWhoseEventIsTaken() {
    parts().append(event("a", 1));
    Entry.Event again = event("a", 1);
    Appended appended =
        parts().append(event("a", 2), again, set("k", "1"), run(1, "w", "RUNNING", true));
    assertThat(appended).isEqualTo(new Appended.Conflict(again, "a", ""));
    assertThat(parts().journal().eventsAfter(0, 10)).hasSize(1);
    assertThat(parts().contexts().values("c")).isEmpty();
    assertThat(parts().runs().run(id(1))).isEmpty();
    assertThat(parts().append(event("a", 2))).isEqualTo(new Appended.Committed(2));
  }

  @Test
  default void namesTheHolderOfAKey() {
    parts().append(claim("key", "print", "a", NOW.plusSeconds(1)), event("a", 1));
    Entry.Claim same = claim("key", "print", "b", NOW.plusSeconds(9));
    assertThat(parts().append(event("b", 1), same))
        .isEqualTo(new Appended.Conflict(same, "a", "print"));
    Entry.Claim other = claim("key", "other", "b", NOW.plusSeconds(9));
    assertThat(parts().append(other)).isEqualTo(new Appended.Conflict(other, "a", "print"));
    assertThat(parts().journal().events("b", 0, 10)).isEmpty();
    assertThat(parts().runs().claim("key", NOW))
        .contains(claim("key", "print", "a", NOW.plusSeconds(1)));
    assertThat(parts().runs().claim("key", NOW.plusSeconds(1))).isEmpty();
  }

  @Test
  default void countsOpenRunsByStatus() {
    parts().append(run(1, "w", "RUNNING", true), run(2, "w", "WAITING", true));
    parts().append(run(3, "v", "WAITING", true), run(4, "w", "FAILED", false));
    parts().append(run(5, "w", "SUCCEEDED", false));
    assertThat(parts().runs().openByStatus())
        .containsExactlyInAnyOrderEntriesOf(Map.of("RUNNING", 1L, "WAITING", 2L));
  }

  @Test
  default void replacesAnExpiredClaim() {
    parts().append(claim("key", "old", "a", NOW));
    assertThat(parts().append(claim("key", "new", "b", NOW.plusSeconds(1))))
        .isInstanceOf(Appended.Committed.class);
    assertThat(parts().runs().claim("key", NOW)).map(Entry.Claim::runId).contains("b");
  }

  @Test
  default void givesAKeyToOneOfManyThatWantItAtOnce() throws Exception {
    CountDownLatch start = new CountDownLatch(1);
    List<CompletableFuture<Appended>> answers = new ArrayList<>();
    List<Thread> threads = new ArrayList<>();
    for (int i = 0; i < 64; i++) {
      String run = id(i);
      CompletableFuture<Appended> answer = new CompletableFuture<>();
      answers.add(answer);
      threads.add(
          new Thread(
              () -> {
                awaitQuietly(start);
                answer.complete(
                    parts().append(event(run, 1), claim("key", run, run, NOW.plusSeconds(9))));
              }));
    }
    threads.forEach(Thread::start);
    start.countDown();
    List<Appended> all = answers.stream().map(CompletableFuture::join).toList();
    assertThat(all).filteredOn(each -> each instanceof Appended.Committed).hasSize(1);
    List<Journaled> events = parts().journal().eventsAfter(0, 100);
    assertThat(events).hasSize(1);
    assertThat(all)
        .filteredOn(each -> each instanceof Appended.Conflict)
        .extracting(each -> ((Appended.Conflict) each).holder())
        .containsOnly(events.get(0).runId());
  }

  private static void awaitQuietly(CountDownLatch latch) {
    try {
      latch.await();
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
    }
  }

  @Test
  default void keepsTheOthersOfABatchWhenOneIsInConflict() {
    parts().append(event("taken", 1));
    List<CompletableFuture<Appended>> answers =
        IntStream.range(0, 200)
            .mapToObj(
                i -> List.<Entry>of(event(i % 3 == 1 ? "taken" : "run" + i, 1), set("n", "" + i)))
            .map(entries -> parts().journal().append(entries).toCompletableFuture())
            .toList();
    for (int i = 0; i < answers.size(); i++) {
      assertThat(answers.get(i).join())
          .isInstanceOf(i % 3 == 1 ? Appended.Conflict.class : Appended.Committed.class);
    }
    assertThat(parts().journal().eventsAfter(0, 1000))
        .extracting(Journaled::position)
        .containsExactlyElementsOf(LongStream.rangeClosed(1, 134).boxed().toList());
    assertThat(parts().contexts().values("c").get("n").version()).isEqualTo(133);
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
      parts().append(in(context, Optional.of(Json.NULL)));
    }
    parts().append(in("empty", Optional.empty()));
    assertThat(parts().contexts().ids(10)).containsExactly("a", "b");
    assertThat(parts().contexts().ids(1)).containsExactly("a");
  }

  private static Entry in(String context, Optional<Json> value) {
    return new Entry.ContextChange(
        context, "k", value, java.util.OptionalLong.empty(), "by", "", NOW);
  }

  @Test
  default void showsWhatARunLooksLikeNow() {
    parts().append(run(1, "w", "RUNNING", true));
    RunRow ended = row(1, "w", "SUCCEEDED", false);
    parts().append(new Entry.Run(ended));
    assertThat(parts().runs().run(id(1))).contains(ended);
    assertThat(parts().runs().run("none")).isEmpty();
  }

  @Test
  default void pagesThroughRunsNewestFirst() {
    for (int i = 0; i < 25; i++) {
      parts().append(run(i, "w", "SUCCEEDED", false));
    }
    List<String> seen = new ArrayList<>();
    Optional<String> before = Optional.empty();
    do {
      Optional<String> any = Optional.empty();
      List<RunRow> page =
          parts().runs().runs(new Filter(any, any, any, Optional.empty(), before, 10));
      page.forEach(each -> seen.add(each.id()));
      before = page.isEmpty() ? any : Optional.of(page.get(page.size() - 1).id());
    } while (before.isPresent());
    assertThat(seen)
        .containsExactlyElementsOf(IntStream.range(0, 25).mapToObj(i -> id(24 - i)).toList());
  }

  @Test
  default void findsRunsByWorkflowStatusTextAndTime() {
    parts().append(run(1, "story", "SUCCEEDED", false));
    parts().append(run(2, "story", "FAILED", false));
    parts().append(run(13, "problem", "FAILED", false));
    Optional<String> any = Optional.empty();
    assertThat(found(new Filter(Optional.of("story"), any, any, Optional.empty(), any, 9)))
        .containsExactly(id(2), id(1));
    assertThat(found(new Filter(any, Optional.of("FAILED"), any, Optional.empty(), any, 9)))
        .containsExactly(id(13), id(2));
    assertThat(found(new Filter(any, Optional.of("SUCCEEDED"), any, Optional.empty(), any, 9)))
        .containsExactly(id(1));
    assertThat(found(new Filter(any, any, Optional.of("100% OF 1"), Optional.empty(), any, 9)))
        .containsExactly(id(13), id(1));
    assertThat(found(new Filter(any, any, Optional.of("1_3"), Optional.empty(), any, 9))).isEmpty();
    assertThat(found(new Filter(any, any, any, Optional.of(NOW.plusSeconds(2)), any, 9)))
        .containsExactly(id(13), id(2));
  }

  private List<String> found(Filter filter) {
    return parts().runs().runs(filter).stream().map(RunRow::id).toList();
  }

  @Test
  default void handsOverOpenRunsOldestFirst() {
    parts().append(event(id(2), 1), run(2, "w", "RUNNING", true));
    parts().append(event(id(1), 1), run(1, "v", "WAITING", true));
    parts().append(event(id(3), 1), run(3, "u", "SUCCEEDED", false));
    parts().append(event(id(2), 2));
    assertThat(parts().runs().open())
        .containsExactly(row(1, "v", "WAITING", true), row(2, "w", "RUNNING", true));
    assertThat(parts().runs().pins())
        .isEqualTo(Set.of(new RunTable.Pin("hash-w", "w"), new RunTable.Pin("hash-v", "v")));
  }

  @Test
  default void linksArtifactsToRuns() {
    Entry.ArtifactLink first = new Entry.ArtifactLink("a", "b.svg", "image/svg+xml", 3, "00");
    Entry.ArtifactLink second = new Entry.ArtifactLink("a", "a.txt", "text/plain", 4, "11");
    Entry.ArtifactLink replaced = new Entry.ArtifactLink("a", "b.svg", "image/svg+xml", 5, "22");
    parts().append(first, second);
    parts().append(replaced);
    assertThat(parts().artifacts().artifact("a", "b.svg")).contains(replaced);
    assertThat(parts().artifacts().artifact("b", "b.svg")).isEmpty();
    assertThat(parts().artifacts().artifacts("a")).containsExactly(second, replaced);
  }

  @Test
  default void whatIsErasedSaysFromThenOnWhatItShallAndItsFilesAreGone() {
    parts().append(event(id(1), 1), new Entry.ArtifactLink(id(1), "a", "text/plain", 1, "00"));
    parts().append(event(id(2), 1), new Entry.ArtifactLink(id(2), "a", "text/plain", 1, "00"));
    parts().append(event(id(1), 2));
    Json said = new Json("[]");
    var erasure = new Entry.RunErasure(id(1), Map.of(1L, said, 2L, said, 9L, said));
    parts().append(event(id(1), 3), erasure);
    assertThat(parts().journal().events(id(1), 0, 9))
        .extracting(Journaled::body)
        .containsExactly(said, said, event(id(1), 3).body());
    assertThat(parts().journal().eventsAfter(0, 9))
        .extracting(Journaled::body)
        .containsExactly(said, event(id(2), 1).body(), said, event(id(1), 3).body());
    assertThat(parts().artifacts().artifacts(id(1))).isEmpty();
    assertThat(parts().artifacts().artifacts(id(2))).hasSize(1);
  }

  @Test
  default void knowsPluginsInTheOrderOfTheirDrops() {
    parts().append(new Entry.PluginRow(plugin("x", 2, Plugin.State.LIVE)));
    parts().append(new Entry.PluginRow(plugin("y", 1, Plugin.State.LIVE)));
    parts().append(new Entry.PluginRow(plugin("x", 2, Plugin.State.DRAINING)));
    assertThat(parts().plugins().plugins())
        .containsExactly(plugin("y", 1, Plugin.State.LIVE), plugin("x", 2, Plugin.State.DRAINING));
  }

  @Test
  default void tellsObserversOfEveryEventFromNowOnInOrder() throws Exception {
    parts().append(event("before", 1));
    List<Long> seen = new ArrayList<>();
    CountDownLatch all = new CountDownLatch(5_000);
    AutoCloseable broken =
        parts()
            .journal()
            .observe(
                each -> {
                  throw new IllegalStateException("on purpose");
                });
    AutoCloseable observer =
        parts()
            .journal()
            .observe(
                each -> {
                  seen.add(each.position());
                  all.countDown();
                });
    List<CompletableFuture<Appended>> answers = new ArrayList<>();
    for (int i = 1; i <= 2_500; i++) {
      List<Entry> two = List.of(event("a", i), event("b", i));
      answers.add(parts().journal().append(two).toCompletableFuture());
    }
    answers.forEach(CompletableFuture::join);
    assertThat(all.await(10, TimeUnit.SECONDS)).isTrue();
    broken.close();
    observer.close();
    assertThat(seen).containsExactlyElementsOf(LongStream.rangeClosed(2, 5_001).boxed().toList());
  }
}
