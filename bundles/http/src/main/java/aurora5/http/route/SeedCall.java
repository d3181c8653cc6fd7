package aurora5.http.route;

import aurora5.api.Text;
import aurora5.api.run.RunStatus;
import aurora5.api.run.RunView;
import aurora5.api.run.Runs;
import aurora5.api.run.StartRun;
import aurora5.api.run.Started;
import aurora5.api.run.Started.Accepted;
import aurora5.api.run.Started.Refused;
import aurora5.http.web.Answer;
import aurora5.http.web.Call;
import aurora5.http.web.Care;
import aurora5.http.web.Problems;
import aurora5.http.web.Refusal;
import aurora5.json.DocumentException;
import aurora5.json.Documents;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;

/** The call of the original application: starts a workflow and answers with its results. */
final class SeedCall {
  private static final Duration LONGEST = Duration.ofMinutes(5);

  private final Runs runs;
  private final Patience patience;

  SeedCall(Runs runs, Patience patience) {
    this.runs = runs;
    this.patience = patience;
  }

  Answer answer(Call call) throws IOException {
    try {
      Locale locale = call.locale();
      String path = call.path();
      StartRun wish = Wishes.plain(call, call.variable("id"));
      return Answer.later(
          runs.start(wish)
              .thenCompose(this::results)
              .exceptionally(
                  thrown ->
                      Care.answer(thrown, locale)
                          .map(Answer.class::cast)
                          .orElseGet(() -> failed(Problems.of(thrown), locale, path))));
    } catch (Refusal | DocumentException e) {
      return failed(Problems.of(e), call.locale(), call.path());
    }
  }

  private CompletionStage<Answer> results(Started started) {
    if (started instanceof Refused refused) {
      return CompletableFuture.failedFuture(Outcomes.of(refused));
    }
    String runId = ((Accepted) started).runId();
    return patience
        .within(LONGEST, runs.settled(runId, true))
        .thenApply(run -> run.map(SeedCall::results).orElseGet(() -> goesOn(runId)));
  }

  private static Answer results(RunView run) {
    if (!run.status().ended()) {
      return goesOn(run.id());
    } else if (run.status() != RunStatus.SUCCEEDED) {
      Outcomes.checkText(run);
      return failed(run);
    }
    ObjectNode node = Documents.mapper().createObjectNode().put("success", true);
    ObjectNode data = node.putObject("data");
    run.steps().stream()
        .filter(step -> step.name().indexOf('[') < 0 && step.result().isPresent())
        .forEach(step -> data.set(step.name(), RunDocuments.tree(step.result())));
    context(node, run);
    return Answer.ok(node);
  }

  private static Answer failed(RunView run) {
    ObjectNode node = Documents.mapper().createObjectNode().put("success", false);
    ObjectNode error = node.putObject("error");
    run.error().ifPresent(failure -> error.setAll(RunDocuments.failure(failure)));
    error.put("status", run.status().name()).put("runId", run.id());
    context(node, run);
    return new Answer.Document(
        status(run.status()), Answers.at(run.id()), "application/json", node);
  }

  private static int status(RunStatus status) {
    return switch (status) {
      case TIMED_OUT -> 504;
      case CANCELLED -> 409;
      default -> 500;
    };
  }

  private static void context(ObjectNode node, RunView run) {
    Instant end = run.endedAt().orElse(run.queuedAt());
    node.putObject("context")
        .put("id", run.contextId())
        .put("runId", run.id())
        .put("duration", Duration.between(run.queuedAt(), end).toMillis());
  }

  private static Answer goesOn(String runId) {
    ObjectNode node = Answers.id(runId);
    node.putNull("success");
    return Answer.accepted(Answers.location(runId), node);
  }

  /** A problem document that is also the original's failure. */
  private static Answer failed(Refusal refusal, Locale locale, String path) {
    ObjectNode node = Problems.document(refusal, locale, path);
    Text detail = refusal.detail();
    node.put("success", false)
        .putObject("error")
        .put("status", refusal.status())
        .put("message", detail.in(locale));
    return new Answer.Document(refusal.status(), refusal.headers(), Problems.MEDIA_TYPE, node);
  }
}
