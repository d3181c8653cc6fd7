package aurora5.mcp;

import aurora5.api.Json;
import aurora5.api.mcp.McpMessage;
import aurora5.api.mcp.McpReply;
import aurora5.api.run.RunView;
import aurora5.json.Documents;
import aurora5.mcp.News.Listening;
import aurora5.mcp.rpc.Era;
import aurora5.mcp.rpc.Fault;
import aurora5.mcp.rpc.Messages;
import aurora5.mcp.rpc.Modern;
import aurora5.mcp.rpc.Request;
import aurora5.mcp.rpc.Server;
import aurora5.mcp.tool.Progress;
import aurora5.mcp.tool.Result;
import aurora5.mcp.tool.Tool;
import aurora5.mcp.tool.Toolbox;
import aurora5.mcp.tool.Use;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Answers requests, each in the manner of its era. Thread-safe; remembers nothing of any client.
 */
final class Protocol {
  private static final Logger LOG = LoggerFactory.getLogger(Protocol.class);
  private static final int LONGEST_KEY = 200;
  private static final String CHANGED = "notifications/tools/list_changed";

  private final Server server;
  private final Toolbox tools;
  private final News news;

  Protocol(Server server, Toolbox tools, News news) {
    this.server = server;
    this.tools = tools;
    this.news = news;
  }

  McpReply answer(McpMessage message) {
    try {
      Request request = Request.of(message.body());
      return request.isNotification() ? new McpReply.Taken() : answer(request, message);
    } catch (Fault fault) {
      return Messages.fault(Optional.empty(), fault);
    }
  }

  private McpReply answer(Request request, McpMessage message) {
    Era era = Era.of(request, message);
    try {
      era.check(request, message);
      if (era.greets(request)) {
        return answered(request, era.greeting(request, server));
      } else if (era.pings(request)) {
        return answered(request, era.result(object(), server));
      } else if (era.listens(request)) {
        return listen(request);
      }
      return switch (request.method()) {
        case "tools/list" ->
            answered(request, era.lasting(list(request, message.locale()), server));
        case "tools/call" -> call(request, message, era);
        default -> throw era.noMethod(request);
      };
    } catch (Fault fault) {
      return Messages.fault(request.id(), fault);
    }
  }

  private static McpReply.Message answered(Request request, ObjectNode result) {
    return new McpReply.Message(200, Messages.result(request.id().orElseThrow(), result));
  }

  private static ObjectNode object() {
    return Documents.mapper().createObjectNode();
  }

  /** All at once, so that there is no next page to ask for. */
  private ObjectNode list(Request request, Locale locale) {
    if (request.params().hasNonNull("cursor")) {
      throw Fault.wrongParams("cursor: the list has one page");
    }
    ObjectNode list = object();
    var array = list.putArray("tools");
    tools.all().forEach(tool -> array.add(tool.document(locale)));
    return list;
  }

  private McpReply call(Request request, McpMessage message, Era era) {
    String name = request.params().path("name").asText();
    Tool tool = tools.named(name).orElseThrow(() -> Fault.wrongParams("Unknown tool: " + name));
    JsonNode given = request.params().path("arguments");
    if (!given.isMissingNode() && !given.isObject()) {
      throw Fault.wrongParams("arguments must be an object");
    }
    if (message.idempotencyKey().filter(key -> key.length() > LONGEST_KEY).isPresent()) {
      throw Fault.wrongParams("Idempotency-Key has at most " + LONGEST_KEY + " characters");
    }
    JsonNode arguments = given.isMissingNode() ? object() : given;
    Optional<JsonNode> token = request.progressToken();
    if (token.isEmpty()) {
      var use = new Use(arguments, message.locale(), message.idempotencyKey(), Optional.empty());
      return new McpReply.Later(called(tool, use, request, era));
    }
    return new McpReply.Stream(
        client -> {
          Consumer<RunView> progress = run -> client.say(progress(token.get(), run));
          var use =
              new Use(arguments, message.locale(), message.idempotencyKey(), Optional.of(progress));
          called(tool, use, request, era)
              .thenAccept(
                  last -> {
                    client.say(last.body());
                    client.end();
                  });
        });
  }

  private CompletionStage<McpReply.Message> called(Tool tool, Use use, Request request, Era era) {
    CompletionStage<Result> result;
    try {
      result = tool.call(use);
    } catch (RuntimeException e) {
      result = CompletableFuture.failedFuture(e);
    }
    return result.handle(
        (came, thrown) ->
            thrown == null
                ? answered(request, era.result(came.document(), server))
                : Messages.fault(request.id(), fault(tool, thrown)));
  }

  private static Fault fault(Tool tool, Throwable thrown) {
    Throwable cause = thrown instanceof CompletionException ? thrown.getCause() : thrown;
    LOG.warn("The tool {} was not carried out", tool.name(), cause);
    return Fault.internal();
  }

  private static Json progress(JsonNode token, RunView run) {
    ObjectNode params =
        object()
            .put("progress", Progress.ended(run))
            .put("total", run.steps().size())
            .put("message", Progress.underWay(run));
    params.set("progressToken", token);
    return Messages.notification("notifications/progress", params);
  }

  private McpReply listen(Request request) {
    JsonNode id = request.id().orElseThrow();
    ObjectNode agreed = object();
    boolean wanted = request.params().path("notifications").path("toolsListChanged").asBoolean();
    if (wanted) {
      agreed.put("toolsListChanged", true);
    }
    ObjectNode first = Modern.ofSubscription(id, object());
    first.set("notifications", agreed);
    Json acknowledged = Messages.notification("notifications/subscriptions/acknowledged", first);
    Json changed = Messages.notification(CHANGED, Modern.ofSubscription(id, object()));
    Json last =
        Messages.result(id, Modern.ofSubscription(id, object()).put("resultType", "complete"));
    return new McpReply.Stream(
        client -> {
          client.say(acknowledged);
          news.join(client, new Listening(wanted, changed, Optional.of(last)));
        });
  }

  McpReply.Stream announcements() {
    Json changed = Messages.notification(CHANGED, object());
    return new McpReply.Stream(
        client -> news.join(client, new Listening(true, changed, Optional.empty())));
  }
}
