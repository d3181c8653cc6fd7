package aurora5.testkit;

import static aurora5.api.step.Retry.times;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import aurora5.api.Json;
import aurora5.api.Text;
import aurora5.api.plan.Plan;
import aurora5.api.run.RunView;
import aurora5.api.run.StartRun;
import aurora5.api.safety.TextRefusedException;
import aurora5.api.step.Failure;
import aurora5.api.step.GiveUp;
import aurora5.api.step.Step;
import aurora5.api.workflow.Workflow;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Of a run that ends because its text is red, no word of a person is kept. */
class ErasureTest {
  record Worry(String said) {}

  record Told(String said) {}

  private static final String WORDS = "하늘빛도토리";
  private static final Text CARE = new Text("지금 109로 전화해 주세요", "call 109 now");

  /** Quotes what was said wherever a step can, and then a moderator sees it. */
  private static Workflow<Worry, Told> workflow(boolean red) {
    return () -> {
      var flow = Plan.of(Worry.class);
      var first = flow.step("first", Told.class).after(flow.input()).runWith(ErasureTest::quoted);
      var other =
          flow.step("other", Told.class)
              .after(flow.input())
              .orElse(failure -> new Told("none"))
              .<Told>run(
                  worry -> {
                    throw new GiveUp("cannot read: " + worry.said());
                  });
      return flow.returns(
          flow.step("write", Told.class)
              .after(first, other)
              .retry(times(3))
              .<Told>run(
                  (told, none) -> {
                    throw new GiveUp(
                        "",
                        red ? TextRefusedException.red(CARE) : TextRefusedException.flagged(CARE));
                  }));
    };
  }

  private static Told quoted(Step step, Worry worry) {
    step.context().set("said", worry.said());
    step.artifacts().save("said.txt", "text/plain", worry.said().getBytes(StandardCharsets.UTF_8));
    return new Told(worry.said());
  }

  private static StartRun wish() {
    return new StartRun(
        "x",
        new Json("{\"said\":\"" + WORDS + "\"}"),
        Optional.of("user-1"),
        5,
        Optional.of("about " + WORDS),
        Optional.empty(),
        Optional.empty());
  }

  private static String kept(Rehearsal<Worry, Told> rehearsal, RunView run) {
    var store = rehearsal.store();
    return store.eventsAfter(0, 1_000).stream()
            .map(event -> event.body().text())
            .collect(Collectors.joining("\n"))
        + store.run(run.id())
        + store.values(run.contextId())
        + store.history(run.contextId(), 100)
        + store.artifacts(run.id());
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "before first", "after first", "before write", "after write"})
  void nothingOfItIsKeptWheneverTheProcessDies(String death) {
    try (var rehearsal = Rehearsal.of(workflow(true))) {
      String step = death.substring(death.indexOf(' ') + 1);
      if (death.startsWith("before")) {
        rehearsal.diesBefore(step);
      } else if (death.startsWith("after")) {
        rehearsal.diesAfter(step);
      }
      var run = rehearsal.start(wish());
      RunView ended = run.ended();
      assertThat(ended.error().map(Failure::kind)).contains(Failure.Kind.RED);
      rehearsal.restart();
      RunView replayed = run.view();
      assertThat(kept(rehearsal, replayed)).doesNotContain(WORDS);
      for (RunView view : new RunView[] {ended, replayed}) {
        assertThat(view.toString()).doesNotContain(WORDS);
        assertThat(view.input()).isEqualTo(new Json("{}"));
        assertThat(view.userId()).as("whom to look after").contains("user-1");
        assertThat(Text.ofLines(view.error().orElseThrow().message())).isEqualTo(CARE);
        assertThat(view.steps()).extracting("name").containsExactly("first", "other", "write");
      }
    }
  }

  @Test
  void whatIsErasedCannotBeRunAgain() {
    try (var rehearsal = Rehearsal.of(workflow(true))) {
      var run = rehearsal.start(wish());
      run.ended();
      assertThatThrownBy(() -> rehearsal.rerun(run, "write")).hasMessageContaining("erased");
    }
  }

  @Test
  void whatMustOnlyNotBeWorkedOnIsKeptAsAnyOther() {
    try (var rehearsal = Rehearsal.of(workflow(false))) {
      var run = rehearsal.start(wish());
      assertThat(run.failure().kind()).isEqualTo(Failure.Kind.REFUSED);
      assertThat(run.view().input().text()).contains(WORDS);
      assertThat(kept(rehearsal, run.view())).contains(WORDS);
    }
  }
}
