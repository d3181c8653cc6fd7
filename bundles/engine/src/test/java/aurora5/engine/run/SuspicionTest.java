package aurora5.engine.run;

import static org.assertj.core.api.Assertions.assertThat;

import aurora5.api.Json;
import aurora5.api.plan.Plan;
import aurora5.api.run.RunStatus;
import aurora5.api.step.Failure;
import aurora5.engine.fact.Fact;
import aurora5.engine.plan.PlanIndex;
import aurora5.engine.run.Suspicion.Suspect;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

final class SuspicionTest {
  record In() {}

  record Out() {}

  private static final Json NOTHING = new Json("{}");

  private final PlanIndex index = new PlanIndex(oneStep());
  private Instant now = Instant.parse("2026-01-01T00:00:00Z");

  private static Plan<In, Out> oneStep() {
    var flow = Plan.of(In.class);
    return flow.returns(flow.step("a", Out.class).after(flow.input()).run(in -> new Out()));
  }

  @Test
  void nobodyIsSuspectedBeforeTheThirdDeath() {
    assertThat(Suspicion.of(List.of(atWork("x", 1)))).isEqualTo(Suspicion.NONE);
  }

  @Test
  void whoWasTheOnlyOneAtWorkAtThreeDeathsIsTheCulprit() {
    var suspicion = Suspicion.of(List.of(atWork("x", 2), atWork("y", 1)));
    assertThat(suspicion.takeOver("x").culprits()).containsExactly("a");
    assertThat(suspicion.takeOver("y")).isEqualTo(new Input.TakeOver(Set.of(), Set.of(), true));
  }

  @Test
  void ofSeveralNoneIsGivenUpAndTheLastBegunIsLetGoFirst() {
    var suspicion = Suspicion.of(List.of(atWork("x", 2), atWork("y", 2)));
    assertThat(suspicion.culprits()).isEmpty();
    assertThat(suspicion.held()).extracting(Suspect::run).containsExactly("y", "x");
    assertThat(suspicion.takeOver("x").held()).containsExactly("a");
  }

  @Test
  void whoHasSeenMoreDeathsThanTheOthersIsTheCulprit() {
    var suspicion = Suspicion.of(List.of(atWork("x", 2), atWork("y", 3), atWork("z", 2)));
    assertThat(suspicion.culprits()).containsOnlyKeys("y");
    assertThat(suspicion.held()).isEmpty();
  }

  @Test
  void manyAreLetGoInGroupsThatDouble() {
    RunState[] runs =
        IntStream.range(0, 20).mapToObj(n -> atWork("run" + n, 2)).toArray(RunState[]::new);
    assertThat(Suspicion.of(Arrays.asList(runs)).groups())
        .extracting(List::size)
        .containsExactly(1, 1, 2, 4, 8, 4);
  }

  @Test
  void theLongerNobodyIsFoundTheLongerEachGroupIsWatched() {
    assertThat(watchAfter(3)).isEqualTo(Duration.ofSeconds(3));
    assertThat(watchAfter(4)).isEqualTo(Duration.ofSeconds(6));
    assertThat(watchAfter(8)).isEqualTo(Duration.ofSeconds(96));
    assertThat(watchAfter(80)).isEqualTo(Duration.ofSeconds(96));
  }

  private Duration watchAfter(int deaths) {
    return Suspicion.of(List.of(atWork("x", deaths - 1), atWork("y", deaths - 1))).watch();
  }

  @Test
  void aHeldStepBeginsWhenItIsLetGoAndAStepThatEndedIsForgiven() {
    RunState state = atWork("x", 2);
    take(state, new Input.TakeOver(Set.of(), Set.of("a"), false));
    assertThat(state.attempts("a")).isEqualTo(3);
    assertThat(take(state, new Input.LetGo("a")).effects()).contains(new Effect.Execute("a", 4));
    assertThat(state.unit("a").deaths).isEqualTo(3);
    take(state, new Input.Returned("a", 4, NOTHING, List.of()));
    assertThat(state.status()).isEqualTo(RunStatus.SUCCEEDED);
    assertThat(state.unit("a").deaths).isZero();
  }

  @Test
  void theCulpritFailsItsRunAndIsNamed() {
    RunState state = atWork("x", 2);
    Decision out = take(state, Suspicion.of(List.of(state)).takeOver("x"));
    assertThat(state.status()).isEqualTo(RunStatus.FAILED);
    assertThat(state.error()).map(Failure::message).contains("killed the process 3 times");
    assertThat(out.effects()).anyMatch(Effect.Harm.class::isInstance);
  }

  @Test
  void whoStoodByIsForgivenOnceThereIsACulprit() {
    RunState bystander = atWork("y", 2);
    RunState culprit = atWork("x", 3);
    Decision out = take(bystander, Suspicion.of(List.of(bystander, culprit)).takeOver("y"));
    assertThat(out.facts()).contains(new Fact.Forgiven());
    assertThat(bystander.unit("a").deaths).isZero();
    assertThat(Suspicion.of(List.of(bystander))).isEqualTo(Suspicion.NONE);
  }

  @Test
  void nobodyIsForgivenWhileThereIsNoCulprit() {
    RunState state = atWork("y", 2);
    take(state, Suspicion.of(List.of(state, atWork("x", 2))).takeOver("y"));
    assertThat(state.unit("a").deaths).isEqualTo(3);
  }

  /** A run whose one step is at work, after that many deaths. */
  private RunState atWork(String id, int deaths) {
    var state = new RunState(id);
    now = now.plusSeconds(1);
    var out = new Decision(state, now);
    out.fact(
        new Fact.Accepted(
            "w",
            "p",
            "f",
            index.names(),
            List.of(),
            List.of(),
            NOTHING,
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
    decider().decide(state, new Input.Look(), Gate.FREE, out);
    for (int death = 0; death < deaths; death++) {
      take(state, Suspicion.NONE.takeOver(id));
    }
    return state;
  }

  private Decision take(RunState state, Input input) {
    var out = new Decision(state, now);
    decider().decide(state, input, Gate.FREE, out);
    return out;
  }

  private Decider decider() {
    return new Decider(Optional.of(index), index.byRemainingPath(s -> 1), Defaults.USUAL);
  }
}
