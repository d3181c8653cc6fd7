package aurora5.testkit;

import static aurora5.api.step.Retry.times;
import static aurora5.testkit.SmallPlans.key;
import static aurora5.testkit.SmallPlans.workflow;
import static java.time.Duration.ofSeconds;
import static org.assertj.core.api.Assertions.assertThat;

import aurora5.api.plan.Plan;
import aurora5.api.run.RunStatus;
import aurora5.api.run.StepStatus;
import aurora5.api.safety.Light;
import aurora5.api.workflow.Workflow;
import aurora5.testkit.SmallPlans.In;
import aurora5.testkit.SmallPlans.Out;
import aurora5.testkit.SmallPlans.Word;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

/** What a plan means when it runs. */
final class PlansTest {
  private final SmallPlans plans = new SmallPlans();

  @Test
  void runsStepsOneAfterTheOtherAndHandsResultsOn() {
    var three =
        workflow(
            flow -> {
              var a = flow.step("a", Word.class).after(flow.input()).run(in -> new Word("" + in));
              var b = flow.step("b", Word.class).after(a).run(w -> new Word(w.word() + "!"));
              return flow.returns(
                  flow.step("c", Out.class)
                      .after(flow.input(), b)
                      .run((in, w) -> plans.say(w.word())));
            });
    try (var rehearsal = Rehearsal.of(three)) {
      var run = rehearsal.start(new In(7));
      assertThat(run.result()).isEqualTo(new Out("In[number=7]!"));
      assertThat(run.view().steps()).extracting("status").containsOnly(StepStatus.SUCCEEDED);
      assertThat(run.view().seq()).as("commits of a run of three steps").isEqualTo(4);
    }
  }

  @Test
  void runsTheMiddleOfADiamondAtTheSameTime() {
    var meeting = new CyclicBarrier(2);
    var diamond =
        workflow(
            flow -> {
              var top = flow.step("top", Word.class).after(flow.input()).run(in -> new Word("t"));
              var left = flow.step("left", Word.class).after(top).run(w -> met(meeting, "l"));
              var right = flow.step("right", Word.class).after(top).run(w -> met(meeting, "r"));
              return flow.returns(
                  flow.step("bottom", Out.class)
                      .after(left, right)
                      .run((l, r) -> plans.say(l.word() + r.word())));
            });
    try (var rehearsal = Rehearsal.of(diamond)) {
      assertThat(rehearsal.start(new In(1)).result()).isEqualTo(new Out("lr"));
    }
  }

  private static Word met(CyclicBarrier meeting, String word) throws Exception {
    meeting.await(20, TimeUnit.SECONDS);
    return new Word(word);
  }

  @Test
  void failsTheRunWithNameAndMessageOfAFailingParallelStep() {
    var plan =
        workflow(
            flow -> {
              var good = flow.step("good", Word.class).after(flow.input()).run(in -> new Word("g"));
              var bad =
                  flow.step("bad", Word.class)
                      .after(flow.input())
                      .<Word>run(
                          in -> {
                            throw new IllegalStateException("no ink");
                          });
              return flow.returns(
                  flow.step("end", Out.class).after(good, bad).run((g, b) -> plans.say("end")));
            });
    try (var rehearsal = Rehearsal.of(plan)) {
      var run = rehearsal.start(new In(1));
      assertThat(run.failure().step()).isEqualTo("bad");
      assertThat(run.failure().message()).isEqualTo("no ink");
      assertThat(run.failure().causedBy(RuntimeException.class)).isTrue();
      assertThat(run.view().status()).isEqualTo(RunStatus.FAILED);
      assertThat(run.step("end").status()).isEqualTo(StepStatus.CANCELLED);
      assertThat(plans.seen()).isEmpty();
    }
  }

  @Test
  void skipsAStepWhoseConditionIsFalse() {
    var plan =
        workflow(
            flow -> {
              var maybe =
                  flow.step("maybe", Word.class)
                      .after(flow.input())
                      .when(in -> in.number() > 5)
                      .retry(times(2))
                      .run(in -> new Word("yes"));
              return flow.returns(
                  flow.step("end", Out.class)
                      .after(maybe)
                      .run(m -> plans.say(m.map(Word::word).orElse("no"))));
            });
    try (var rehearsal = Rehearsal.of(plan)) {
      assertThat(rehearsal.start(new In(6)).result()).isEqualTo(new Out("yes"));
      var skipped = rehearsal.start(new In(5));
      assertThat(skipped.result()).isEqualTo(new Out("no"));
      assertThat(skipped.step("maybe").status()).isEqualTo(StepStatus.SKIPPED);
    }
  }

  @Test
  void undoesFinishedStepsNewestFirst() {
    var plan =
        workflow(
            flow -> {
              var a =
                  flow.step("a", Word.class)
                      .after(flow.input())
                      .run(in -> new Word("a"), w -> plans.seen().add("undo " + w.word()));
              var b =
                  flow.step("b", Word.class)
                      .after(a)
                      .runWith(
                          (step, w) -> new Word("b"),
                          (step, w) ->
                              plans
                                  .seen()
                                  .add("undo " + w.word() + " " + key(step.idempotencyKey())));
              return flow.returns(
                  flow.step("c", Out.class)
                      .after(b)
                      .run(
                          w -> {
                            throw new IllegalStateException("c");
                          }));
            });
    try (var rehearsal = Rehearsal.of(plan)) {
      var run = rehearsal.start(new In(1));
      assertThat(run.ended().status()).isEqualTo(RunStatus.FAILED);
      assertThat(plans.seen()).containsExactly("undo b b:undo", "undo a");
      assertThat(run.step("a").status()).isEqualTo(StepStatus.UNDONE);
    }
  }

  @Test
  void changesNothingWhenOnCompleteThrows() {
    Workflow<In, Out> plan =
        () -> {
          var flow = Plan.of(In.class);
          var end = flow.step("end", Out.class).after(flow.input()).run(in -> plans.say("end"));
          return flow.returns(
              end,
              out -> {
                plans.seen().add("observed " + out.text());
                throw new IllegalStateException("observer");
              });
        };
    try (var rehearsal = Rehearsal.of(plan)) {
      var run = rehearsal.start(new In(1));
      assertThat(run.result()).isEqualTo(new Out("end"));
      rehearsal.passes(ofSeconds(1));
      assertThat(plans.seen()).containsExactly("end", "observed end");
      assertThat(run.view().status()).isEqualTo(RunStatus.SUCCEEDED);
    }
  }

  @Test
  void aStepKnowsWhatTheHouseShowedForTheInput() {
    var plan =
        workflow(
            flow ->
                flow.returns(
                    flow.step("look", Out.class)
                        .after(flow.input())
                        .runWith((step, in) -> plans.say(step.light().name()))));
    try (var rehearsal = Rehearsal.of(plan)) {
      assertThat(rehearsal.start(new In(1)).result()).isEqualTo(plans.say("GREEN"));
      var run = rehearsal.shows(Light.YELLOW).diesBefore("look").start(new In(1));
      assertThat(run.result()).as("after a death, too").isEqualTo(plans.say("YELLOW"));
      rehearsal.shows(Light.GREEN);
      assertThat(rehearsal.rerun(run, "look").result())
          .as("judged anew")
          .isEqualTo(plans.say("GREEN"));
    }
  }
}
