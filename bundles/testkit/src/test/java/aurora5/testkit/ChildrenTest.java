package aurora5.testkit;

import static aurora5.api.step.Retry.times;
import static aurora5.testkit.SmallPlans.workflow;
import static org.assertj.core.api.Assertions.assertThat;

import aurora5.api.Text;
import aurora5.api.run.Reply;
import aurora5.api.run.RunStatus;
import aurora5.api.safety.TextRefusedException;
import aurora5.api.step.Failure;
import aurora5.api.step.GiveUp;
import aurora5.testkit.SmallPlans.In;
import aurora5.testkit.SmallPlans.Out;
import aurora5.testkit.SmallPlans.Word;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Workflows that call others. */
final class ChildrenTest {
  private final SmallPlans plans = new SmallPlans();

  @Test
  void callsAnotherWorkflowAndTakesItsResult() {
    var child = plans.approval();
    var parent =
        workflow(
            flow -> {
              var called =
                  flow.call("child", "child", In.class, Out.class)
                      .with(flow.input(), in -> new In(in.number() + 1))
                      .start();
              return flow.returns(
                  flow.step("end", Out.class)
                      .after(called)
                      .run(o -> plans.say("child: " + o.text())));
            });
    try (var rehearsal = Rehearsal.of(parent).with("child", child)) {
      var run = rehearsal.start(new In(1));
      assertThat(run.waiting().status()).isEqualTo(RunStatus.WAITING);
      String childId = run.step("child").child().orElseThrow();
      rehearsal.restart();
      assertThat(rehearsal.event(childId, "approval", new Word("!"))).isEqualTo(new Reply.Done());
      assertThat(run.result()).isEqualTo(new Out("child: d!"));
      assertThat(rehearsal.view(childId).parent()).isEqualTo(Optional.of(run.id()));
    }
  }

  @Test
  void aTextThatIsRefusedIsNotTriedTwiceAndIsNobodysFault() {
    var words = new Text("다룰 수 없습니다", "not to be worked on");
    var child =
        workflow(
            flow ->
                flow.returns(
                    flow.step("write", Out.class)
                        .after(flow.input())
                        .retry(times(3))
                        .<Out>run(
                            in -> {
                              throw in.number() == 1
                                  ? TextRefusedException.flagged(words)
                                  : new GiveUp("", TextRefusedException.red(words));
                            })));
    var parent =
        workflow(
            flow ->
                flow.returns(
                    flow.call("child", "child", In.class, Out.class)
                        .with(flow.input(), in -> in)
                        .start()));
    try (var rehearsal = Rehearsal.of(parent).with("child", child)) {
      Failure flagged = rehearsal.start(new In(1)).failure();
      assertThat(flagged.kind()).isEqualTo(Failure.Kind.REFUSED);
      assertThat(Text.ofLines(flagged.message())).isEqualTo(words);
      assertThat(rehearsal.start(new In(2)).failure().kind()).isEqualTo(Failure.Kind.RED);
    }
    try (var rehearsal = Rehearsal.of(child)) {
      var run = rehearsal.start(new In(1));
      assertThat(run.failure().kind()).isEqualTo(Failure.Kind.REFUSED);
      assertThat(run.step("write").attempts()).hasSize(1);
    }
  }

  @Test
  void cancelsTheChildWithItsParent() {
    var parent =
        workflow(
            flow ->
                flow.returns(
                    flow.call("child", "child", In.class, Out.class)
                        .with(flow.input(), in -> in)
                        .start()));
    try (var rehearsal = Rehearsal.of(parent).with("child", plans.approval())) {
      var run = rehearsal.start(new In(1));
      run.waiting();
      String childId = run.step("child").child().orElseThrow();
      assertThat(run.cancel()).isEqualTo(new Reply.Done());
      assertThat(run.ended().status()).isEqualTo(RunStatus.CANCELLED);
      assertThat(rehearsal.view(childId).status()).isEqualTo(RunStatus.CANCELLED);
    }
  }
}
