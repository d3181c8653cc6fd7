package aurora5.mcp.tool;

import aurora5.api.Json;
import aurora5.api.Text;
import aurora5.api.catalog.WorkflowVersion;
import aurora5.api.catalog.Workflows;
import aurora5.api.run.RunView;
import aurora5.api.run.StepStatus;
import aurora5.api.step.Failure;
import aurora5.json.Documents;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Locale;
import java.util.Map;

/** Says how a run is. Immutable. */
record RunReport(Workflows workflows) {
  /** Characters of a result that a model may be given; what is longer is read from the API. */
  private static final int LONGEST = 100_000;

  Result of(RunView run, Locale locale) {
    if (run.error().filter(failure -> failure.kind().isRefusal()).isPresent()) {
      return refusal(run.error().get(), locale);
    }
    ObjectNode report =
        Documents.mapper()
            .createObjectNode()
            .put("runId", run.id())
            .put("workflow", run.workflow())
            .put("status", run.status().name());
    run.result().ifPresent(result -> result(report, run.id(), result));
    run.error().ifPresent(failure -> report.set("error", error(failure)));
    questions(report, run);
    if (!run.status().ended() && !report.has("questions")) {
      report.put("next", Words.GOES_ON.in(locale));
    }
    return run.error().isPresent()
        ? Result.failed(Documents.json(report).text())
        : Result.of(report);
  }

  /** A moderator found it in the text when the run was under way. */
  private static Result refusal(Failure failure, Locale locale) {
    Text words = Text.ofLines(failure.message());
    return failure.kind() == Failure.Kind.RED
        ? care(words, locale)
        : Result.failed(words.in(locale));
  }

  /** No error: to somebody in danger the answer is an answer. */
  static Result care(Text words, Locale locale) {
    ObjectNode report = Documents.mapper().createObjectNode();
    report.putObject("safety").put("level", "RED").put("message", words.in(locale));
    return Result.said(words.in(locale), report);
  }

  private static void result(ObjectNode report, String runId, Json result) {
    if (result.text().length() > LONGEST) {
      report.put("more", "/api/runs/" + runId);
    } else {
      report.set("result", Documents.parseOwn(result));
    }
  }

  private static ObjectNode error(Failure failure) {
    return Documents.mapper()
        .createObjectNode()
        .put("step", failure.step())
        .put("kind", failure.kind().name())
        .put("message", failure.message());
  }

  /** What the run waits to be told, and what an answer looks like. */
  private void questions(ObjectNode report, RunView run) {
    Map<String, Json> schemas =
        workflows
            .exact(run.workflow(), run.plugin())
            .map(WorkflowVersion::eventSchemas)
            .orElse(Map.of());
    run.steps().stream()
        .filter(step -> step.status() == StepStatus.WAITING && schemas.containsKey(step.name()))
        .forEach(
            step -> {
              ObjectNode question = report.withArray("questions").addObject();
              question.put("step", step.name());
              step.waitsUntil().ifPresent(until -> question.put("until", until.toString()));
              question.set("answer", Documents.parseOwn(schemas.get(step.name())));
            });
  }
}
