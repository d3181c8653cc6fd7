package aurora5.testkit;

import static aurora5.testkit.SmallPlans.workflow;
import static org.assertj.core.api.Assertions.assertThat;

import aurora5.api.Json;
import aurora5.api.step.ContextException;
import aurora5.api.step.Outcome;
import aurora5.api.step.Step;
import aurora5.api.store.ContextTable.Change;
import aurora5.api.workflow.Workflow;
import aurora5.engine.run.Defaults;
import aurora5.testkit.SmallPlans.In;
import aurora5.testkit.SmallPlans.Out;
import aurora5.testkit.SmallPlans.Word;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What steps of a run share, and how large it may become. */
final class ContextsTest {
  record Bag(List<String> things) {}

  private final AtomicInteger applied = new AtomicInteger();

  /** Items that all look at the same moment and then count. */
  private Workflow<In, Out> counting(int items) {
    var together = new CyclicBarrier(items);
    return workflow(
        flow -> {
          var each =
              flow.each("count", Word.class)
                  .over(flow.input(), in -> IntStream.range(0, items).boxed().toList())
                  .atMost(items)
                  .runWith(
                      (step, i) -> {
                        step.context().has("count");
                        together.await(20, TimeUnit.SECONDS);
                        step.context().update("count", Integer.class, 0, this::next);
                        return new Word("" + i);
                      });
          return flow.returns(
              flow.step("end", Out.class).after(each).runWith((step, words) -> total(step)));
        });
  }

  private Integer next(Integer before) {
    applied.incrementAndGet();
    return before + 1;
  }

  private static Out total(Step step) {
    return new Out("" + step.context().get("count", Integer.class).orElseThrow());
  }

  @Test
  void sixtyFourParallelIncrementsMakeSixtyFour() {
    try (var rehearsal = Rehearsal.of(counting(64)).with(concurrent(64))) {
      var run = rehearsal.start(new In(1));

      assertThat(run.result()).isEqualTo(new Out("64"));
      assertThat(applied.get()).as("applied again under conflict").isGreaterThan(64);
      assertThat(rehearsal.store().history(run.view().contextId(), 100))
          .extracting(Change::version)
          .containsExactlyElementsOf(IntStream.rangeClosed(1, 64).mapToObj(i -> (long) i).toList());
    }
  }

  @Test
  void anUpdateIsAppliedAgainToWhatAParallelStepLeft() {
    try (var rehearsal = Rehearsal.of(counting(2)).with(concurrent(2))) {
      assertThat(rehearsal.start(new In(1)).result()).isEqualTo(new Out("2"));
      assertThat(applied.get()).isEqualTo(3);
    }
  }

  private static Defaults concurrent(int steps) {
    Defaults usual = Defaults.USUAL;
    return new Defaults(
        usual.maxRetries(), usual.retryDelay(), usual.timeout(), steps, usual.maxRuns());
  }

  @Test
  void aStepSeesWhatEarlierStepsLeft() {
    var plan =
        workflow(
            flow -> {
              var first =
                  flow.step("first", Word.class)
                      .after(flow.input())
                      .runWith(
                          (step, in) -> {
                            step.context().set("bag", new Bag(List.of("tea")));
                            return new Word("packed");
                          });
              return flow.returns(
                  flow.step("end", Out.class)
                      .after(first)
                      .runWith(
                          (step, w) ->
                              new Out(
                                  step.context().get("bag", Bag.class).orElseThrow() + " " + w)));
            });
    try (var rehearsal = Rehearsal.of(plan).diesBefore("end")) {
      assertThat(rehearsal.start(new In(1)).result())
          .isEqualTo(new Out("Bag[things=[tea]] Word[word=packed]"));
    }
  }

  @Test
  void aNestedChangeInAFailedTransactionLeavesOnlyTheRollbackInTheHistory() {
    var plan =
        workflow(
            flow ->
                flow.returns(
                    flow.step("only", Out.class)
                        .after(flow.input())
                        .runWith(
                            (step, in) -> {
                              step.context().set("bag", new Bag(List.of("tea")));
                              packAndFail(step);
                              return new Out(step.context().keys().toString());
                            })));
    try (var rehearsal = Rehearsal.of(plan)) {
      var run = rehearsal.start(new In(1));
      String context = run.view().contextId();

      assertThat(run.result()).isEqualTo(new Out(Set.of("bag").toString()));
      assertThat(rehearsal.store().values(context)).containsOnlyKeys("bag");
      assertThat(rehearsal.store().values(context).get("bag").json().text())
          .isEqualTo("{\"things\":[\"tea\"]}");
      assertThat(rehearsal.store().history(context, 10)).hasSize(2);
      assertThat(rehearsal.store().history(context, 10))
          .filteredOn(Change::rollback)
          .extracting(c -> c.after().orElseThrow())
          .containsExactly(new Json("[\"bag\",\"deep\"]"));
    }
  }

  private static void packAndFail(Step step) {
    try {
      step.context()
          .transaction(
              inner -> {
                inner.update("bag", Bag.class, new Bag(List.of()), b -> new Bag(List.of("salt")));
                inner.set("deep", List.of(List.of("nested")));
                throw new IllegalStateException("torn");
              });
    } catch (IllegalStateException e) {
      assertThat(e).hasMessage("torn");
    }
  }

  @Test
  void aFailedStepLeavesNothingInTheContext() {
    var plan =
        workflow(
            flow ->
                flow.returns(
                    flow.step("only", Out.class)
                        .after(flow.input())
                        .runWith(
                            (step, in) -> {
                              step.context().set("half", "done");
                              throw new IllegalStateException("no");
                            })));
    try (var rehearsal = Rehearsal.of(plan)) {
      var run = rehearsal.start(new In(1));

      assertThat(run.failure().message()).isEqualTo("no");
      assertThat(rehearsal.store().values(run.view().contextId())).isEmpty();
    }
  }

  @Test
  void aWritePastTenMegabytesFailsTheStepByNameAndLosesNothing() {
    var plan =
        workflow(
            flow -> {
              var first =
                  flow.step("first", Word.class)
                      .after(flow.input())
                      .runWith(
                          (step, in) -> {
                            step.context().set("kept", "x".repeat(6_000_000));
                            return new Word("kept");
                          });
              return flow.returns(
                  flow.step("second", Out.class)
                      .after(first)
                      .runWith(
                          (step, w) -> {
                            step.context().set("kept", "y".repeat(6_000_000));
                            return new Out("too much");
                          }));
            });
    try (var rehearsal = Rehearsal.of(plan)) {
      var run = rehearsal.start(new In(1));

      assertThat(run.failure().step()).isEqualTo("second");
      assertThat(run.failure().causedBy(ContextException.class)).isTrue();
      assertThat(run.failure().message()).contains("more than 10485760");
      assertThat(rehearsal.store().values(run.view().contextId()).get("kept").json().text())
          .hasSize(6_000_002)
          .startsWith("\"x");
    }
  }

  @Test
  void sixtyFourStepsThatEachHaveRoomStayTogetherWithinTheLimit() {
    int items = 64;
    int size = 300_000;
    var together = new CyclicBarrier(items);
    var plan =
        workflow(
            flow -> {
              var each =
                  flow.each("fill", Word.class)
                      .over(flow.input(), in -> IntStream.range(10, 10 + items).boxed().toList())
                      .atMost(items)
                      .settled()
                      .runWith(
                          (step, i) -> {
                            step.context().set("key" + i, "x".repeat(size));
                            together.await(20, TimeUnit.SECONDS);
                            return new Word("key" + i);
                          });
              return flow.returns(
                  flow.step("end", Out.class)
                      .after(each)
                      .run(outcomes -> new Out(tally(outcomes))));
            });
    try (var rehearsal = Rehearsal.of(plan).with(concurrent(items))) {
      var run = rehearsal.start(new In(1));
      int room = 10_485_760 / (size + 2 + "key10".length());

      assertThat(run.result()).isEqualTo(new Out(room + " kept, " + (items - room) + " too large"));
      var summary = rehearsal.store().summary(run.view().contextId()).orElseThrow();
      assertThat(summary.keys()).hasSize(room);
      assertThat(summary.bytes()).isEqualTo((long) room * (size + 7));
    }
  }

  private static String tally(List<Outcome<Word>> outcomes) {
    long kept = outcomes.stream().filter(Outcome.Done.class::isInstance).count();
    long large =
        outcomes.stream()
            .filter(
                outcome ->
                    outcome instanceof Outcome.Failed<Word> failed
                        && failed.failure().causedBy(ContextException.class)
                        && failed.failure().message().contains("more than 10485760"))
            .count();
    return kept + " kept, " + large + " too large";
  }
}
