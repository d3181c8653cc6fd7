package aurora5.router.door;

import aurora5.api.Problem;
import aurora5.api.catalog.CodecException;
import aurora5.api.catalog.WorkflowVersion;
import aurora5.api.run.Started.Refused;
import aurora5.api.work.Work;
import aurora5.json.Documents;
import aurora5.json.InputCheck;
import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.RejectedExecutionException;

/** Checks an input before there is a run: against its schema, then by the record's constructor. */
public final class InputReading {
  private static final Duration LIMIT = Duration.ofSeconds(10);

  private final Work work;

  public InputReading(Work work) {
    this.work = work;
  }

  /** Empty if the input fits. Never exceptionally; the record's constructor runs elsewhere. */
  CompletionStage<Optional<Refused>> check(WorkflowVersion version, JsonNode input) {
    List<Problem> problems = InputCheck.of(version.plan().inputType()).check(input);
    if (!problems.isEmpty()) {
      return CompletableFuture.completedFuture(Optional.of(Refusals.wrong(problems)));
    }
    try {
      return work.ask(
              version.plugin(),
              "reading the input of '" + version.id() + "'",
              LIMIT,
              () -> version.codec().read(version.plan().inputType(), Documents.json(input)))
          .handle((read, failure) -> Optional.ofNullable(failure).map(InputReading::refusal));
    } catch (RejectedExecutionException closing) {
      return CompletableFuture.completedFuture(Optional.of(Refusals.inputNotRead()));
    }
  }

  /** What the record's constructor has said is the cause of the call's failure. */
  private static Refused refusal(Throwable failure) {
    Throwable call = failure instanceof CompletionException wrapped ? wrapped.getCause() : failure;
    return call.getCause() instanceof CodecException wrong
        ? Refusals.wrong(wrong.problems())
        : Refusals.inputNotRead();
  }
}
