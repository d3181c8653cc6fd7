package aurora5.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import aurora5.api.plan.Flow;
import aurora5.api.plan.Plan;
import aurora5.api.run.Queueing;
import aurora5.api.run.RunStatus;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Random;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;

/** How many runs of one workflow may work, by its author's word and the operator's. */
final class WorkflowLimitTest {
  private static final UnaryOperator<Flow<Street.In>> FREE = flow -> flow;

  @Test
  void holdsBackWhatItsAuthorDoesNotAllowAndNobodyElse() throws Exception {
    try (var street = new Street(3)) {
      street.workflow("slow", "1", flow -> flow.mostRuns(1));
      street.workflow("other", "1", FREE);
      String first = street.start("slow", "slow-1", 5);
      String second = street.start("slow", "slow-2", 5);
      String third = street.start("slow", "slow-3", 5);
      String passing = street.start("other", "other-1", 5);

      Street.await("both work", () -> street.begun.size() == 2);
      assertThat(street.begun).containsExactlyInAnyOrder("slow-1", "other-1");
      assertThat(street.status(second)).isEqualTo(RunStatus.QUEUED);
      assertThat(street.engine.queueing(first)).isEmpty();
      assertThat(street.engine.queueing(second)).contains(waits(Queueing.Reason.WORKFLOW, 1, 0));
      assertThat(street.engine.queueing(third)).contains(waits(Queueing.Reason.WORKFLOW, 1, 1));
      var crowd = street.engine.crowd("slow");
      assertThat(crowd.most()).hasValue(1);
      assertThat(crowd.author()).hasValue(1);
      assertThat(crowd.operator()).isEmpty();
      assertThat(crowd.working()).isEqualTo(1);
      assertThat(crowd.waiting()).isEqualTo(2);
      assertThat(crowd.next()).containsExactly(second, third);

      street.ends("other", 1);
      Street.await("the other has ended", () -> street.status(passing).ended());
      street.ends("slow", 3);
      Street.await("the last has ended", () -> street.status(third) == RunStatus.SUCCEEDED);
      assertThat(street.begun)
          .filteredOn(name -> name.startsWith("slow"))
          .containsExactly("slow-1", "slow-2", "slow-3");
      Street.await("all places are given back", () -> street.engine.crowd("slow").working() == 0);
    }
  }

  @Test
  void letsTheUrgentOfAWorkflowFirst() throws Exception {
    try (var street = new Street(5)) {
      street.workflow("slow", "1", flow -> flow.mostRuns(1));
      street.start("slow", "first", 5);
      street.start("slow", "usual", 5);
      String urgent = street.start("slow", "urgent", 9);
      assertThat(street.engine.queueing(urgent)).contains(waits(Queueing.Reason.WORKFLOW, 1, 0));
      street.ends("slow", 3);
      Street.await("all have begun", () -> street.begun.size() == 3);
      assertThat(street.begun).containsExactly("first", "urgent", "usual");
    }
  }

  @Test
  void keepsTheAgeOfWhatItHoldsBack() throws Exception {
    try (var street = new Street(2)) {
      street.workflow("a", "1", flow -> flow.mostRuns(1));
      street.workflow("b", "1", FREE);
      street.start("a", "a-1", 5);
      street.start("b", "b-1", 5);
      street.start("a", "a-2", 5);
      String youngest = street.start("b", "b-2", 5);
      assertThat(street.engine.queueing(youngest)).contains(waits(Queueing.Reason.RUNS, 2, 0));
      street.ends("a", 1);
      Street.await("a third has begun", () -> street.begun.size() == 3);
      assertThat(street.begun).contains("a-2").doesNotContain("b-2");
      street.ends("b", 2);
      street.ends("a", 1);
      Street.await("the youngest has ended", () -> street.status(youngest).ended());
    }
  }

  @Test
  void obeysTheOperatorAtOnceAndTheSmallerCounts() throws Exception {
    try (var street = new Street(10)) {
      street.workflow("slow", "1", flow -> flow.mostRuns(3));
      street.set(settings -> settings.limiting(Map.of("slow", 2)));
      List<String> ids = new ArrayList<>();
      for (int i = 0; i < 5; i++) {
        ids.add(street.start("slow", "slow-" + i, 5));
      }
      assertThat(street.engine.crowd("slow").working()).isEqualTo(2);
      assertThat(street.engine.crowd("slow").operator()).hasValue(2);

      street.set(settings -> settings.limiting(Map.of("slow", 8)));
      assertThat(street.engine.crowd("slow").most()).hasValue(3);
      Street.await("the author's three work", () -> street.begun.size() == 3);

      street.set(settings -> settings.limiting(Map.of("slow", 1)));
      street.ends("slow", 2);
      Street.await("one works", () -> street.engine.crowd("slow").working() == 1);
      assertThat(street.engine.crowd("slow").waiting()).isEqualTo(2);

      street.ends("slow", 3);
      for (String id : ids) {
        Street.await("it ends", () -> street.status(id) == RunStatus.SUCCEEDED);
      }
    }
  }

  @Test
  void goesByTheNewestVersion() throws Exception {
    try (var street = new Street(10)) {
      street.workflow("slow", "1", flow -> flow.mostRuns(1));
      street.start("slow", "one", 5);
      street.start("slow", "two", 5);
      var newer = street.workflow("slow", "2", flow -> flow.mostRuns(2));
      Street.await("both work", () -> street.begun.size() == 2);
      street.leaves(newer);
      assertThat(street.engine.crowd("slow").author()).hasValue(1);
      street.ends("slow", 2);
      Street.await("both have ended", () -> street.engine.crowd("slow").working() == 0);
    }
  }

  @Test
  void forgetsWhoIsCancelledInTheLine() throws Exception {
    try (var street = new Street(10)) {
      street.workflow("slow", "1", flow -> flow.mostRuns(1));
      street.start("slow", "one", 5);
      String second = street.start("slow", "two", 5);
      String third = street.start("slow", "three", 5);
      street.engine.cancel(second).toCompletableFuture().join();
      Street.await("it is out", () -> street.engine.queueing(second).isEmpty());
      assertThat(street.engine.queueing(third)).contains(waits(Queueing.Reason.WORKFLOW, 1, 0));
      street.ends("slow", 2);
      Street.await("the third has ended", () -> street.status(third) == RunStatus.SUCCEEDED);
    }
  }

  @Test
  void losesNoPlaceWhileLimitsChangeUnderAMix() throws Exception {
    try (var street = new Street(4)) {
      var random = new Random(11);
      List<String> ids = new ArrayList<>();
      for (String id : List.of("a", "b", "c")) {
        street.workflow(id, "1", FREE);
        street.ends(id, 200);
      }
      for (int i = 0; i < 200; i++) {
        ids.add(street.start(List.of("a", "b", "c").get(random.nextInt(3)), "run", i % 10));
        int most = 1 + random.nextInt(3);
        street.set(settings -> settings.limiting(Map.of("a", most, "b", 4 - most)));
      }
      for (String id : ids) {
        Street.await("it ends", () -> street.status(id) == RunStatus.SUCCEEDED);
      }
      for (String id : List.of("a", "b", "c")) {
        Street.await("none is held", () -> street.engine.crowd(id).working() == 0);
        assertThat(street.engine.crowd(id).waiting()).isZero();
      }
    }
  }

  @Test
  void isNoPartOfWhatMakesAPlanTheSame() {
    var free = Plan.of(Street.In.class);
    var few = Plan.of(Street.In.class).mostRuns(2);
    var freePlan = free.returns(free.await("answer", Street.Out.class).receive());
    var fewPlan = few.returns(few.await("answer", Street.Out.class).receive());
    assertThat(fewPlan.fingerprint()).isEqualTo(freePlan.fingerprint());
    assertThat(fewPlan.mostRuns()).isEqualTo(OptionalInt.of(2));
    assertThat(fewPlan.with(step -> step).mostRuns()).isEqualTo(OptionalInt.of(2));
    assertThatThrownBy(() -> few.mostRuns(0)).hasMessageContaining("mostRuns must be 1 to 10000");
  }

  private static Queueing waits(Queueing.Reason reason, int most, int ahead) {
    return new Queueing(reason, most, ahead);
  }
}
