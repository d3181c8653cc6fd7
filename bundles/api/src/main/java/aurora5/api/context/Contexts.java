package aurora5.api.context;

import aurora5.api.Json;
import aurora5.api.catalog.Codec;
import aurora5.api.step.SharedContext;
import aurora5.api.store.Entry;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.CompletionStage;
import org.osgi.annotation.versioning.ProviderType;

/** The room that keeps shared state. Thread-safe. */
@ProviderType
public interface Contexts {
  /** What one attempt of a step sees and writes; nothing is read before its first use. */
  default Draft draft(String contextId, String runId, String step, Codec codec) {
    return draft(contextId, runId, step, codec, Duration.ZERO);
  }

  /**
   * The same for state that outlives the run.
   *
   * @param kept how long after its last write the context is kept at least, whatever its TTL
   */
  Draft draft(String contextId, String runId, String step, Codec codec, Duration kept);

  /**
   * Writes from outside a run, as a commit of its own.
   *
   * @throws aurora5.api.step.ContextException if the key cannot be used, or the context would be
   *     too large; nothing was written. The stage may complete with a {@link
   *     aurora5.api.safety.TextRefusedException}, and nothing was written either
   */
  CompletionStage<Written> write(Wish wish);

  /**
   * Somebody has looked at it, so that its time begins again. Costs nothing: what many have looked
   * at is noted on disk now and then, and before anything is removed.
   */
  void used(String contextId);

  /** Removes contexts whose time is over, as the room does by itself now and then; how many. */
  CompletionStage<Integer> cleanUp();

  /** What holds for every context at this moment. */
  Limits limits();

  /**
   * @param maxBytes of one context's keys and values, those of its history included
   * @param ttl how long a context outlives its last use, once its run has ended
   */
  record Limits(long maxBytes, Duration ttl) {}

  /**
   * @param value empty to delete the key
   * @param expected version that the key must have, 0 if it must be absent; empty for any
   * @param by who wants it
   */
  record Wish(
      String contextId, String key, Optional<Json> value, OptionalLong expected, String by) {}

  /**
   * @param done false if the key did not have the expected version, and nothing was written
   * @param version that the key has now; 0 if it is absent
   */
  record Written(boolean done, long version) {}

  /** A step's view of a context, with the writes it made so far. For the step's thread only. */
  @ProviderType
  interface Draft {
    SharedContext view();

    /** Whether anything was written. */
    boolean changed();

    /**
     * The changes for the journal, made from the values of this moment: every {@code update} is
     * applied again if its key has moved since. To be called on the plugin's thread, and again when
     * the journal reports a conflict.
     */
    List<Entry> changes();
  }
}
