package aurora5.notion.comment;

import aurora5.api.chat.Chat;
import aurora5.api.chat.Reply;
import aurora5.api.deliver.Delivery;
import aurora5.api.deliver.Delivery.State;
import aurora5.notion.wire.NotionException;
import java.time.Clock;
import java.time.Duration;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Sees to it that the comments of the inbox are answered: those of one discussion one after the
 * other, those of others meanwhile. Waits for nobody: what is not ready is looked at again. For one
 * thread at a time.
 *
 * <p>The words of an answer are kept nowhere here: the chat gives the same reply to the same
 * comment again.
 */
public final class Correspondent {
  /** Whoever waits longer than that is shown that an answer is in the making. */
  private static final Duration MOMENT = Duration.ofSeconds(2);

  /** From then on the chat is taken to be stuck, and asked anew. */
  private static final Duration STUCK = Duration.ofMinutes(10);

  private static final int MOST_FAILURES = 8;
  private static final Logger LOG = LoggerFactory.getLogger(Correspondent.class);

  private final Inbox inbox;
  private final Discussions discussions;
  private final Neighbourhood neighbourhood;
  private final Supplier<Optional<Chat>> chat;
  private final Wording wording;
  private final Asked asked;
  private final Scribe scribe;
  private final Clock clock;
  private final Map<String, Turn> turns = new HashMap<>();
  private Runnable nudge = () -> {};

  Correspondent(
      Inbox inbox,
      Discussions discussions,
      Neighbourhood neighbourhood,
      Supplier<Optional<Chat>> chat,
      Wording wording,
      Clock clock) {
    this.inbox = inbox;
    this.discussions = discussions;
    this.neighbourhood = neighbourhood;
    this.chat = chat;
    this.wording = wording;
    this.clock = clock;
    asked = new Asked(wording, () -> nudge.run());
    scribe = new Scribe(inbox, discussions, neighbourhood, clock);
  }

  /** To be called whenever there may be something to do before its time. */
  void nudge(Runnable action) {
    nudge = action;
  }

  /** Does what can be done now; whether anybody was answered. */
  boolean work() throws InterruptedException {
    Optional<Chat> here = chat.get();
    if (here.isEmpty()) {
      return false;
    }
    List<Delivery> open = inbox.open();
    Set<String> keys = open.stream().map(Delivery::key).collect(Collectors.toSet());
    turns.keySet().retainAll(keys);
    asked.keep(keys);
    boolean answered = false;
    Set<String> taken = new HashSet<>();
    for (Delivery row : open) {
      answered |= attempt(row, here.get(), taken);
    }
    return answered;
  }

  /**
   * @param taken discussions in which somebody older is to be answered first
   */
  private boolean attempt(Delivery row, Chat here, Set<String> taken) throws InterruptedException {
    try {
      return Note.of(row).run().isEmpty() ? comment(row, here, taken) : run(row, here);
    } catch (NotionException e) {
      failed(row, e);
    } catch (RuntimeException e) {
      // Only the class: a message may quote what a person wrote.
      LOG.warn("A comment could not be answered yet: {}", e.getClass().getName());
      asked.forget(row.key());
      // As it is on disk: that a post was begun must not be forgotten.
      inbox.find(row.key()).ifPresent(now -> again(now, Patience.backOff(now)));
    }
    return false;
  }

  private boolean comment(Delivery row, Chat here, Set<String> taken)
      throws NotionException, InterruptedException {
    Optional<Turn> turn = turn(row);
    String discussion = turn.map(t -> t.comment().discussion()).orElse(Note.of(row).discussion());
    boolean free = discussion.isEmpty() || taken.add(discussion);
    if (!free || !due(row)) {
      return false;
    } else if (turn.isPresent() && meant(row, turn.get())) {
      return answered(row, begun(row, turn.get()), here);
    }
    taken.remove(discussion);
    if (row.place().isPresent()) {
      scribe.edit(row, Wording.withdrawn());
    }
    inbox.put(Inbox.state(row, State.DONE, row.due(), 0, 0, Optional.empty()));
    return false;
  }

  /** What it is about; empty if it cannot be known yet, or was deleted. */
  private Optional<Turn> turn(Delivery row) throws NotionException, InterruptedException {
    if (!turns.containsKey(row.key()) && due(row)) {
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

  /** Whether Aurora is spoken to, and not by a program, nor by itself. */
  private boolean meant(Delivery row, Turn turn) throws NotionException, InterruptedException {
    Comment comment = turn.comment();
    if (turn.since().isPresent() || !Note.of(row).parent().isEmpty()) {
      return true;
    } else if (inbox.own(comment.id()) || neighbourhood.program(comment.author())) {
      return false;
    }
    return Wording.calls(comment.text()) || neighbourhood.ours(comment) || spoke(comment);
  }

  /** Whether Aurora has said something in that discussion. */
  private boolean spoke(Comment comment) throws NotionException, InterruptedException {
    for (Comment each : discussions.of(comment.parent())) {
      if (each.discussion().equals(comment.discussion())
          && (inbox.own(each.id()) || neighbourhood.itself(each.author()))) {
        return true;
      }
    }
    return false;
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
      failed(row, e);
    }
    return false;
  }

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
    again(row, Patience.backOff(row));
  }

  /** "Working" stands there: what came of the run takes its place. */
  private boolean run(Delivery row, Chat here) throws NotionException, InterruptedException {
    if (!due(row) && !asked.ended(row.key())) {
      return false;
    }
    Note note = Note.of(row);
    CompletableFuture<Reply> outcome =
        asked.outcome(row.key(), note.discussion(), note.run(), here);
    if (!outcome.isDone()) {
      again(row, Patience.LONGEST);
      return false;
    }
    asked.forget(row.key());
    try {
      scribe.edit(row, wording.of(outcome.join()));
    } catch (CompletionException e) {
      if (!(e.getCause() instanceof NoSuchElementException)) {
        throw e;
      }
      LOG.info("A run that a comment asked for is not kept any more; the comment stays as it is");
    }
    inbox.put(Inbox.state(row, State.DONE, row.due(), 0, 0, Optional.empty()));
    return true;
  }

  private boolean due(Delivery row) {
    return !row.due().isAfter(clock.instant());
  }

  private void failed(Delivery row, NotionException e) {
    if (!e.kind().connection() && !e.kind().passing()) {
      LOG.warn("A comment cannot be answered: {}", e.getMessage());
    }
    inbox.put(Patience.failed(row, e, clock.instant()));
  }

  private void again(Delivery row, Duration pause) {
    inbox.put(Patience.again(row, row.doubt(), clock.instant().plus(pause)));
  }
}
