package aurora5.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import aurora5.api.plan.Plan;
import aurora5.api.run.Reply;
import aurora5.api.run.RunStatus;
import aurora5.api.workflow.Workflow;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.junit.jupiter.api.Test;

/** A run begun again from a step, and one moved to another version. */
final class SecondChanceTest {
  record In(int number) {}

  record Word(String word) {}

  private final Queue<String> seen = new ConcurrentLinkedQueue<>();

  private Word say(String word) {
    seen.add(word);
    return new Word(word);
  }

  private Workflow<In, Word> chain() {
    return () -> {
      var flow = Plan.of(In.class);
      var a = flow.step("a", Word.class).after(flow.input()).run(in -> say("a"));
      var each =
          flow.each("each", Word.class)
              .over(a, w -> List.of("x", "y"))
              .settled()
              .run(item -> say(item));
      var skipped =
          flow.step("skipped", Word.class).after(a).when(w -> false).run(w -> say("skipped"));
      return flow.returns(
          flow.step("end", Word.class)
              .after(a, each, skipped)
              .run((w, items, none) -> say(w.word() + items.size() + none.isPresent())));
    };
  }

  @Test
  void beginsAgainFromAStepWithTheResultsBeforeIt() {
    try (var rehearsal = Rehearsal.of(chain()).fails("each[1]", 1, new Exception("torn"))) {
      var first = rehearsal.start(new In(1));
      assertThat(first.result()).isEqualTo(new Word("a2false"));
      seen.clear();
      var again = rehearsal.rerun(first, "end");
      assertThat(again.result()).isEqualTo(new Word("a2false"));
      assertThat(seen).containsExactly("a2false");
      seen.clear();
      assertThat(rehearsal.rerun(first, "each").result()).isEqualTo(new Word("a2false"));
      assertThat(seen).containsExactlyInAnyOrder("x", "y", "a2false");
    }
  }

  private Workflow<In, Word> approval(String version) {
    return () -> {
      var flow = Plan.of(In.class);
      var approval = flow.await("approval", Word.class).receive();
      return flow.returns(
          flow.step("end", Word.class).after(approval).run(w -> say(version + w.word())));
    };
  }

  @Test
  void movesARunThatWaitsToAVersionWithTheSameStepsAndToNoOther() {
    try (var rehearsal = Rehearsal.of(approval("v1 "))) {
      var run = rehearsal.start(new In(1));
      run.waiting();
      assertThat(rehearsal.move(run, chain())).isInstanceOf(Reply.Refused.class);
      assertThat(rehearsal.move(run, approval("v2 "))).isEqualTo(new Reply.Done());
      rehearsal.leaves();
      assertThat(run.event("approval", new Word("ok"))).isEqualTo(new Reply.Done());
      assertThat(run.result()).isEqualTo(new Word("v2 ok"));
      assertThat(run.view().plugin()).isEqualTo("another-plugin");
    }
  }

  @Test
  void movesARunWhosePluginHasGone() {
    try (var rehearsal = Rehearsal.of(approval("v1 "))) {
      var run = rehearsal.start(new In(1));
      run.waiting();
      rehearsal.leaves();
      rehearsal.await(run.id(), view -> view.status() == RunStatus.WAITING_FOR_PLUGIN);
      assertThat(rehearsal.move(run, approval("v2 "))).isEqualTo(new Reply.Done());
      rehearsal.restart();
      run.event("approval", new Word("ok"));
      assertThat(run.result()).isEqualTo(new Word("v2 ok"));
    }
  }
}
