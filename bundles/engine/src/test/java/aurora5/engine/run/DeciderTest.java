package aurora5.engine.run;

import static org.assertj.core.api.Assertions.assertThat;

import aurora5.api.Json;
import aurora5.api.plan.Plan;
import aurora5.api.run.RunStatus;
import aurora5.api.step.Failure;
import aurora5.engine.fact.Fact;
import aurora5.engine.plan.PlanIndex;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Decisions as pure functions: facts and effects that follow from a state and an input. */
final class DeciderTest {
  record In() {}

  record Out() {}

  private static final Json RESULT = new Json("{}");

  private final RunState state = new RunState("run");
  private PlanIndex index = new PlanIndex(twoSteps());
  private Instant now = Instant.parse("2026-01-01T00:00:00Z");

  private static Plan<In, Out> twoSteps() {
    var flow = Plan.of(In.class).timeout(Duration.ofMinutes(1));
    var a = flow.step("a", Out.class).after(flow.input()).run(in -> new Out(), out -> {});
    return flow.returns(flow.step("b", Out.class).after(a).run(out -> new Out()));
  }

  private Decision accept() {
    return accept(Gate.FREE);
  }

  private Decision accept(Gate gate) {
    var out = new Decision(state, now);
    out.fact(
        new Fact.Accepted(
            "w",
            "p",
            "f",
            index.names(),
            List.of("a"),
            List.of(),
            RESULT,
            "c",
            null,
            5,
            null,
            null,
            null,
            0,
            null,
            null,
            null));
    decider().decide(state, new Input.Look(), gate, out);
    return out;
  }

  private Decision take(Input input) {
    return take(input, Gate.FREE);
  }

  private Decision take(Input input, Gate gate) {
    var out = new Decision(state, now);
    decider().decide(state, input, gate, out);
    return out;
  }

  private Decider decider() {
    return new Decider(Optional.of(index), index.plan().steps(), Defaults.USUAL);
  }

  private static Input returned(String unit) {
    return new Input.Returned(unit, 1, RESULT, List.of());
  }

  private static Failure failure(String unit) {
    return new Failure(unit, Failure.Kind.THREW, "no", List.of(), 1);
  }

  @Test
  void startsTheFirstStepInTheCommitThatAcceptsTheRun() {
    Decision out = accept();
    assertThat(out.facts()).hasSize(3).last().isEqualTo(new Fact.StepStarted("a", 1));
    assertThat(out.effects()).containsExactly(new Effect.Execute("a", 1));
  }

  @Test
  void onlyAcceptsWithoutASlotAndSaysThatItWantsOne() {
    Decision out = accept(new Gate(false, true, false, false));
    assertThat(out.facts()).hasSize(1);
    assertThat(out.wantsSlot()).isTrue();
    assertThat(state.status()).isEqualTo(RunStatus.QUEUED);
  }

  @Test
  void putsTheEndOfAStepAndTheStartOfTheNextIntoOneDecision() {
    accept();
    Decision out = take(returned("a"));
    assertThat(out.facts())
        .containsExactly(new Fact.StepSucceeded("a", RESULT), new Fact.StepStarted("b", 1));
  }

  @Test
  void discardsAResultThatComesTwiceOrTooLate() {
    accept();
    take(returned("a"));
    assertThat(take(returned("a")).facts()).isEmpty();
    assertThat(take(new Input.Returned("b", 7, RESULT, List.of())).facts()).isEmpty();
  }

  @Test
  void countsTimeOnlyWhileAStepRuns() {
    accept();
    now = now.plusSeconds(40);
    take(returned("a"), new Gate(true, false, false, false));
    now = now.plusSeconds(3_600);
    take(new Input.Look());
    assertThat(state.spent(now)).isEqualTo(Duration.ofSeconds(40));
    now = now.plusSeconds(20);
    Decision out = take(new Input.Look());
    assertThat(out.effects()).contains(new Effect.Interrupt("b"));
    assertThat(state.isClosing()).isTrue();
    assertThat(Wake.next(state, Optional.of(index), Defaults.USUAL, now)).isEmpty();
  }

  @Test
  void countsNoTimeWhileTheProcessIsDown() {
    accept();
    now = now.plusSeconds(10);
    take(Suspicion.NONE.takeOver("run"));
    assertThat(state.spent(now)).isZero();
    now = now.plusSeconds(86_400);
    assertThat(state.attempts("a")).isEqualTo(2);
  }

  @Test
  void endsARunOfAMissingPluginThatHasNothingToUndo() {
    accept(new Gate(false, true, false, false));
    var out = new Decision(state, now);
    new Decider(Optional.empty(), List.of(), Defaults.USUAL)
        .decide(state, new Input.Cancel("no"), new Gate(false, false, false, true), out);
    assertThat(state.status()).isEqualTo(RunStatus.CANCELLED);
  }

  @Test
  void waitsForAMissingPluginThatHasSomethingToUndo() {
    accept();
    take(returned("a"));
    take(new Input.Threw("b", 1, failure("b"), Optional.empty(), false), GONE);
    assertThat(state.isClosing()).isTrue();
    assertThat(state.status()).isEqualTo(RunStatus.WAITING_FOR_PLUGIN);
    Decision back = take(new Input.Look());
    assertThat(back.effects()).containsExactly(new Effect.Undo("a", true));
    take(new Input.Undone("a"));
    assertThat(state.status()).isEqualTo(RunStatus.FAILED);
  }

  private static final Gate GONE = new Gate(true, false, false, true);

  @Test
  void putsBackWhatAnAbsentPluginWasDoingWithoutCountingIt() {
    accept();
    Gate going = new Gate(true, false, true, true);
    Decision out = take(new Input.PutBack(), going);
    assertThat(out.effects()).containsExactly(new Effect.Interrupt("a"));
    take(new Input.Threw("a", 1, failure("a"), Optional.empty(), false), going);
    assertThat(state.status()).isEqualTo(RunStatus.WAITING_FOR_PLUGIN);
    Decision back = take(new Input.Look());
    assertThat(back.facts()).contains(new Fact.StepStarted("a", 2));
  }

  @Test
  void isTheSameStateWhenItsFactsAreAppliedAgain() {
    var facts = new ArrayList<Fact>(accept().facts());
    facts.addAll(take(returned("a")).facts());
    facts.addAll(take(new Input.Threw("b", 1, failure("b"), Optional.empty(), true)).facts());
    var again = new RunState("run");
    again.apply(1, now, facts);
    state.written(1);
    assertThat(Views.of(again)).isEqualTo(Views.of(state));
  }
}
