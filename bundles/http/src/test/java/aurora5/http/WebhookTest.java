package aurora5.http;

import static org.assertj.core.api.Assertions.assertThat;

import aurora5.api.notion.NotionEvents;
import aurora5.api.notion.NotionEvents.Subscription.State;
import aurora5.api.notion.NotionEvents.Taken;
import aurora5.http.web.Access;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Events of Notion come without a token, byte by byte as they are. */
final class WebhookTest {
  private TestServer server;
  private String heard = "";

  @BeforeEach
  void start() throws Exception {
    server = new TestServer();
  }

  @AfterEach
  void stop() throws Exception {
    server.close();
  }

  private NotionEvents answering(Taken taken) {
    return new NotionEvents() {
      private Subscription now =
          new Subscription(State.NONE, "", Optional.empty(), Optional.empty());

      @Override
      public CompletionStage<Taken> take(byte[] body, String signature) {
        heard = signature + " " + new String(body, StandardCharsets.UTF_8);
        return CompletableFuture.completedFuture(taken);
      }

      @Override
      public void announce() {
        now = new Subscription(State.ANNOUNCED, "", Optional.of(Instant.EPOCH), Optional.empty());
      }

      @Override
      public Subscription subscription() {
        return now;
      }
    };
  }

  @Test
  void anOperatorAnnouncesAHandshakeWithTheToken() throws Exception {
    server.webhook.bind(answering(Taken.YES));
    assertThat(server.get("/orchestrator/notion/webhook").body()).contains("\"NONE\"");
    assertThat(server.post("/orchestrator/notion/webhook", "").body())
        .contains("\"ANNOUNCED\"", "1970-01-01T00:00:00Z");
    server.access = new Access("127.0.0.1", "token");
    assertThat(server.post("/orchestrator/notion/webhook", "").statusCode()).isEqualTo(401);
  }

  @ParameterizedTest
  @CsvSource({"YES,200", "HANDSHAKE,200", "NOT_ANNOUNCED,403", "NOT_SIGNED,401", "UNREADABLE,400"})
  void eachOutcomeHasItsStatus(Taken taken, int status) throws Exception {
    server.access = new Access("127.0.0.1", "token");
    server.webhook.bind(answering(taken));
    var answer = server.post("/notion/webhook", "{ \"a\" :1}", "X-Notion-Signature", "sha256=1");
    assertThat(answer.statusCode()).isEqualTo(status);
    assertThat(heard).isEqualTo("sha256=1 { \"a\" :1}");
  }

  @Test
  void nothingIsTakenWhileTheRoomIsAwayOrOfTooMuch() throws Exception {
    assertThat(server.post("/notion/webhook", "{}").statusCode()).isEqualTo(503);
    server.webhook.bind(answering(Taken.YES));
    String large = "\"" + "a".repeat(300 * 1024) + "\"";
    assertThat(server.post("/notion/webhook", large).statusCode()).isEqualTo(413);
  }
}
