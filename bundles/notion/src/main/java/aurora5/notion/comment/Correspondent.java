package aurora5.notion.comment;

import aurora5.api.Json;
import aurora5.api.chat.Chat;
import aurora5.api.chat.Message;
import aurora5.api.chat.Reply;
import aurora5.api.chat.Reply.Kind;
import aurora5.api.deliver.Delivery;
import aurora5.api.deliver.Delivery.State;
import aurora5.api.safety.TextRefusedException;
import aurora5.json.Documents;
import aurora5.notion.wire.NotionException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Answers the comments of the inbox, each in its discussion and once: what is not known to be there
 * is looked for before it is posted again. For one thread at a time.
 *
 * <p>The words of an answer are kept nowhere here: the chat gives the same reply to the same
 * comment again.
 */
public final class Correspondent {
  private static final int AT_ONCE = 20;
  private static final Duration FOR_THE_CHAT = Duration.ofSeconds(120);
  private static final Duration BETWEEN_EDITS = Duration.ofSeconds(2);

  /** Looks for a comment that may be there: after 1 s and, as lists lag behind, after 5 s. */
  private static final List<Duration> LOOKS = List.of(Duration.ofSeconds(1), Duration.ofSeconds(5));

  private static final Logger LOG = LoggerFactory.getLogger(Correspondent.class);

  private final Inbox inbox;
  private final Discussions discussions;
  private final Neighbourhood neighbourhood;
  private final Supplier<Optional<Chat>> chat;
  private final Wording wording;
  private final Clock clock;
  private final Map<String, CompletableFuture<Reply>> outcomes = new ConcurrentHashMap<>();
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
  }

  /** To be called whenever there may be something to do before its time. */
  void nudge(Runnable action) {
    nudge = action;
  }

  /** Does what is due; whether there was anything. */
  boolean work() throws InterruptedException {
    List<Delivery> due = inbox.due(AT_ONCE);
    for (Delivery row : due) {
      if (chat.get().isEmpty()) {
        return false;
      }
      attempt(row, chat.get().get());
    }
    return !due.isEmpty();
  }

  private void attempt(Delivery row, Chat here) throws InterruptedException {
    try {
      if (row.place().isPresent()) {
        told(row, here);
      } else {
        read(row, here);
      }
    } catch (NotionException e) {
      failed(row, e);
    } catch (TimeoutException | RuntimeException e) {
      // Only the class: a message may quote what a person wrote.
      LOG.warn("A comment could not be answered yet: {}", e.getClass().getName());
      again(row, row.doubt(), Patience.backOff(row));
    }
  }

  /** A comment that was not answered. */
  private void read(Delivery row, Chat here)
      throws NotionException, InterruptedException, TimeoutException {
    Optional<Comment> found = discussions.find(body(row).path("comment").asText());
    if (found.isEmpty() || found.get().text().isEmpty() || !meant(found.get())) {
      inbox.put(Inbox.state(row, State.DONE, row.due(), 0, 0, Optional.empty()));
      return;
    }
    Comment comment = found.get();
    Optional<Reply> reply = Optional.empty();
    ArrayNode text;
    String said = Wording.said(comment.text());
    if (said.length() > Message.LONGEST) {
      text = Wording.tooLong();
    } else {
      try {
        reply = Optional.of(reply(here, comment, said));
        text = wording.of(reply.get());
      } catch (TextRefusedException refused) {
        text = Wording.of(refused.words());
      }
    }
    answer(row, comment, text, reply);
  }

  private Reply reply(Chat here, Comment comment, String said)
      throws InterruptedException, TimeoutException {
    var message =
        new Message(
            conversation(comment.discussion()),
            comment.id(),
            said,
            Locale.KOREAN,
            Optional.of("notion:" + comment.author()));
    try {
      return here.say(message, word -> {})
          .toCompletableFuture()
          .get(FOR_THE_CHAT.toSeconds(), TimeUnit.SECONDS);
    } catch (ExecutionException e) {
      throw e.getCause() instanceof RuntimeException cause ? cause : new CompletionException(e);
    }
  }

  private static String conversation(String discussion) {
    return "notion:" + discussion;
  }

  /** Whether Aurora is spoken to, and not by a program, nor by itself. */
  private boolean meant(Comment comment) throws NotionException, InterruptedException {
    if (neighbourhood.program(comment.author())) {
      return false;
    }
    return Wording.calls(comment.text()) || neighbourhood.ours(comment) || spoke(comment);
  }

  /** Whether Aurora has said something in that discussion. */
  private boolean spoke(Comment comment) throws NotionException, InterruptedException {
    String me = neighbourhood.me();
    for (Comment each : discussions.of(comment.parent())) {
      if (each.discussion().equals(comment.discussion()) && each.author().equals(me)) {
        return true;
      }
    }
    return false;
  }

  private void answer(Delivery row, Comment comment, ArrayNode text, Optional<Reply> reply)
      throws NotionException, InterruptedException {
    if (row.doubt() > 0) {
      Optional<String> there = posted(comment, Discussions.read(text));
      if (there.isPresent()) {
        isThere(row, comment, there.get(), reply);
        return;
      } else if (row.doubt() <= LOOKS.size()) {
        again(row, row.doubt() + 1, LOOKS.get(row.doubt() - 1));
        return;
      }
    }
    // From here on it may be there, whatever happens to this process.
    Delivery begun =
        Inbox.state(row, State.PENDING, row.due(), 1, row.attempts(), Optional.empty());
    inbox.put(begun);
    try {
      isThere(begun, comment, discussions.post(comment.discussion(), text), reply);
    } catch (NotionException e) {
      if (e.committedId().isPresent()) {
        isThere(begun, comment, e.committedId().get(), reply);
      } else if (e.kind().ambiguous()) {
        again(begun, 1, LOOKS.get(0));
      } else {
        failed(
            Inbox.state(begun, State.PENDING, row.due(), 0, row.attempts(), Optional.empty()), e);
      }
    }
  }

  /** Our own comment of that text behind the comment it answers: what stood before is older. */
  private Optional<String> posted(Comment comment, String text)
      throws NotionException, InterruptedException {
    String me = neighbourhood.me();
    boolean behind = false;
    for (Comment each : discussions.of(comment.parent())) {
      if (behind
          && each.author().equals(me)
          && each.discussion().equals(comment.discussion())
          && each.text().equals(text)) {
        return Optional.of(each.id());
      }
      behind |= each.id().equals(comment.id());
    }
    return Optional.empty();
  }

  private void isThere(Delivery row, Comment comment, String own, Optional<Reply> reply) {
    ObjectNode body =
        Documents.mapper()
            .createObjectNode()
            .put("comment", comment.id())
            .put("parent", comment.parent())
            .put("discussion", comment.discussion());
    Optional<String> run = reply.filter(said -> said.kind() == Kind.WORKING).flatMap(Reply::runId);
    run.ifPresent(id -> body.put("run", id));
    Instant due = clock.instant().plus(BETWEEN_EDITS);
    Json kept = Documents.json(body);
    Delivery placed = Inbox.with(row, kept, Optional.of(own));
    inbox.answered(
        Inbox.state(
            placed, run.isPresent() ? State.PENDING : State.DONE, due, 0, 0, Optional.empty()),
        own);
  }

  /** "Working" stands there: what came of the run takes its place. */
  private void told(Delivery row, Chat here)
      throws NotionException, InterruptedException, TimeoutException {
    JsonNode body = body(row);
    CompletableFuture<Reply> outcome =
        outcomes.computeIfAbsent(
            row.key(),
            key ->
                here.outcome(
                        conversation(body.path("discussion").asText()), body.path("run").asText())
                    .toCompletableFuture());
    if (!outcome.isDone()) {
      outcome.whenComplete((reply, failure) -> nudge.run());
      again(row, 0, Patience.LONGEST);
      return;
    }
    outcomes.remove(row.key());
    try {
      discussions.edit(row.place().orElseThrow(), wording.of(outcome.join()));
    } catch (CompletionException e) {
      if (!(e.getCause() instanceof NoSuchElementException)) {
        throw e;
      }
      LOG.info("A run that a comment asked for is not kept any more; the comment stays as it is");
    } catch (NotionException e) {
      if (e.kind().passing() || e.kind().connection()) {
        throw e;
      }
      LOG.info("An answer in Notion cannot be edited any more: {}", e.getMessage());
    }
    inbox.put(Inbox.state(row, State.DONE, row.due(), 0, 0, Optional.empty()));
  }

  /** Runs have ended: their rows are due at once. */
  void hurry() {
    outcomes.forEach(
        (key, outcome) -> {
          if (outcome.isDone()) {
            inbox
                .find(key)
                .filter(row -> row.state() == State.PENDING)
                .ifPresent(row -> inbox.put(Patience.now(row, clock.instant())));
          }
        });
  }

  private void failed(Delivery row, NotionException e) {
    if (!e.kind().connection() && !e.kind().passing()) {
      LOG.warn("A comment cannot be answered: {}", e.getMessage());
    }
    inbox.put(Patience.failed(row, e, clock.instant()));
  }

  private void again(Delivery row, int doubt, Duration pause) {
    inbox.put(Patience.again(row, doubt, clock.instant().plus(pause)));
  }

  private static JsonNode body(Delivery row) {
    return Documents.parseOwn(row.body());
  }
}
