package aurora5.testkit;

import static aurora5.api.step.Recovery.fail;
import static aurora5.api.step.Recovery.retryAfter;
import static aurora5.api.step.Retry.times;
import static aurora5.testkit.SmallPlans.key;
import static aurora5.testkit.SmallPlans.workflow;
import static java.time.Duration.ofMinutes;
import static java.time.Duration.ofSeconds;
import static org.assertj.core.api.Assertions.assertThat;

import aurora5.api.run.RunStatus;
import aurora5.api.step.Failure;
import aurora5.testkit.SmallPlans.In;
import aurora5.testkit.SmallPlans.Out;
import aurora5.testkit.SmallPlans.Word;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;

/** How often a step is tried, how long it may take, and when it is given up. */
final class AttemptsTest {
  private final SmallPlans plans = new SmallPlans();

  @Test
  void handsTheResultOfARetriedStepToTheNext() {
    var plan =
        workflow(
            flow -> {
              var shaky =
                  flow.step("shaky", Word.class)
                      .after(flow.input())
                      .retry(times(3))
                      .runWith((step, in) -> new Word("attempt " + step.attempt()));
              return flow.returns(
                  flow.step("end", Out.class).after(shaky).run(w -> plans.say(w.word())));
            });
    try (var rehearsal = Rehearsal.of(plan).fails("shaky", 2, new java.io.IOException("line"))) {
      var began = rehearsal.now();
      var run = rehearsal.start(new In(1));
      assertThat(run.result()).isEqualTo(new Out("attempt 3"));
      assertThat(run.step("shaky").attempts()).hasSize(3);
      assertThat(java.time.Duration.between(began, rehearsal.now()))
          .isBetween(ofSeconds(2), ofSeconds(4));
    }
  }

  @Test
  void interruptsAStepWhoseTimeIsOverAndDiscardsItsLateResult() {
    var interrupted = new CountDownLatch(1);
    var plan =
        workflow(
            flow -> {
              var slow =
                  flow.step("slow", Word.class)
                      .after(flow.input())
                      .timeout(ofSeconds(3))
                      .orElse(f -> new Word("instead of " + f.kind()))
                      .run(in -> new Word("late"));
              return flow.returns(
                  flow.step("end", Out.class).after(slow).run(w -> plans.say(w.word())));
            });
    try (var rehearsal = Rehearsal.of(plan).hangs("slow")) {
      assertThat(rehearsal.start(new In(1)).result())
          .isEqualTo(new Out("instead of " + Failure.Kind.TIMED_OUT));
    }
    assertThat(interrupted.getCount()).isOne();
  }

  @Test
  void endsARunWhoseTimeIsOver() {
    var plan =
        workflow(
            flow ->
                flow.timeout(ofMinutes(1))
                    .returns(
                        flow.step("slow", Out.class)
                            .after(flow.input())
                            .run(in -> plans.say("x"))));
    try (var rehearsal = Rehearsal.of(plan).hangs("slow")) {
      var run = rehearsal.start(new In(1));
      assertThat(run.ended().status()).isEqualTo(RunStatus.TIMED_OUT);
      assertThat(run.failure().message()).contains("slow");
    }
  }

  @Test
  void asksOnErrorAndTriesAgain() {
    var plan =
        workflow(
            flow -> {
              var end = flow.step("end", Out.class).after(flow.input()).run(in -> plans.say("end"));
              return flow.onError(
                      f ->
                          f.causedBy(java.io.IOException.class)
                              ? retryAfter(ofSeconds(10))
                              : fail())
                  .returns(end);
            });
    try (var rehearsal = Rehearsal.of(plan).fails("end", 3, new java.io.IOException("limit"))) {
      assertThat(rehearsal.start(new In(1)).result()).isEqualTo(new Out("end"));
    }
    try (var rehearsal = Rehearsal.of(plan).fails("end", 4, new java.io.IOException("limit"))) {
      assertThat(rehearsal.start(new In(1)).failure().message()).isEqualTo("limit");
    }
  }

  @Test
  void repeatsAStepThatDiedWithTheProcessUnderTheSameKeyAndNoFinishedOne() {
    var plan =
        workflow(
            flow -> {
              var a =
                  flow.step("a", Word.class)
                      .after(flow.input())
                      .runWith(
                          (s, in) -> plans.word(s.name() + s.attempt() + key(s.idempotencyKey())));
              var b =
                  flow.step("b", Word.class)
                      .after(a)
                      .runWith(
                          (s, w) -> plans.word(s.name() + s.attempt() + key(s.idempotencyKey())));
              return flow.returns(flow.step("end", Out.class).after(b).run(w -> plans.say("end")));
            });
    try (var rehearsal = Rehearsal.of(plan).diesAfter("b").diesBefore("b")) {
      assertThat(rehearsal.start(new In(1)).result()).isEqualTo(new Out("end"));
      assertThat(plans.seen()).containsSubsequence("a1a", "b1b", "b3b", "end");
      assertThat(plans.seen().stream().filter("a1a"::equals)).hasSize(1);
    }
  }

  @Test
  void givesUpAStepThatKilledTheProcessThreeTimes() {
    var plan =
        workflow(
            flow ->
                flow.returns(
                    flow.step("bomb", Out.class).after(flow.input()).run(in -> plans.say("x"))));
    try (var rehearsal =
        Rehearsal.of(plan).diesBefore("bomb").diesBefore("bomb").diesBefore("bomb")) {
      var failure = rehearsal.start(new In(1)).failure();
      assertThat(failure.kind()).isEqualTo(Failure.Kind.KILLED_THE_PROCESS);
      assertThat(failure.message()).isEqualTo("killed the process 3 times");
    }
  }
}
