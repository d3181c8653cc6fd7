package aurora5.http.room;

import aurora5.api.Problem;
import aurora5.api.Text;
import aurora5.api.chat.Chat;
import aurora5.api.chat.Message;
import aurora5.api.chat.Reply;
import aurora5.api.chat.Reply.Kind;
import aurora5.api.work.Work;
import aurora5.http.stream.Voices;
import aurora5.http.stream.Voices.Voice;
import aurora5.http.web.Answer;
import aurora5.http.web.Call;
import aurora5.http.web.Care;
import aurora5.http.web.Noun;
import aurora5.http.web.Problems;
import aurora5.http.web.Refusal;
import aurora5.http.web.Route;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.TimeUnit;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;
import org.osgi.service.component.annotations.ReferencePolicyOption;

/** Talks: one reply as a document, or word by word as a stream. */
@Component(service = Noun.class)
public final class ChatRoutes implements Noun {
  private static final Duration BEAT = Duration.ofSeconds(15);
  private static final String STREAM = "text/event-stream";
  private static final int USUAL_PATIENCE = 10;
  private static final int MOST_PATIENCE = 120;

  private final Room<Chat> chat = new Room<>(new Text("대화", "conversations"));
  private final Voices voices;

  @Activate
  public ChatRoutes(@Reference(name = "work") Work work) {
    voices = new Voices(work, BEAT);
  }

  @Reference(
      name = "chat",
      cardinality = ReferenceCardinality.OPTIONAL,
      policy = ReferencePolicy.DYNAMIC,
      policyOption = ReferencePolicyOption.GREEDY)
  public void bind(Chat service) {
    chat.arrived(service);
  }

  public void unbind(Chat service) {
    chat.left(service);
  }

  @Deactivate
  void close() {
    voices.close();
  }

  @Override
  public List<Route> routes() {
    return List.of(
        Route.post("/api/chat", this::say)
            .says(
                "Says something and gets the reply; as server-sent events (token, tool, confirm,"
                    + " done, error) where text/event-stream is accepted")
            .query("wait"));
  }

  private Answer say(Call call) throws IOException {
    Message message = message(call);
    Chat here = chat.get();
    if (call.header("Accept").filter(types -> types.contains(STREAM)).isPresent()) {
      voices.checkRoom();
      return new Answer.Stream(
          STREAM + ";charset=utf-8",
          context -> new Telling(here, message, call.path()).tell(voices.open(context)));
    }
    int patience = patience(call);
    return Answer.later(
        here.say(message, word -> {})
            .exceptionallyCompose(ChatDocuments::refused)
            .thenCompose(reply -> outcome(here, reply, patience))
            .thenApply(reply -> Answer.ok(ChatDocuments.of(reply))));
  }

  /** What came of a run, if it ends soon; else that it works. No thread waits. */
  private static CompletionStage<Reply> outcome(Chat here, Reply reply, int patience) {
    if (reply.kind() != Kind.WORKING || patience == 0) {
      return CompletableFuture.completedFuture(reply);
    }
    return here.outcome(reply.conversationId(), reply.runId().orElseThrow())
        .toCompletableFuture()
        .completeOnTimeout(reply, patience, TimeUnit.SECONDS);
  }

  private static int patience(Call call) {
    try {
      int seconds = call.query("wait").map(Integer::parseInt).orElse(USUAL_PATIENCE);
      if (seconds >= 0 && seconds <= MOST_PATIENCE) {
        return seconds;
      }
    } catch (NumberFormatException e) {
      // said below, like any other number that cannot be used
    }
    throw Refusal.of(
        400, new Text("wait는 0부터 120까지의 초입니다", "wait must be a number of seconds from 0 to 120"));
  }

  private static Message message(Call call) throws IOException {
    JsonNode body = call.body();
    List<Problem> problems = new ArrayList<>();
    JsonNode text = body.path("text");
    if (!text.isTextual()
        || text.textValue().isBlank()
        || text.textValue().length() > Message.LONGEST) {
      problems.add(
          new Problem(
              "/text",
              new Text(
                  "1자에서 4000자까지의 비어 있지 않은 문자열이어야 합니다",
                  "must be a string with words, of at most 4000 characters")));
    }
    String conversation = body.path("conversationId").asText(UUID.randomUUID().toString());
    if (!Message.isConversation(conversation)) {
      problems.add(
          new Problem(
              "/conversationId",
              new Text(
                  "영문, 숫자, . _ : - 로 1자에서 100자까지여야 합니다",
                  "must be 1 to 100 of A-Z a-z 0-9 . _ : -")));
    }
    String id = call.header("Idempotency-Key").orElseGet(() -> UUID.randomUUID().toString());
    if (id.length() > 200) {
      problems.add(
          new Problem("", new Text("Idempotency-Key는 200자까지입니다", "Idempotency-Key: at most 200")));
    }
    if (!problems.isEmpty()) {
      throw Refusal.wrong(new Text("사용자 입력이 필요합니다.", "A text is needed"), problems);
    }
    return new Message(conversation, id, text.textValue(), call.locale(), Optional.empty());
  }

  /** One message answered word by word. */
  private record Telling(Chat chat, Message message, String path) {
    void tell(Voice voice) {
      chat.say(message, word -> voice.say("token", ChatDocuments.token(word)))
          .exceptionallyCompose(ChatDocuments::refused)
          .thenCompose(reply -> told(voice, reply))
          .whenComplete((reply, failure) -> end(voice, reply, failure));
    }

    private CompletionStage<Reply> told(Voice voice, Reply reply) {
      if (reply.kind() == Kind.CONFIRM) {
        voice.say("confirm", ChatDocuments.of(reply));
      } else if (reply.kind() == Kind.WORKING) {
        voice.say("tool", ChatDocuments.of(reply));
        CompletableFuture<Reply> outcome =
            chat.outcome(reply.conversationId(), reply.runId().orElseThrow()).toCompletableFuture();
        // Whoever has hung up is told of it with the next reply.
        voice.whenGone(() -> outcome.complete(reply));
        return outcome;
      }
      return CompletableFuture.completedFuture(reply);
    }

    private void end(Voice voice, Reply reply, Throwable failure) {
      Locale locale = message.locale();
      if (failure == null) {
        voice.say("done", ChatDocuments.of(reply));
      } else {
        Optional<Answer.Document> care = Care.answer(failure, locale);
        voice.say(
            care.isPresent() ? "done" : "error",
            care.map(Answer.Document::body)
                .orElseGet(() -> Problems.document(Problems.of(failure), locale, path)));
      }
      voice.end();
    }
  }
}
