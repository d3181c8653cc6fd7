package aurora5.testkit;

import static aurora5.testkit.SmallPlans.workflow;
import static java.time.Duration.ofDays;
import static java.time.Duration.ofMinutes;
import static org.assertj.core.api.Assertions.assertThat;

import aurora5.api.run.Reply;
import aurora5.api.run.RunStatus;
import aurora5.api.step.Failure;
import aurora5.testkit.SmallPlans.In;
import aurora5.testkit.SmallPlans.Out;
import aurora5.testkit.SmallPlans.Word;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

/** Steps that wait for somebody to answer. */
final class AwaitTest {
  private final SmallPlans plans = new SmallPlans();

  @Test
  void waitsForAnEventAcrossARestartAndLongerThanARunMayRun() {
    try (var rehearsal = Rehearsal.of(plans.approval())) {
      var run = rehearsal.start(new In(1));
      assertThat(run.waiting().status()).isEqualTo(RunStatus.WAITING);
      rehearsal.passes(ofMinutes(30)).restart().passes(ofDays(2));
      assertThat(run.view().status()).isEqualTo(RunStatus.WAITING);
      assertThat(run.event("approval", new Word("ok"))).isEqualTo(new Reply.Done());
      assertThat(run.event("approval", new Word("again"))).isInstanceOf(Reply.Refused.class);
      assertThat(run.result()).isEqualTo(new Out("dok"));
    }
  }

  @Test
  void keepsAnEventThatComesEarlyAndRefusesOneThatDoesNotFit() {
    var gate = new CountDownLatch(1);
    var plan =
        workflow(
            flow -> {
              var first =
                  flow.step("first", Word.class)
                      .after(flow.input())
                      .run(
                          in -> {
                            gate.await(20, TimeUnit.SECONDS);
                            return new Word("f");
                          });
              var approval = flow.await("approval", Word.class).then(first).receive();
              return flow.returns(
                  flow.step("end", Out.class).after(approval).run(a -> plans.say(a.word())));
            });
    try (var rehearsal = Rehearsal.of(plan)) {
      var run = rehearsal.start(new In(1));
      var engineSide = new Thread(gate::countDown);
      assertThat(rehearsal.eventNow(run.id(), "approval", new In(3)))
          .isInstanceOf(Reply.Wrong.class);
      assertThat(rehearsal.eventNow(run.id(), "approval", new Word("early")))
          .isEqualTo(new Reply.Done());
      engineSide.start();
      assertThat(run.result()).isEqualTo(new Out("early"));
    }
  }

  @Test
  void failsOrTakesTheDefaultWhenNobodyAnswers() {
    var defaulted =
        workflow(
            flow -> {
              var approval =
                  flow.await("approval", Word.class)
                      .within(ofDays(3))
                      .orElse(f -> new Word("silence"))
                      .receive();
              return flow.returns(
                  flow.step("end", Out.class).after(approval).run(a -> plans.say(a.word())));
            });
    try (var rehearsal = Rehearsal.of(defaulted)) {
      assertThat(rehearsal.start(new In(1)).result()).isEqualTo(new Out("silence"));
    }
    try (var rehearsal = Rehearsal.of(plans.approval())) {
      assertThat(rehearsal.start(new In(1)).failure().kind()).isEqualTo(Failure.Kind.EXPIRED);
    }
  }
}
