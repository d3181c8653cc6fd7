package aurora5.api.run;

import aurora5.api.Json;
import aurora5.api.store.RunTable;
import java.util.Optional;
import java.util.concurrent.CompletionStage;
import org.osgi.annotation.versioning.ProviderType;

/**
 * The one door to runs: HTTP, chat, Notion, MCP and shell all come through it. Thread-safe; no
 * method holds the caller's thread longer than it takes to read from the store. Every text a person
 * wrote is judged by safety before anything else happens to it; while safety is away, none is
 * taken.
 */
@ProviderType
public interface Runs {
  /** Completes when the run is on disk or refused; never exceptionally. */
  CompletionStage<Started> start(StartRun wish);

  Optional<RunView> find(String runId);

  RunPage list(RunTable.Filter filter);

  /** Completes with the run when it has ended, or with {@code stopAtWait} also once it waits. */
  CompletionStage<RunView> settled(String runId, boolean stopAtWait);

  CompletionStage<Reply> cancel(String runId);

  /** Answers the {@code await} step of that name; an event that comes early is kept. */
  CompletionStage<Reply> event(String runId, String name, Json event);

  /**
   * Starts a new run from an old one.
   *
   * @param fromStep results of the steps before it are taken over; empty: from the beginning
   * @param input another input; empty: the same
   */
  CompletionStage<Started> rerun(String runId, Optional<String> fromStep, Optional<Json> input);

  /** Moves an open run to the newest version of its workflow, if the fingerprint is the same. */
  CompletionStage<Reply> move(String runId);
}
