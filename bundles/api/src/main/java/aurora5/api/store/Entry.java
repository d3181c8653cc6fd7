package aurora5.api.store;

import aurora5.api.Json;
import aurora5.api.alert.Alert;
import aurora5.api.catalog.Plugin;
import aurora5.api.deliver.Delivery;
import aurora5.api.metrics.ModelCall;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalLong;

/** Something to be written, alone or together with others, all or nothing. Immutable. */
public sealed interface Entry {
  /**
   * What happened to a run.
   *
   * @param seq 1, 2, 3 … within the run; a number already taken is a conflict
   * @param body array of facts
   */
  record Event(String runId, long seq, Instant at, Json body) implements Entry {
    public Event {
      Objects.requireNonNull(runId, "runId");
      Objects.requireNonNull(at, "at");
      Objects.requireNonNull(body, "body");
    }
  }

  /** What a run looks like now; replaces what it looked like before. */
  record Run(RunRow row) implements Entry {}

  /**
   * An idempotency key taken for a run. A key already taken and not expired is a conflict, and
   * nothing of the append is written.
   *
   * @param fingerprint hash of what was asked for
   */
  record Claim(String key, String fingerprint, String runId, Instant expiresAt) implements Entry {}

  /**
   * A value of a context set, or deleted if absent.
   *
   * @param expected version of the key it was made from (0 = absent); if the key has another by now
   *     it is a conflict, and nothing of the append is written. Empty: last commit wins
   * @param by run id or caller
   * @param step step that did it, or empty
   */
  record ContextChange(
      String contextId,
      String key,
      Optional<Json> value,
      OptionalLong expected,
      String by,
      String step,
      Instant at)
      implements Entry {}

  /** A file of a run; the same name again replaces it. */
  record ArtifactLink(String runId, String name, String mediaType, long size, String sha256)
      implements Entry {}

  /** A plugin's row; replaces the one with the same hash. */
  record PluginRow(Plugin plugin) implements Entry {}

  /**
   * Word from one room to others; gets the next position among all notices. The newest 10,000 are
   * kept, and the last of each topic for good.
   *
   * @param topic whose word it is: {@code health}, {@code alert}
   */
  record NoticeRow(String topic, Instant at, Json body) implements Entry {
    public NoticeRow {
      Objects.requireNonNull(topic, "topic");
      Objects.requireNonNull(at, "at");
      Objects.requireNonNull(body, "body");
    }
  }

  /** How far a reader has come; replaces the one with the same name. */
  record Cursor(String name, long position) implements Entry {}

  /** An incident; replaces the one with the same key and number. */
  record AlertRow(Alert alert) implements Entry {}

  /**
   * Writes that a failed transaction took back; the context's history shows it, its values do not.
   *
   * @param keys that had been written, in order
   * @param by run id or caller
   */
  record ContextRollback(String contextId, List<String> keys, String by, String step, Instant at)
      implements Entry {
    public ContextRollback {
      keys = List.copyOf(keys);
    }
  }

  /**
   * How large a context may be after the append, whatever its entries do to it; more is a conflict,
   * and nothing of the append is written.
   *
   * @param maxBytes of all keys and values, those of the history included
   */
  record ContextLimit(String contextId, long maxBytes) implements Entry {}

  /**
   * Somebody has looked at a context; nothing else of it changes. Unknown contexts stay unknown.
   */
  record ContextUse(String contextId, Instant at) implements Entry {}

  /**
   * A context goes, with its history, unless it has been used since then or its run is open;
   * otherwise nothing happens to it.
   */
  record ContextRemoval(String contextId, Instant unusedSince) implements Entry {}

  /**
   * A run goes, with its events and files, unless it is open, ended later than that, or was called
   * by a run that is open; otherwise nothing happens to it. Its space is given back little by
   * little.
   */
  record RunRemoval(String runId, Instant endedBefore) implements Entry {}

  /**
   * What a person wrote in a run must not be kept: its events say from now on what is given here,
   * and its files go. Numbers and positions of the events stay, and so does the run.
   *
   * @param bodies by number of the event; of others nothing changes
   */
  record RunErasure(String runId, Map<Long, Json> bodies) implements Entry {
    public RunErasure {
      bodies = Map.copyOf(bodies);
    }
  }

  /** What a call to a model took; is added to what the day has had. */
  record ModelUse(LocalDate day, ModelCall call) implements Entry {
    public ModelUse {
      Objects.requireNonNull(day, "day");
      Objects.requireNonNull(call, "call");
    }
  }

  /**
   * Something on its way to another house; replaces the one with the same channel and key. Of those
   * that are done the newest 10,000 are kept.
   */
  record DeliveryRow(Delivery delivery) implements Entry {}
}
