package aurora5.http.room;

import aurora5.api.Text;
import aurora5.api.chat.Link;
import aurora5.api.chat.Reply;
import aurora5.http.web.Refusal;
import aurora5.json.Documents;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.RejectedExecutionException;

/** Conversations as documents. */
final class ChatDocuments {
  private ChatDocuments() {}

  static ObjectNode of(Reply reply) {
    ObjectNode node =
        Documents.mapper()
            .createObjectNode()
            .put("conversationId", reply.conversationId())
            .put("turn", reply.turn())
            .put("kind", reply.kind().name())
            .put("text", reply.text());
    reply.workflow().ifPresent(workflow -> node.put("workflow", workflow));
    reply.input().map(Documents::parseOwn).ifPresent(input -> node.set("input", input));
    reply.runId().ifPresent(runId -> node.put("runId", runId));
    var links = node.putArray("links");
    for (Link link : reply.links()) {
      links.addObject().put("name", link.name()).put("url", link.url());
    }
    var choices = node.putArray("choices");
    reply.choices().forEach(choices::add);
    return node.put("by", reply.by());
  }

  static ObjectNode token(String word) {
    return Documents.mapper().createObjectNode().put("text", word);
  }

  /** Too many wait: said as a refusal; anything else stays what it is. */
  static CompletionStage<Reply> refused(Throwable thrown) {
    Throwable cause =
        thrown instanceof CompletionException && thrown.getCause() != null
            ? thrown.getCause()
            : thrown;
    return CompletableFuture.failedFuture(
        cause instanceof RejectedExecutionException
            ? Refusal.unavailable(
                new Text(
                    "이 대화에 기다리는 메시지가 너무 많습니다. 잠시 뒤 다시 보내 주세요",
                    "Too many messages of this conversation wait; send it again soon"))
            : cause);
  }
}
