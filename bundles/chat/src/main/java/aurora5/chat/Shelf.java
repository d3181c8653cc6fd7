package aurora5.chat;

import aurora5.api.Json;
import aurora5.api.catalog.Codec;
import aurora5.api.context.Contexts;
import aurora5.api.step.ContextException;
import aurora5.api.store.Appended;
import aurora5.api.store.Entry;
import aurora5.api.store.Journal;
import aurora5.chat.core.State;
import aurora5.json.PluginCodec;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletionException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Keeps conversations as contexts: within the size and time of contexts, and visible like them.
 * Thread-safe; waits for the disk.
 *
 * <p>What is written has been judged by safety when it was said, so it goes to the journal by a
 * draft, and not by {@code Contexts.write}, which would judge and tell of it again at every turn.
 */
final class Shelf {
  /** A run may wait a week for an answer; its conversation waits with it. */
  private static final Duration WITH_OPEN_RUN = Duration.ofDays(8);

  private static final String KEY = "conversation";
  private static final String BY = "chat";
  private static final Logger LOG = LoggerFactory.getLogger(Shelf.class);

  private final Contexts contexts;
  private final Journal journal;
  private final Codec codec = new PluginCodec();

  Shelf(Contexts contexts, Journal journal) {
    this.contexts = contexts;
    this.journal = journal;
  }

  /** Empty if nothing is known of it, any more. */
  Optional<State> load(String conversation) {
    return draft(conversation, Duration.ZERO).view().get(KEY, Json.class).flatMap(this::read);
  }

  private Optional<State> read(Json kept) {
    try {
      return Optional.of(StateCodec.read(kept));
    } catch (IllegalArgumentException e) {
      LOG.warn("A conversation could not be read and begins anew: {}", e.getMessage());
      return Optional.empty();
    }
  }

  /**
   * @throws ContextException if it has become too large; nothing was written
   * @throws aurora5.api.store.StoreException if the store does not take it
   */
  void save(String conversation, State state) {
    boolean open = !state.untold().isEmpty();
    Contexts.Draft draft = draft(conversation, open ? WITH_OPEN_RUN : Duration.ZERO);
    draft.view().set(KEY, StateCodec.write(state));
    if (append(draft.changes()) instanceof Appended.Conflict) {
      throw new ContextException("conversation '" + conversation + "' has become too large");
    }
  }

  /** As {@link #save}, and of all its turns before nothing is left. */
  void replace(String conversation, State state) {
    append(List.of(new Entry.ContextRemoval(context(conversation), Instant.MAX)));
    save(conversation, state);
  }

  private Appended append(List<Entry> entries) {
    try {
      return journal.append(entries).toCompletableFuture().join();
    } catch (CompletionException e) {
      throw e.getCause() instanceof RuntimeException cause ? cause : e;
    }
  }

  private static String context(String conversation) {
    return "chat-" + conversation;
  }

  private Contexts.Draft draft(String conversation, Duration kept) {
    return contexts.draft(context(conversation), BY, "", codec, kept);
  }
}
