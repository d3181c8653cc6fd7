package aurora5.testkit;

import static java.time.Duration.ofDays;
import static java.time.Duration.ofHours;
import static java.time.Duration.ofMinutes;
import static org.assertj.core.api.Assertions.assertThat;

import aurora5.api.Json;
import aurora5.api.plan.Flow;
import aurora5.api.plan.Plan;
import aurora5.api.run.Reply;
import aurora5.api.run.RunStatus;
import aurora5.api.run.RunView;
import aurora5.api.run.StartRun;
import aurora5.api.step.Failure;
import aurora5.api.step.Retry;
import aurora5.api.workflow.Workflow;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Somebody turns the clock: nothing is done twice, too early, or hours too late. */
final class TurnedClockTest {
  record In(int number) {}

  record Out(String text) {}

  private final AtomicInteger done = new AtomicInteger();

  private Workflow<In, Out> work(UnaryOperator<Flow<In>> limits) {
    return () -> {
      var flow = limits.apply(Plan.of(In.class));
      return flow.returns(
          flow.step("work", Out.class)
              .after(flow.input())
              .retry(Retry.times(2).starting(ofHours(1)).jitter(0))
              .run(in -> new Out("done " + done.incrementAndGet())));
    };
  }

  private static Workflow<In, Out> hourly(boolean stepHasALimit) {
    return () -> {
      var flow = Plan.of(In.class).timeout(stepHasALimit ? ofDays(9) : ofHours(1));
      var step = flow.step("work", Out.class).after(flow.input());
      return flow.returns(
          (stepHasALimit ? step.timeout(ofHours(1)) : step).run(in -> new Out("never")));
    };
  }

  private static final Workflow<In, Out> WAITING =
      () -> {
        var flow = Plan.of(In.class);
        var answer = flow.await("answer", Out.class).within(ofHours(1)).receive();
        return flow.returns(
            flow.step("thank", Out.class).after(answer).run(o -> new Out(o.text() + "!")));
      };

  @ParameterizedTest
  @ValueSource(longs = {24, -24})
  void aPauseBeforeTheNextAttemptIsAsLongAsItWas(long hours) {
    try (var rehearsal =
        Rehearsal.of(work(flow -> flow.timeout(ofHours(2)))).fails("work", 1, new Exception())) {
      var run = rehearsal.start(new In(1));
      rehearsal.passes(ofMinutes(10)).turns(ofHours(hours)).passes(ofMinutes(49));
      assertThat(done).hasValue(0);
      rehearsal.passes(ofMinutes(2));
      assertThat(done).hasValue(1);
      assertThat(run.result()).isEqualTo(new Out("done 1"));
      assertTimesAreThoseOf(run.view(), ofHours(1));
    }
  }

  private static void assertTimesAreThoseOf(RunView view, Duration took) {
    assertThat(Duration.between(view.startedAt().orElseThrow(), view.endedAt().orElseThrow()))
        .isEqualTo(took);
    for (var step : view.steps()) {
      Instant last = view.startedAt().orElseThrow();
      for (var attempt : step.attempts()) {
        assertThat(attempt.startedAt()).isAfterOrEqualTo(last);
        last = attempt.endedAt().orElseThrow();
        assertThat(last).isBetween(attempt.startedAt(), view.endedAt().orElseThrow());
      }
    }
  }

  @ParameterizedTest
  @ValueSource(longs = {24, -24})
  void aQuestionStaysOpenAsLongAsItsAuthorSaid(long hours) {
    try (var rehearsal = Rehearsal.of(WAITING)) {
      var answered = rehearsal.start(new In(1));
      var expired = rehearsal.start(new In(2));
      rehearsal.passes(ofMinutes(10)).turns(ofHours(hours)).passes(ofMinutes(49));
      assertThat(answered.event("answer", new Out("yes"))).isEqualTo(new Reply.Done());
      assertThat(answered.result()).isEqualTo(new Out("yes!"));
      assertThat(expired.view().status()).isEqualTo(RunStatus.WAITING);
      rehearsal.passes(ofMinutes(2));
      assertThat(expired.view().error().map(Failure::kind)).contains(Failure.Kind.EXPIRED);
    }
  }

  @ParameterizedTest
  @ValueSource(longs = {24, -24})
  void aStepHasTheTimeItsAuthorGaveIt(long hours) {
    timesOutAfterAnHour(hourly(true), hours, RunStatus.FAILED);
  }

  @ParameterizedTest
  @ValueSource(longs = {24, -24})
  void aRunHasTheTimeItsAuthorGaveIt(long hours) {
    timesOutAfterAnHour(hourly(false), hours, RunStatus.TIMED_OUT);
  }

  private static void timesOutAfterAnHour(Workflow<In, Out> hourly, long hours, RunStatus end) {
    try (var rehearsal = Rehearsal.of(hourly).hangs("work")) {
      var run = rehearsal.start(new In(1));
      rehearsal.passes(ofMinutes(10)).turns(ofHours(hours)).passes(ofMinutes(49));
      assertThat(run.view().status()).isEqualTo(RunStatus.RUNNING);
      rehearsal.passes(ofMinutes(2));
      assertThat(run.view().status()).isEqualTo(end);
      assertThat(run.view().error().map(Failure::kind)).contains(Failure.Kind.TIMED_OUT);
      assertThat(run.step("work").attempts()).hasSize(1);
    }
  }

  @Test
  void whoIsPutOffToAMomentBeginsWhenPeopleSeeThatMomentAndOnce() {
    try (var rehearsal = Rehearsal.of(work(flow -> flow.timeout(ofHours(2))))) {
      var early = rehearsal.start(at(rehearsal.now().plus(ofHours(2))));
      var late = rehearsal.start(at(rehearsal.now().plus(ofHours(5))));
      rehearsal.turns(ofHours(3)).passes(Duration.ZERO);
      assertThat(early.view().status()).isEqualTo(RunStatus.SUCCEEDED);
      rehearsal.turns(ofHours(-3)).passes(ofHours(4));
      assertThat(late.view().status()).isEqualTo(RunStatus.QUEUED);
      rehearsal.passes(ofHours(1));
      assertThat(late.view().status()).isEqualTo(RunStatus.SUCCEEDED);
      assertThat(done).hasValue(2);
    }
  }

  private static StartRun at(Instant notBefore) {
    return new StartRun(
        "any",
        new Json("{\"number\":1}"),
        Optional.empty(),
        5,
        Optional.empty(),
        Optional.of(notBefore),
        Optional.empty());
  }

  @Test
  void whoHasBegunGoesOnThoughItsMomentIsToComeAgain() {
    try (var rehearsal =
        Rehearsal.of(work(flow -> flow.timeout(ofHours(2)))).fails("work", 1, new Exception())) {
      var run = rehearsal.start(at(rehearsal.now().plus(ofMinutes(5))));
      rehearsal.passes(ofMinutes(6)).turns(ofDays(-1)).passes(ofHours(1));
      assertThat(run.view().status()).isEqualTo(RunStatus.SUCCEEDED);
    }
  }

  @Test
  void anotherProcessWaitsNoLongerThanWasLeftThoughTheClockWasTurnedBackMeanwhile() {
    try (var rehearsal = Rehearsal.of(WAITING)) {
      var waiting = rehearsal.start(new In(1));
      rehearsal.passes(ofMinutes(10)).turns(ofDays(-1)).restart().passes(ofMinutes(51));
      assertThat(waiting.view().error().map(Failure::kind)).contains(Failure.Kind.EXPIRED);
    }
    try (var rehearsal =
        Rehearsal.of(work(flow -> flow.timeout(ofHours(2)))).fails("work", 1, new Exception())) {
      var retrying = rehearsal.start(new In(1));
      rehearsal.passes(ofMinutes(10)).turnsUnseen(ofDays(-1)).restart().passes(ofHours(1));
      assertThat(retrying.view().status()).isEqualTo(RunStatus.SUCCEEDED);
      assertThat(done).hasValue(1);
    }
  }

  @Test
  void aQuestionThatNobodyHasReadSinceTheStartStaysOpenToo() {
    try (var rehearsal = Rehearsal.of(WAITING)) {
      var run = rehearsal.start(new In(1));
      rehearsal.passes(ofMinutes(10)).restart().passes(ofMinutes(10));
      rehearsal.turns(ofDays(1)).passes(ofMinutes(39));
      assertThat(run.view().status()).isEqualTo(RunStatus.WAITING);
      rehearsal.passes(ofMinutes(2));
      assertThat(run.view().error().map(Failure::kind)).contains(Failure.Kind.EXPIRED);
    }
  }

  @Test
  void nobodyGetsAheadInTheLineByATurnedClock() throws Exception {
    try (var street = new Street(1)) {
      street.workflow("a", "1", flow -> flow);
      street.start("a", "first", 5);
      street.start("a", "second", 5);
      street.turns(ofHours(-1));
      street.start("a", "third", 5);
      for (int begun = 1; begun < 3; begun++) {
        street.ends("a", 1);
        int next = begun + 1;
        Street.await("the next has begun", () -> street.begun.size() == next);
      }
      street.ends("a", 1);
      assertThat(street.begun).containsExactly("first", "second", "third");
    }
  }
}
