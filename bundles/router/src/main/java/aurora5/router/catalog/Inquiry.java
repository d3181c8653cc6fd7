package aurora5.router.catalog;

import aurora5.api.Json;
import aurora5.api.Text;
import aurora5.api.catalog.WorkflowVersion;
import aurora5.api.plan.Kind;
import aurora5.api.plan.Plan;
import aurora5.api.plan.StepSpec;
import aurora5.api.work.ForeignCallException;
import aurora5.api.work.Work;
import aurora5.api.workflow.Workflow;
import aurora5.json.PluginCodec;
import aurora5.json.RecordSchema;
import java.time.Duration;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Asks a workflow service, once, all there is to know about it. Thread-safe. */
final class Inquiry {
  private static final Duration LIMIT = Duration.ofSeconds(10);

  private final Work work;

  Inquiry(Work work) {
    this.work = work;
  }

  /**
   * Runs the plugin's constructor and its {@code plan()}, for ten seconds at most.
   *
   * @throws aurora5.api.work.ForeignCallException if they threw, took too long or gave no plan
   */
  WorkflowVersion ask(Offer offer, Lease lease) {
    String what = "making workflow '" + offer.id() + "' and asking for its plan";
    return work.call(offer.origin().plugin(), what, LIMIT, () -> version(offer, lease.open()));
  }

  /** Why a question was not answered, without naming the plugin, whom the reader knows. */
  static Text why(RuntimeException failure) {
    if (failure instanceof ForeignCallException call && call.late()) {
      return new Text(
          "생성자나 plan()이 %d초 안에 끝나지 않았습니다.".formatted(LIMIT.toSeconds()),
          "its constructor or plan() did not return within %d s".formatted(LIMIT.toSeconds()));
    }
    Throwable cause = failure instanceof ForeignCallException ? failure.getCause() : failure;
    return Text.same(String.valueOf(cause == null ? failure : cause));
  }

  private static WorkflowVersion version(Offer offer, Workflow<?, ?> workflow) {
    Plan<?, ?> plan = answer(workflow.plan(), "plan()");
    return new WorkflowVersion(
        offer.id(),
        offer.origin().plugin(),
        offer.origin().bundle(),
        plan,
        new PluginCodec(),
        answer(workflow.description(), "description()"),
        answer(workflow.examples(), "examples()"),
        answer(workflow.sideEffects(), "sideEffects()"),
        RecordSchema.of(plan.inputType()),
        outputSchema(plan.steps().get(plan.result())),
        eventSchemas(plan));
  }

  private static Json outputSchema(StepSpec step) {
    return step.kind() instanceof Kind.Each each
        ? ResultSchema.list(step.type(), each.settled())
        : RecordSchema.of(step.type());
  }

  private static Map<String, Json> eventSchemas(Plan<?, ?> plan) {
    return plan.steps().stream()
        .filter(step -> step.kind() instanceof Kind.Await)
        .collect(Collectors.toMap(StepSpec::name, step -> RecordSchema.of(step.type())));
  }

  private static <T> T answer(@Nullable T given, String method) {
    if (given == null) {
      throw new IllegalStateException("its " + method + " returned null");
    }
    return given;
  }
}
