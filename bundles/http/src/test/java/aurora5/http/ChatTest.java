package aurora5.http;

import static aurora5.http.TestServer.json;
import static org.assertj.core.api.Assertions.assertThat;

import aurora5.api.chat.Message;
import aurora5.api.chat.Reply.Kind;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.Locale;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The route of conversations, as a document and as a stream. */
final class ChatTest {
  private static final String[] STREAM = {"Accept", "text/event-stream"};

  private TestServer server;
  private final TestChat chat = new TestChat();

  @BeforeEach
  void start() throws Exception {
    server = new TestServer();
    server.chat.bind(chat);
  }

  @AfterEach
  void stop() throws Exception {
    server.close();
  }

  @Test
  void aReplyIsOneDocument() throws Exception {
    var answer =
        server.post(
            "/api/chat",
            "{\"conversationId\":\"c-1\",\"text\":\"안녕\"}",
            "Idempotency-Key",
            "key-1",
            "Accept-Language",
            "en");
    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(json(answer).toString())
        .isEqualTo(
            "{\"conversationId\":\"c-1\",\"turn\":3,\"kind\":\"ANSWER\",\"text\":\"그래요\","
                + "\"workflow\":\"greet\",\"input\":{\"name\":\"지우\"},\"runId\":\"r-1\","
                + "\"links\":[{\"name\":\"실행 화면\",\"url\":\"/#/runs/r-1\"}],"
                + "\"choices\":[\"네\",\"아니요\"],\"by\":\"offline-template\"}");
    Message heard = chat.heard.remove();
    assertThat(heard.id()).isEqualTo("key-1");
    assertThat(heard.locale()).isEqualTo(Locale.ENGLISH);
  }

  @Test
  void aConversationWithoutIdGetsOne() throws Exception {
    JsonNode first = json(server.post("/api/chat", "{\"text\":\"안녕\"}"));
    JsonNode second = json(server.post("/api/chat", "{\"text\":\"안녕\"}"));
    assertThat(first.path("conversationId").asText())
        .isNotBlank()
        .isNotEqualTo(second.path("conversationId").asText());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{}|/text",
        "{\"text\":\"  \"}|/text",
        "{\"text\":7}|/text",
        "{\"text\":\"a\",\"conversationId\":\"../x\"}|/conversationId"
      })
  void whatDoesNotFitIsNamed(String body, String pointer) throws Exception {
    var answer = server.post("/api/chat", body);
    assertThat(answer.statusCode()).isEqualTo(422);
    assertThat(json(answer).at("/errors/0/pointer").asText()).isEqualTo(pointer);
    assertThat(chat.heard).isEmpty();
  }

  @Test
  void aTextThatIsTooLongIsRefused() throws Exception {
    var answer = server.post("/api/chat", "{\"text\":\"" + "a".repeat(4_001) + "\"}");
    assertThat(answer.statusCode()).isEqualTo(422);
  }

  @Test
  void aRunThatTakesLongerThanThePatienceIsSaidToWork() throws Exception {
    var answer = server.post("/api/chat?wait=1", "{\"text\":\"RUN\"}");
    assertThat(json(answer).path("kind").asText()).isEqualTo("WORKING");
    chat.outcome.complete(TestChat.reply("c", Kind.DONE));
    var second = server.post("/api/chat", "{\"text\":\"RUN\"}");
    assertThat(json(second).path("kind").asText()).isEqualTo("DONE");
    assertThat(server.post("/api/chat?wait=121", "{\"text\":\"RUN\"}").statusCode()).isEqualTo(400);
    assertThat(server.post("/api/chat?wait=x", "{\"text\":\"RUN\"}").statusCode()).isEqualTo(400);
  }

  @Test
  void aStreamTellsWordsTheRunAndWhatCameOfIt() throws Exception {
    chat.outcome.complete(TestChat.reply("c", Kind.DONE));
    var answer = server.post("/api/chat", "{\"text\":\"RUN\"}", STREAM);
    assertThat(answer.headers().firstValue("Content-Type").orElse(""))
        .startsWith("text/event-stream");
    assertThat(events(answer.body())).isEqualTo("token token tool done");
    assertThat(answer.body()).contains("data: {\"text\":\"그래\"}", "\"kind\":\"DONE\"");
    assertThat(events(server.post("/api/chat", "{\"text\":\"SURE\"}", STREAM).body()))
        .isEqualTo("token token confirm done");
  }

  private static String events(String body) {
    return body.lines()
        .filter(line -> line.startsWith("event: "))
        .map(line -> line.substring(7))
        .reduce((one, other) -> one + " " + other)
        .orElse("");
  }

  @Test
  void aRedTextIsAnsweredWithCareInEitherForm() throws Exception {
    var plain = server.post("/api/chat", "{\"text\":\"RED\"}");
    assertThat(plain.statusCode()).isEqualTo(200);
    assertThat(json(plain).at("/data/safety/level").asText()).isEqualTo("RED");
    var stream = server.post("/api/chat", "{\"text\":\"RED\"}", STREAM);
    assertThat(events(stream.body())).isEqualTo("done");
    assertThat(stream.body()).contains("\"level\":\"RED\"", "109");
  }

  @Test
  void whileSafetyOrTheRoomIsAwayOrTooManyWaitItIsSaid() throws Exception {
    var away = server.post("/api/chat", "{\"text\":\"AWAY\"}");
    assertThat(away.statusCode()).isEqualTo(503);
    assertThat(away.body()).contains("109");
    assertThat(server.post("/api/chat", "{\"text\":\"BUSY\"}").statusCode()).isEqualTo(503);
    var stream = server.post("/api/chat", "{\"text\":\"AWAY\"}", STREAM);
    assertThat(events(stream.body())).isEqualTo("error");
    server.chat.unbind(chat);
    assertThat(server.post("/api/chat", "{\"text\":\"안녕\"}").statusCode()).isEqualTo(503);
  }
}
