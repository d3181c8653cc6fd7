package aurora5.notion.comment;

import aurora5.api.chat.Chat;
import aurora5.api.chat.Message;
import aurora5.api.chat.Reply;
import aurora5.api.chat.Reply.Kind;
import aurora5.api.safety.TextRefusedException;
import java.util.Collection;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ConcurrentHashMap;

/**
 * What the chat has been asked and has not been heard of: a few answers at a time, so that one that
 * takes long holds up nobody, and many do not ask a model all at once. For one thread at a time;
 * the chat answers on threads of its own.
 */
final class Asked {
  static final int AT_ONCE = 4;

  private final Map<String, CompletableFuture<Answer>> answers = new ConcurrentHashMap<>();
  private final Map<String, CompletableFuture<Reply>> outcomes = new ConcurrentHashMap<>();
  private final Wording wording;
  private final Runnable heard;

  /**
   * @param heard is called whenever an answer has come
   */
  Asked(Wording wording, Runnable heard) {
    this.wording = wording;
    this.heard = heard;
  }

  /** The answer to a comment; empty as long as too many others are awaited. */
  Optional<CompletableFuture<Answer>> answer(String key, Comment comment, Chat chat) {
    CompletableFuture<Answer> known = answers.get(key);
    if (known == null && awaited() < AT_ONCE) {
      known = asked(comment, chat);
      answers.put(key, known);
      known.whenComplete((answer, failure) -> heard.run());
    }
    return Optional.ofNullable(known);
  }

  private long awaited() {
    return answers.values().stream().filter(answer -> !answer.isDone()).count();
  }

  private CompletableFuture<Answer> asked(Comment comment, Chat chat) {
    String said = Wording.said(comment.text());
    if (said.length() > Message.LONGEST) {
      return CompletableFuture.completedFuture(
          Answer.of(Wording.tooLong(Wording.language(comment.text()))));
    }
    var message =
        new Message(
            conversation(comment.discussion()),
            comment.id(),
            said,
            Locale.KOREAN,
            Optional.of("notion:" + comment.author()));
    return chat.say(message, word -> {})
        .handle((reply, failure) -> failure == null ? of(reply) : refused(failure, comment))
        .toCompletableFuture();
  }

  private Answer of(Reply reply) {
    return new Answer(wording.of(reply), reply.runId().filter(run -> reply.kind() == Kind.WORKING));
  }

  private static Answer refused(Throwable failure, Comment comment) {
    Throwable cause =
        failure instanceof CompletionException && failure.getCause() != null
            ? failure.getCause()
            : failure;
    if (cause instanceof TextRefusedException refused) {
      return Answer.of(Wording.of(refused.words(), Wording.language(comment.text())));
    }
    throw new CompletionException(cause);
  }

  /** What came of a run that a comment asked for. */
  CompletableFuture<Reply> outcome(String key, String discussion, String run, Chat chat) {
    return outcomes.computeIfAbsent(
        key,
        fresh -> {
          CompletableFuture<Reply> outcome =
              chat.outcome(conversation(discussion), run).toCompletableFuture();
          outcome.whenComplete((reply, failure) -> heard.run());
          return outcome;
        });
  }

  /** Whether the end of that run has come. */
  boolean ended(String key) {
    CompletableFuture<Reply> outcome = outcomes.get(key);
    return outcome != null && outcome.isDone();
  }

  void forget(String key) {
    answers.remove(key);
    outcomes.remove(key);
  }

  /** Forgets all but these. */
  void keep(Collection<String> keys) {
    answers.keySet().retainAll(keys);
    outcomes.keySet().retainAll(keys);
  }

  private static String conversation(String discussion) {
    return "notion:" + discussion;
  }
}
