package aurora5.testkit;

import static aurora5.testkit.SmallPlans.workflow;
import static org.assertj.core.api.Assertions.assertThat;

import aurora5.api.step.ContextException;
import aurora5.api.workflow.Workflow;
import aurora5.context.ContextRoom;
import aurora5.testkit.SmallPlans.In;
import aurora5.testkit.SmallPlans.Out;
import aurora5.testkit.SmallPlans.Word;
import java.time.Clock;
import java.time.Duration;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** How long contexts stay: a run's own, and what the runs of a workflow remember. */
final class ContextLifeTest {
  @Test
  void aLookAtTheContextBeginsItsTimeAnew() {
    var plan =
        workflow(
            flow ->
                flow.returns(
                    flow.step("only", Out.class)
                        .after(flow.input())
                        .runWith(
                            (step, in) -> {
                              step.context().set("kept", "yes");
                              return new Out("done");
                            })));
    try (var rehearsal = Rehearsal.of(plan)) {
      var run = rehearsal.start(new In(1));
      run.result();
      var store = rehearsal.store();
      InstantSource time = rehearsal::now;
      var room = ContextRoom.of(store, store, time.withZone(ZoneOffset.UTC));

      rehearsal.passes(Duration.ofMinutes(50));
      room.used(run.view().contextId());
      rehearsal.passes(Duration.ofMinutes(59));
      assertThat(room.cleanUp().toCompletableFuture().join()).isZero();
      rehearsal.passes(Duration.ofMinutes(1).plusMillis(1));
      assertThat(room.cleanUp().toCompletableFuture().join()).isOne();
    }
  }

  private static int cleaned(Rehearsal<?, ?> rehearsal) {
    var store = rehearsal.store();
    Clock now = Clock.fixed(rehearsal.now(), ZoneOffset.UTC);
    return ContextRoom.of(store, store, now).cleanUp().toCompletableFuture().join();
  }

  @Test
  void theContextOfAWaitingRunOutlivesEveryTimeLimit() {
    var plan =
        workflow(
            flow -> {
              var first =
                  flow.step("first", Word.class)
                      .after(flow.input())
                      .runWith(
                          (step, in) -> {
                            step.context().set("kept", "yes");
                            return new Word("w");
                          });
              var approval = flow.await("approval", Word.class).then(first).receive();
              return flow.returns(
                  flow.step("end", Out.class)
                      .after(approval)
                      .runWith(
                          (step, a) ->
                              new Out(step.context().get("kept", String.class).orElse("gone"))));
            });
    try (var rehearsal = Rehearsal.of(plan)) {
      var run = rehearsal.start(new In(1));
      run.waiting();
      rehearsal.passes(Duration.ofHours(5));

      assertThat(cleaned(rehearsal)).isZero();
      run.event("approval", new Word("ok"));
      assertThat(run.result()).isEqualTo(new Out("yes"));
      assertThat(cleaned(rehearsal)).isZero();
      rehearsal.passes(Duration.ofHours(1).plusMillis(1));
      assertThat(cleaned(rehearsal)).isOne();
      assertThat(rehearsal.store().history(run.view().contextId(), 1)).isEmpty();
    }
  }

  /** Counts its runs under a name that all of them share. */
  private static Workflow<In, Out> remembering() {
    return workflow(
        flow ->
            flow.returns(
                flow.step("count", Out.class)
                    .after(flow.input())
                    .runWith(
                        (step, in) -> {
                          var memory = step.memory("runs-" + in.number(), Duration.ofDays(2));
                          memory.update("count", Integer.class, 0, before -> before + 1);
                          return new Out("" + memory.get("count", Integer.class).orElseThrow());
                        })));
  }

  private static String remembered(Rehearsal<?, ?> rehearsal, String id) {
    return rehearsal.store().values("memory.rehearsed." + id).get("count").json().text();
  }

  @Test
  void aMemoryIsSharedByRunsAndOutlivesTheProcess() {
    try (var rehearsal = Rehearsal.of(remembering())) {
      assertThat(rehearsal.start(new In(1)).result()).isEqualTo(new Out("1"));
      rehearsal.restart();
      assertThat(rehearsal.diesAfter("count").start(new In(1)).result()).isEqualTo(new Out("2"));
      assertThat(rehearsal.start(new In(7)).result()).isEqualTo(new Out("1"));
    }
  }

  @Test
  void runsThatRememberAtTheSameTimeLoseNothing() {
    try (var rehearsal = Rehearsal.of(remembering())) {
      var runs = IntStream.range(0, 40).mapToObj(i -> rehearsal.start(new In(1))).toList();
      runs.forEach(RehearsedRun::ended);
      assertThat(remembered(rehearsal, "runs-1")).isEqualTo("40");
    }
  }

  @Test
  void aMemoryIsKeptAsLongAsItWasSaidAndThenGoes() {
    try (var rehearsal = Rehearsal.of(remembering())) {
      rehearsal.start(new In(1)).result();
      rehearsal.passes(Duration.ofHours(48));
      assertThat(cleaned(rehearsal)).isZero();
      assertThat(remembered(rehearsal, "runs-1")).isEqualTo("1");
      rehearsal.passes(Duration.ofHours(1).plusMillis(1));
      assertThat(cleaned(rehearsal)).isOne();
    }
  }

  @Test
  void aMemoryWithAnImpossibleNameFailsTheStep() {
    var plan =
        workflow(
            flow ->
                flow.returns(
                    flow.step("only", Out.class)
                        .after(flow.input())
                        .runWith(
                            (step, in) ->
                                new Out("" + step.memory("하늘/1", Duration.ofDays(1)).keys()))));
    try (var rehearsal = Rehearsal.of(plan)) {
      var failure = rehearsal.start(new In(1)).failure();
      assertThat(failure.causedBy(ContextException.class)).isTrue();
      assertThat(failure.message()).contains("A-Z").doesNotContain("하늘");
    }
  }
}
