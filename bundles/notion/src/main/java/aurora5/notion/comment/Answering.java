package aurora5.notion.comment;

import aurora5.api.chat.Chat;
import aurora5.api.deliver.Delivery;
import aurora5.notion.wire.NotionException;
import java.time.Clock;
import java.time.Duration;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Takes a comment from its row to the answer under it: reads it, sees whether it is meant for
 * Aurora, asks the chat, and has it written what there is. Waits for nobody. For one thread at a
 * time.
 */
final class Answering {
  /** Whoever waits longer than that is shown that an answer is in the making. */
  private static final Duration MOMENT = Duration.ofSeconds(2);

  /** From then on the chat is taken to be stuck, and asked anew. */
  private static final Duration STUCK = Duration.ofMinutes(10);

  private static final int MOST_FAILURES = 8;
  private static final Logger LOG = LoggerFactory.getLogger(Answering.class);

  private final Agenda agenda;
  private final Discussions discussions;
  private final Ears ears;
  private final Asked asked;
  private final Scribe scribe;
  private final Clock clock;
  private final Map<String, Turn> turns = new HashMap<>();

  Answering(
      Agenda agenda, Discussions discussions, Ears ears, Asked asked, Scribe scribe, Clock clock) {
    this.agenda = agenda;
    this.discussions = discussions;
    this.ears = ears;
    this.asked = asked;
    this.scribe = scribe;
    this.clock = clock;
  }

  /** Forgets all but these. */
  void keep(Collection<String> keys) {
    turns.keySet().retainAll(keys);
  }

  /**
   * Whether the answer stands there now; if not, the row says when to go on.
   *
   * @param taken discussions in which somebody older is to be answered first
   */
  boolean answered(Delivery row, Chat here, Set<String> taken)
      throws NotionException, InterruptedException {
    Optional<Turn> turn = turn(row);
    String discussion = turn.map(t -> t.comment().discussion()).orElse(Note.of(row).discussion());
    boolean free = discussion.isEmpty() || taken.add(discussion);
    if (!free || !agenda.due(row)) {
      return false;
    } else if (turn.isPresent() && ears.meant(row, turn.get())) {
      return answered(row, begun(row, turn.get()), here);
    }
    taken.remove(discussion);
    if (row.place().isPresent()) {
      scribe.edit(row, Wording.withdrawn());
    }
    agenda.done(row);
    return false;
  }

  /** What it is about; empty if it cannot be known yet, or was deleted. */
  private Optional<Turn> turn(Delivery row) throws NotionException, InterruptedException {
    if (!turns.containsKey(row.key()) && agenda.due(row)) {
      discussions
          .find(Note.of(row).comment())
          .filter(comment -> !comment.text().isEmpty())
          .ifPresent(comment -> turns.put(row.key(), Turn.of(comment)));
    }
    return Optional.ofNullable(turns.get(row.key()));
  }

  private Turn begun(Delivery row, Turn turn) {
    Turn begun = turn.since().isPresent() ? turn : turn.begins(clock.instant());
    turns.put(row.key(), begun);
    return begun;
  }

  private boolean answered(Delivery found, Turn turn, Chat here)
      throws NotionException, InterruptedException {
    Delivery row = Inbox.with(found, Note.about(turn.comment()).json(), found.place());
    try {
      Optional<Answer> answer = answer(row, turn, here);
      if (answer.isPresent()) {
        boolean stands = scribe.answer(row, turn, answer.get());
        if (stands) {
          asked.forget(row.key());
        }
        return stands;
      } else if (turn.waits(MOMENT, clock.instant())) {
        scribe.working(row, turn);
      }
    } catch (NotionException e) {
      agenda.failed(row, e);
    }
    return false;
  }

  /** What the chat has to say; empty as long as it says nothing. */
  private Optional<Answer> answer(Delivery row, Turn turn, Chat here) {
    if (turn.failures() >= MOST_FAILURES) {
      return Optional.of(Answer.of(Wording.sorry(turn.language())));
    }
    Optional<CompletableFuture<Answer>> answer = asked.answer(row.key(), turn.comment(), here);
    if (answer.isEmpty()) {
      return Optional.empty();
    }
    try {
      if (answer.get().isDone()) {
        return Optional.of(answer.get().join());
      } else if (turn.waits(STUCK, clock.instant())) {
        silent(row, turn, "no answer");
      }
    } catch (CompletionException e) {
      // Only the class: a message may quote what a person wrote.
      silent(row, turn, e.getCause().getClass().getName());
    }
    return Optional.empty();
  }

  private void silent(Delivery row, Turn turn, String why) {
    LOG.warn("The chat could not answer a comment; it is asked again: {}", why);
    asked.forget(row.key());
    turns.put(row.key(), turn.failed());
    agenda.backOff(row);
  }
}
