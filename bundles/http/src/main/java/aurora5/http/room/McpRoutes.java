package aurora5.http.room;

import aurora5.api.Json;
import aurora5.api.Text;
import aurora5.api.mcp.Mcp;
import aurora5.api.mcp.McpListener;
import aurora5.api.mcp.McpMessage;
import aurora5.api.mcp.McpReply;
import aurora5.api.work.Work;
import aurora5.http.stream.Voices;
import aurora5.http.stream.Voices.Voice;
import aurora5.http.web.Answer;
import aurora5.http.web.Call;
import aurora5.http.web.Noun;
import aurora5.http.web.Refusal;
import aurora5.http.web.Route;
import aurora5.json.Documents;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;
import org.osgi.service.component.annotations.ReferencePolicyOption;

/** Carries the Model Context Protocol over streamable HTTP, without sessions. */
@Component(service = Noun.class)
public final class McpRoutes implements Noun {
  private static final Duration BEAT = Duration.ofSeconds(15);
  private static final String STREAM = "text/event-stream";

  private final Room<Mcp> mcp = new Room<>(new Text("MCP", "the Model Context Protocol"));
  private final Voices voices;

  @Activate
  public McpRoutes(@Reference(name = "work") Work work) {
    voices = new Voices(work, BEAT);
  }

  @Reference(
      name = "mcp",
      cardinality = ReferenceCardinality.OPTIONAL,
      policy = ReferencePolicy.DYNAMIC,
      policyOption = ReferencePolicyOption.GREEDY)
  public void bind(Mcp service) {
    mcp.arrived(service);
  }

  public void unbind(Mcp service) {
    mcp.left(service);
  }

  @Deactivate
  void close() {
    voices.close();
  }

  @Override
  public List<Route> routes() {
    return List.of(
        Route.post("/mcp", this::answer)
            .says("A message of the Model Context Protocol: every workflow is a tool"),
        Route.get("/mcp", this::listen)
            .says("News for clients of revisions before 2026-07-28, as server-sent events"));
  }

  private Answer answer(Call call) throws IOException {
    byte[] body = call.bytes(Documents.MAX_DOCUMENT);
    McpReply reply =
        mcp.get()
            .answer(
                new McpMessage(
                    new Json(new String(body, StandardCharsets.UTF_8)),
                    call.header("MCP-Protocol-Version"),
                    call.header("Mcp-Method"),
                    call.header("Mcp-Name"),
                    call.header("Idempotency-Key"),
                    call.locale()));
    if (reply instanceof McpReply.Message message) {
      return document(message);
    } else if (reply instanceof McpReply.Later later) {
      return Answer.later(later.message().thenApply(McpRoutes::document));
    } else if (reply instanceof McpReply.Stream stream) {
      return stream(stream);
    }
    return new Answer.Empty(202, Map.of());
  }

  private Answer listen(Call call) {
    if (call.header("Accept").filter(types -> types.contains(STREAM)).isEmpty()) {
      throw Refusal.of(
              405,
              new Text(
                  "MCP 메시지는 POST로 보냅니다. GET은 Accept: text/event-stream일 때만 받습니다",
                  "MCP messages are posted; GET is for Accept: text/event-stream only"))
          .with("Allow", "POST");
    }
    return stream(mcp.get().announcements());
  }

  private Answer stream(McpReply.Stream stream) {
    voices.checkRoom();
    return new Answer.Stream(
        STREAM + ";charset=utf-8",
        context -> stream.opening().accept(new Client(voices.open(context))));
  }

  private static Answer document(McpReply.Message message) {
    return new Answer.Document(
        message.status(), Map.of(), "application/json", Documents.parseOwn(message.body()));
  }

  private record Client(Voice voice) implements McpListener {
    @Override
    public void say(Json message) {
      voice.say("message", Documents.parseOwn(message));
    }

    @Override
    public void end() {
      voice.end();
    }

    @Override
    public void whenGone(Runnable action) {
      voice.whenGone(action);
    }
  }
}
