package aurora5.notion.comment;

import aurora5.api.deliver.Delivery;
import aurora5.api.deliver.Delivery.State;
import aurora5.notion.wire.NotionException;
import aurora5.notion.wire.NotionException.Kind;
import com.fasterxml.jackson.databind.node.ArrayNode;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Puts answers under comments, each once: what is not known to be there is looked for before it is
 * posted again, and what stands there is edited instead of being added to. For one thread at a
 * time.
 */
final class Scribe {
  /** What changes faster nobody can read, and every change counts at Notion. */
  static final Duration BETWEEN_EDITS = Duration.ofSeconds(2);

  /** Looks for a comment that may be there: after 1 s and, as lists lag behind, after 5 s. */
  private static final List<Duration> LOOKS = List.of(Duration.ofSeconds(1), Duration.ofSeconds(5));

  private static final Logger LOG = LoggerFactory.getLogger(Scribe.class);

  private final Inbox inbox;
  private final Discussions discussions;
  private final Neighbourhood neighbourhood;
  private final Clock clock;

  Scribe(Inbox inbox, Discussions discussions, Neighbourhood neighbourhood, Clock clock) {
    this.inbox = inbox;
    this.discussions = discussions;
    this.neighbourhood = neighbourhood;
    this.clock = clock;
  }

  /**
   * Says that an answer is in the making. Where something may stand already nothing is said: only
   * who knows the answer, too, can look for it.
   */
  void working(Delivery row, Turn turn) throws NotionException, InterruptedException {
    if (row.place().isEmpty() && row.doubt() == 0) {
      post(row, turn.comment(), Wording.working(turn.language()), own -> begun(row, own));
    }
  }

  /** Whether the answer stands there now; if not, the row says when to go on. */
  boolean answer(Delivery row, Turn turn, Answer answer)
      throws NotionException, InterruptedException {
    Comment comment = turn.comment();
    if (row.place().isPresent()) {
      edit(row, answer.text());
      stands(row, row.place().get(), answer);
      return true;
    } else if (row.doubt() == 0) {
      return post(row, comment, answer.text(), own -> stands(row, own, answer));
    }
    String working = Discussions.read(Wording.working(turn.language()));
    String text = Discussions.read(answer.text());
    Optional<Comment> there = posted(comment, Set.of(working, text));
    if (there.isEmpty() && row.doubt() <= LOOKS.size()) {
      again(row, row.doubt() + 1, LOOKS.get(row.doubt() - 1));
      return false;
    } else if (there.isEmpty()) {
      return post(row, comment, answer.text(), own -> stands(row, own, answer));
    } else if (there.get().text().equals(text)) {
      stands(row, there.get().id(), answer);
      return true;
    }
    begun(row, there.get().id());
    return false;
  }

  private boolean post(Delivery row, Comment comment, ArrayNode text, Consumer<String> there)
      throws NotionException, InterruptedException {
    // From here on it may be there, whatever happens to this process.
    Delivery doubtful =
        Inbox.state(row, State.PENDING, row.due(), 1, row.attempts(), Optional.empty());
    inbox.put(doubtful);
    try {
      there.accept(discussions.post(comment.discussion(), text));
      return true;
    } catch (NotionException e) {
      if (e.committedId().isPresent()) {
        there.accept(e.committedId().get());
        return true;
      } else if (!e.kind().ambiguous()) {
        throw e;
      }
      again(doubtful, 1, LOOKS.get(0));
      return false;
    }
  }

  /** Our own comment of such a text behind the one it answers, and not known as another answer. */
  private Optional<Comment> posted(Comment comment, Set<String> texts)
      throws NotionException, InterruptedException {
    String me = neighbourhood.me();
    boolean behind = false;
    for (Comment each : discussions.of(comment.parent())) {
      if (behind
          && each.author().equals(me)
          && each.discussion().equals(comment.discussion())
          && texts.contains(each.text())
          && !inbox.own(each.id())) {
        return Optional.of(each);
      }
      behind |= each.id().equals(comment.id());
    }
    return Optional.empty();
  }

  private void begun(Delivery row, String own) {
    Delivery placed = Inbox.with(row, row.body(), Optional.of(own));
    inbox.answered(Inbox.state(placed, State.PENDING, nextEdit(), 0, 0, Optional.empty()), own);
  }

  private void stands(Delivery row, String own, Answer answer) {
    Note note = Note.of(row);
    State state = answer.run().isPresent() ? State.PENDING : State.DONE;
    Note kept = answer.run().map(note::awaiting).orElse(note);
    Delivery placed = Inbox.with(row, kept.json(), Optional.of(own));
    inbox.answered(Inbox.state(placed, state, nextEdit(), 0, 0, Optional.empty()), own);
  }

  private Instant nextEdit() {
    return clock.instant().plus(BETWEEN_EDITS);
  }

  /** What a person has taken away, or closed, stays as it is. */
  void edit(Delivery row, ArrayNode text) throws NotionException, InterruptedException {
    try {
      discussions.edit(row.place().orElseThrow(), text);
    } catch (NotionException e) {
      if (e.kind() != Kind.NOT_SHARED && e.kind() != Kind.TRASHED) {
        throw e;
      }
      LOG.info("An answer in Notion cannot be edited any more: {}", e.getMessage());
    }
  }

  private void again(Delivery row, int doubt, Duration pause) {
    inbox.put(Patience.again(row, doubt, clock.instant().plus(pause)));
  }
}
