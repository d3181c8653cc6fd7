package aurora5.mcp.tool;

import aurora5.api.Text;
import aurora5.api.catalog.WorkflowVersion;
import aurora5.api.run.Runs;
import aurora5.api.run.StartRun;
import aurora5.api.run.Started;
import aurora5.api.run.Started.Accepted;
import aurora5.api.run.Started.Reason;
import aurora5.api.run.Started.Refused;
import aurora5.api.run.Trigger;
import aurora5.json.Documents;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.stream.Collectors;

/** A workflow as a tool: a call is a run. Immutable; to be held no longer than the workflow. */
record WorkflowTool(WorkflowVersion workflow, Runs runs, Attendance attendance, RunReport report)
    implements Tool {
  @Override
  public String name() {
    return workflow.id();
  }

  @Override
  public ObjectNode document(Locale locale) {
    ObjectNode document =
        Documents.mapper()
            .createObjectNode()
            .put("name", workflow.id())
            .put("description", description(locale));
    document.set("inputSchema", Documents.parseOwn(workflow.inputSchema()));
    document.set("annotations", Hints.of(workflow.sideEffects()).document());
    return document;
  }

  private String description(Locale locale) {
    String words = workflow.description().in(locale);
    if (workflow.examples().isEmpty()) {
      return words;
    }
    return words
        + '\n'
        + Words.SAID_LIKE.in(locale)
        + workflow.examples().stream()
            .map(example -> example.in(locale))
            .collect(Collectors.joining(" · "));
  }

  @Override
  public CompletionStage<Result> call(Use use) {
    var wish =
        new StartRun(
            workflow.id(),
            Documents.json(use.arguments()),
            Optional.empty(),
            StartRun.USUAL_PRIORITY,
            Optional.empty(),
            Optional.empty(),
            use.idempotencyKey(),
            Trigger.MCP);
    return runs.start(wish).thenCompose(started -> came(started, use));
  }

  private CompletionStage<Result> came(Started started, Use use) {
    if (started instanceof Accepted accepted) {
      return attendance.of(accepted.runId(), use).thenApply(run -> report.of(run, use.locale()));
    }
    return CompletableFuture.completedFuture(refused((Refused) started, use.locale()));
  }

  private static Result refused(Refused refused, Locale locale) {
    Text message = refused.message();
    return refused.reason() == Reason.RED
        ? RunReport.care(message, locale)
        : Result.failed(Words.wrong(message, refused.problems(), locale));
  }
}
