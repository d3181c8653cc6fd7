package aurora5.http;

import static org.assertj.core.api.Assertions.assertThat;

import aurora5.api.Json;
import aurora5.api.mcp.Mcp;
import aurora5.api.mcp.McpListener;
import aurora5.api.mcp.McpMessage;
import aurora5.api.mcp.McpReply;
import aurora5.http.web.Access;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Messages of the Model Context Protocol on their way. */
final class McpTest {
  private static final Json ONE = new Json("{\"one\":1}");
  private static final Json TWO = new Json("{\"two\":2}");

  private final List<McpMessage> heard = new ArrayList<>();
  private TestServer server;
  private McpReply reply = new McpReply.Message(200, ONE);

  @BeforeEach
  void start() throws Exception {
    server = new TestServer();
    server.mcp.bind(
        new Mcp() {
          @Override
          public McpReply answer(McpMessage message) {
            heard.add(message);
            return reply;
          }

          @Override
          public McpReply.Stream announcements() {
            return new McpReply.Stream(McpTest::sayBoth);
          }
        });
  }

  @AfterEach
  void stop() throws Exception {
    server.close();
  }

  private static void sayBoth(McpListener client) {
    client.say(ONE);
    client.say(TWO);
    client.end();
  }

  @Test
  void carriesTheMessageAndWhatHeadersSayOfIt() throws Exception {
    var answer =
        server.post(
            "/mcp",
            "{\"한\":1}",
            "MCP-Protocol-Version",
            "2026-07-28",
            "Mcp-Method",
            "tools/call",
            "Mcp-Name",
            "greet",
            "Idempotency-Key",
            "k1");

    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(answer.headers().firstValue("Content-Type"))
        .hasValueSatisfying(type -> assertThat(type).startsWith("application/json"));
    assertThat(answer.body()).isEqualTo(ONE.text());
    McpMessage message = heard.get(0);
    assertThat(message.body().text()).isEqualTo("{\"한\":1}");
    assertThat(message.version()).contains("2026-07-28");
    assertThat(message.method()).contains("tools/call");
    assertThat(message.name()).contains("greet");
    assertThat(message.idempotencyKey()).contains("k1");
    assertThat(message.toString()).doesNotContain("한");
  }

  @Test
  void answersWhenTheAnswerComesAndWithItsStatus() throws Exception {
    var message = new CompletableFuture<McpReply.Message>();
    reply = new McpReply.Later(message);
    var answer =
        server
            .client()
            .sendAsync(
                server.request("/mcp").POST(BodyPublishers.ofString("{}")).build(),
                BodyHandlers.ofString());
    message.complete(new McpReply.Message(404, TWO));
    assertThat(answer.get().statusCode()).isEqualTo(404);
    assertThat(answer.get().body()).isEqualTo(TWO.text());
  }

  @Test
  void aNotificationIsTakenWithoutAWord() throws Exception {
    reply = new McpReply.Taken();
    var answer = server.post("/mcp", "{}");
    assertThat(answer.statusCode()).isEqualTo(202);
    assertThat(answer.body()).isEmpty();
  }

  @Test
  void sendsSeveralMessagesOneByOne() throws Exception {
    reply = new McpReply.Stream(McpTest::sayBoth);
    for (var answer :
        List.of(server.post("/mcp", "{}"), server.get("/mcp", "Accept", "text/event-stream"))) {
      assertThat(answer.headers().firstValue("Content-Type"))
          .hasValueSatisfying(type -> assertThat(type).startsWith("text/event-stream"));
      assertThat(answer.headers().firstValue("X-Accel-Buffering")).contains("no");
      assertThat(answer.body())
          .contains("event: message\ndata: {\"one\":1}\n\n")
          .contains("event: message\ndata: {\"two\":2}\n\n");
    }
  }

  @Test
  void newsIsForThoseWhoCanListen() throws Exception {
    var answer = server.get("/mcp");
    assertThat(answer.statusCode()).isEqualTo(405);
    assertThat(answer.headers().firstValue("Allow")).contains("POST");
    assertThat(server.send("/mcp", "DELETE", "").statusCode()).isEqualTo(405);
  }

  @Test
  void letsNobodyInWithoutTheTokenOrFromAForeignPage() throws Exception {
    assertThat(server.post("/mcp", "{}", "Origin", "https://evil.example").statusCode())
        .isEqualTo(403);
    assertThat(
            server
                .get("/mcp", "Accept", "text/event-stream", "Origin", "https://evil.example")
                .statusCode())
        .isEqualTo(403);
    server.access = new Access("127.0.0.1", "secret");
    assertThat(server.post("/mcp", "{}").statusCode()).isEqualTo(401);
    assertThat(heard).isEmpty();
    assertThat(server.post("/mcp", "{}", "Authorization", "Bearer secret").statusCode())
        .isEqualTo(200);
  }
}
