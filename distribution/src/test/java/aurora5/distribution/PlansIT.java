package aurora5.distribution;

import static org.assertj.core.api.Assertions.assertThat;

import aurora5.distribution.harness.Aurora;
import aurora5.distribution.harness.SharedAurora;
import aurora5.distribution.measure.Await;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.parallel.ResourceLock;

/** What the engine makes of a plan, as far as it can be seen from outside. */
@ExtendWith(SharedAurora.class)
@ResourceLock(SharedAurora.LOCK)
final class PlansIT {
  private final Aurora aurora;

  PlansIT(Aurora aurora) {
    this.aurora = aurora;
  }

  @Test
  void stepsWithoutAPathBetweenThemRunTogether() {
    JsonNode run = ended("probe-diamond");
    assertThat(run.path("status").asText()).as(run.toString()).isEqualTo("SUCCEEDED");
    assertThat(run.path("result").path("text").asText())
        .isEqualTo("left met right and right met left");
  }

  @Test
  void aFailingParallelStepFailsTheRunWithItsNameAndMessage() {
    JsonNode run = ended("probe-broken");
    assertThat(run.path("status").asText()).isEqualTo("FAILED");
    assertThat(run.path("error").toString()).contains("bad", "the bridge is closed");
    assertThat(step(run, "bad").path("status").asText()).isEqualTo("FAILED");
    assertThat(step(run, "both").path("status").asText()).isNotEqualTo("SUCCEEDED");
  }

  @Test
  void theSynchronousCallOfAFailingRunSaysWhichStepFailedAndWhy() {
    var answer = aurora.client().post("/api/probe-broken", aurora.ask(0));
    assertThat(answer.status()).isGreaterThanOrEqualTo(400);
    assertThat(answer.json().path("success").booleanValue()).isFalse();
    assertThat(answer.json().path("error").toString()).contains("bad", "the bridge is closed");
  }

  @Test
  void aRetriedStepsResultIsSeenByTheNext() {
    JsonNode run = ended("probe-stubborn");
    assertThat(run.path("result").path("text").asText()).isEqualTo("saw attempt 3");
    assertThat(step(run, "third-time").path("attempts")).hasSize(3);
  }

  @Test
  void aTimeOutInterruptsTheHandlerAndItsLateResultIsDiscarded() {
    String id = aurora.client().start("probe-overslept", aurora.ask(0));
    Await.until("the interrupt", () -> aurora.home().reached("overslept-interrupted"));
    aurora.home().open("overslept-answer");
    Await.until("the late answer", () -> aurora.home().reached("overslept-answered"));
    JsonNode run = aurora.client().ended(id);
    assertThat(run.path("status").asText()).isIn("FAILED", "TIMED_OUT");
    assertThat(run.path("error").toString()).contains("late", "TIMED_OUT");
    assertThat(run.toString()).doesNotContain("too late", "next saw");
  }

  @Test
  void anObserverThatThrowsChangesNothing() {
    JsonNode run = ended("probe-ungrateful");
    assertThat(run.path("status").asText()).isEqualTo("SUCCEEDED");
    assertThat(run.path("result").path("text").asText()).isEqualTo("done");
    assertThat(aurora.client().run(run.path("id").asText()).path("status").asText())
        .isEqualTo("SUCCEEDED");
  }

  @Test
  void twoHundredParentsThatWaitForTheirChildrenAllEndWithOneHundredSlots() {
    List<String> parents =
        IntStream.range(0, 200)
            .mapToObj(n -> aurora.client().posted(runs("probe-parent"), body(n)))
            .toList()
            .stream()
            .map(answer -> answer.join().expect(202).json().path("runId").asText())
            .toList();
    for (int n = 0; n < parents.size(); n++) {
      JsonNode run = aurora.client().ended(parents.get(n));
      assertThat(run.path("status").asText()).as(run.toString()).isEqualTo("SUCCEEDED");
      assertThat(run.path("result").path("text").asText()).isEqualTo("child " + n);
    }
  }

  @Test
  void runsThatWaitForAnAnswerLeaveTheSlotsToOthers() {
    List<String> waiting =
        IntStream.range(0, 120)
            .mapToObj(n -> aurora.client().start("probe-asking", aurora.ask(n)))
            .toList();
    assertThat(ended("probe-quick").path("status").asText()).isEqualTo("SUCCEEDED");
    for (String run : waiting) {
      aurora.client().reached(run, Set.of("WAITING"));
      aurora.client().post("/api/runs/" + run + "/events/answer", Map.of("text", "yes"));
      JsonNode over = aurora.client().ended(run);
      assertThat(over.path("result").path("text").asText()).isEqualTo("yes");
    }
  }

  @Test
  void theSynchronousCallOfARunThatStartsWaitingSaysWhereToLook() {
    var answer = aurora.client().post("/api/probe-asking", aurora.ask(0)).expect(202);
    assertThat(answer.json().path("success").isNull()).isTrue();
    String run = answer.header("Location");
    assertThat(aurora.client().get(run).expect(200).json().path("status").asText())
        .isEqualTo("WAITING");
    aurora.client().post(run + "/events/answer", Map.of("text", "yes"));
    aurora.client().post(run + "/events/answer", Map.of("text", "no")).expect(409);
  }

  @Test
  void sixtyFourClientsWithOneKeyGetOneRun() {
    List<String> runs =
        IntStream.range(0, 64)
            .mapToObj(
                n -> aurora.client().posted(runs("probe-quick"), body(7), "Idempotency-Key", "k"))
            .toList()
            .stream()
            .map(answer -> answer.join().expect(202).json().path("runId").asText())
            .distinct()
            .toList();
    assertThat(runs).hasSize(1);
    aurora.client().post(runs("probe-quick"), body(8), "Idempotency-Key", "k").expect(409);
  }

  @Test
  void anUnknownWorkflowIsNotFoundInBothLanguages() {
    assertThat(aurora.client().post("/api/nobody", Map.of()).expect(404).body())
        .contains("워크플로우를 찾을 수 없습니다: nobody");
    assertThat(
            aurora
                .client()
                .post(runs("nobody"), Map.of("input", Map.of()), "Accept-Language", "en")
                .expect(404)
                .body())
        .contains("nobody")
        .doesNotContain("워크플로우");
  }

  private JsonNode ended(String workflow) {
    return aurora.client().ended(aurora.client().start(workflow, aurora.ask(0)));
  }

  private Map<String, Object> body(int number) {
    return Map.of("input", aurora.ask(number));
  }

  private static String runs(String workflow) {
    return "/api/workflows/" + workflow + "/runs";
  }

  private static JsonNode step(JsonNode run, String name) {
    for (JsonNode step : run.path("steps")) {
      if (step.path("name").asText().equals(name)) {
        return step;
      }
    }
    throw new AssertionError("no step " + name + " in " + run);
  }
}
