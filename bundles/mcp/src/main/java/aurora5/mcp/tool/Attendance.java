package aurora5.mcp.tool;

import aurora5.api.run.RunView;
import aurora5.api.run.Runs;
import aurora5.api.store.Journal;
import aurora5.api.store.Journaled;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;

/**
 * Stays with a run until it has ended or asks for something, but not for ever; without a thread.
 * Whatever the client does meanwhile, the run goes on. Immutable.
 *
 * @param io reads how the run is when something of it has been written
 * @param brief for a client that hears nothing meanwhile
 * @param patient for one that hears how far the run is
 */
public record Attendance(
    Runs runs, Journal journal, Executor io, Duration brief, Duration patient) {
  /** Most clients give up after a minute. */
  public static final Duration BRIEF = Duration.ofSeconds(25);

  public static final Duration PATIENT = Duration.ofSeconds(50);

  /** The run as it is then. */
  CompletionStage<RunView> of(String runId, Use use) {
    return use.progress()
        .map(listener -> watched(runId, new Progress(listener)))
        .orElseGet(() -> settled(runId, brief));
  }

  private CompletionStage<RunView> watched(String runId, Progress progress) {
    AutoCloseable watch = journal.observe(event -> look(event, runId, progress));
    return settled(runId, patient)
        .whenComplete(
            (run, failure) -> {
              progress.over();
              close(watch);
            });
  }

  private void look(Journaled event, String runId, Progress progress) {
    if (event.runId().equals(runId)) {
      io.execute(() -> runs.find(runId).ifPresent(progress::seen));
    }
  }

  private CompletionStage<RunView> settled(String runId, Duration limit) {
    return runs.settled(runId, true)
        .thenApply(Optional::of)
        .toCompletableFuture()
        .completeOnTimeout(Optional.empty(), limit.toMillis(), TimeUnit.MILLISECONDS)
        .thenApplyAsync(run -> run.or(() -> runs.find(runId)).orElseThrow(), io);
  }

  private static void close(AutoCloseable watch) {
    try {
      watch.close();
    } catch (Exception e) {
      throw new IllegalStateException("An observer of the journal does not end", e);
    }
  }
}
