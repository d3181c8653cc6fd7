package aurora5.testkit.contract;

import static aurora5.testkit.contract.Samples.NOW;
import static aurora5.testkit.contract.Samples.claim;
import static aurora5.testkit.contract.Samples.event;
import static aurora5.testkit.contract.Samples.id;
import static aurora5.testkit.contract.Samples.run;
import static aurora5.testkit.contract.Samples.set;
import static org.assertj.core.api.Assertions.assertThat;

import aurora5.api.Json;
import aurora5.api.store.Appended;
import aurora5.api.store.Entry;
import aurora5.api.store.Journaled;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

/** What any store promises about appends, events and keys. */
public interface JournalContract {
  StoreParts parts();

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
