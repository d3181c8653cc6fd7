package aurora5.http;

import aurora5.api.Json;
import aurora5.api.Text;
import aurora5.api.chat.Chat;
import aurora5.api.chat.Link;
import aurora5.api.chat.Message;
import aurora5.api.chat.Reply;
import aurora5.api.chat.Reply.Kind;
import aurora5.api.safety.TextRefusedException;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.RejectedExecutionException;
import java.util.function.Consumer;

/** Says back what it is told; some words mean something. */
final class TestChat implements Chat {
  final Queue<Message> heard = new ConcurrentLinkedQueue<>();
  final CompletableFuture<Reply> outcome = new CompletableFuture<>();

  @Override
  public CompletionStage<Reply> say(Message message, Consumer<String> words) {
    heard.add(message);
    if (message.text().contains("RED")) {
      return CompletableFuture.failedFuture(TextRefusedException.red(new Text("109", "call 109")));
    } else if (message.text().contains("AWAY")) {
      return CompletableFuture.failedFuture(TextRefusedException.notJudged());
    } else if (message.text().contains("BUSY")) {
      return CompletableFuture.failedFuture(new RejectedExecutionException("busy"));
    }
    words.accept("그래");
    words.accept("요");
    return CompletableFuture.completedFuture(reply(message.conversationId(), kind(message.text())));
  }

  private static Kind kind(String text) {
    return text.contains("RUN") ? Kind.WORKING : text.contains("SURE") ? Kind.CONFIRM : Kind.ANSWER;
  }

  static Reply reply(String conversation, Kind kind) {
    return new Reply(
        conversation,
        3,
        kind,
        "그래요",
        Optional.of("greet"),
        Optional.of(new Json("{\"name\":\"지우\"}")),
        Optional.of("r-1"),
        List.of(new Link("실행 화면", "/#/runs/r-1")),
        List.of("네", "아니요"),
        Reply.OFFLINE);
  }

  @Override
  public CompletionStage<Reply> outcome(String conversationId, String runId) {
    return outcome.copy();
  }
}
