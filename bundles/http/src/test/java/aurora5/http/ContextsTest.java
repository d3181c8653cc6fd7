package aurora5.http;

import static aurora5.http.TestServer.json;
import static org.assertj.core.api.Assertions.assertThat;

import aurora5.api.Json;
import aurora5.api.store.Entry;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Instant;
import java.util.Collections;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

final class ContextsTest {
  private static final Instant THEN = Instant.parse("2026-01-01T00:00:00Z");

  private TestServer server;

  @BeforeEach
  void start() throws Exception {
    server = new TestServer();
  }

  @AfterEach
  void stop() throws Exception {
    server.close();
  }

  @Test
  void listsContextsWithTheirSums() throws Exception {
    change("c1", "mood", "1", THEN);
    change("c1", "mood", "22", THEN.plusMillis(1_500));
    change("c2", "word", "\"a\"", THEN);

    var list = json(server.get("/api/contexts"));

    assertThat(list.at("/contexts/1").toString())
        .isEqualTo(
            "{\"id\":\"c1\",\"keys\":[\"mood\"],\"historyCount\":2,\"bytes\":11,"
                + "\"createdAt\":\"2026-01-01T00:00:00Z\",\"updatedAt\":\"2026-01-01T00:00:01.500Z\","
                + "\"usedAt\":\"2026-01-01T00:00:01.500Z\","
                + "\"duration\":\"1500ms\",\"maxBytes\":10485760,"
                + "\"expiresAt\":\"2026-01-01T01:00:01.500Z\"}");
    assertThat(list.at("/stats/total").asInt()).isEqualTo(2);
    assertThat(list.at("/stats/totalHistoryCount").asInt()).isEqualTo(3);
  }

  @Test
  void showsValuesAndHistoryWithARollback() throws Exception {
    change("c1", "mood", "\"좋음\"", THEN);
    server.store.append(
        List.of(new Entry.ContextRollback("c1", List.of("mood"), "run-1", "greet", THEN)));

    var context = json(server.get("/api/contexts/c1"));
    var history = json(server.get("/api/contexts/c1/history"));

    assertThat(context.at("/values/mood/value").asText()).isEqualTo("좋음");
    assertThat(context.at("/values/mood/version").asInt()).isEqualTo(1);
    assertThat(history.at("/history/0/action").asText()).isEqualTo("set");
    assertThat(history.at("/history/0/newValue").asText()).isEqualTo("좋음");
    assertThat(history.at("/history/1").toString())
        .isEqualTo(
            "{\"action\":\"rollback\",\"keys\":[\"mood\"],\"by\":\"run-1\",\"step\":\"greet\","
                + "\"timestamp\":\"2026-01-01T00:00:00Z\"}");
    assertThat(server.get("/api/contexts/nope").statusCode()).isEqualTo(404);
    assertThat(server.get("/api/contexts/nope/history").statusCode()).isEqualTo(404);
    assertThat(server.get("/api/contexts/nope/events").statusCode()).isEqualTo(404);
  }

  @Test
  void setsAValueIfTheKeyHasTheVersionOfIfMatch() throws Exception {
    var first = server.send("/api/contexts/c1/keys/mood", "PUT", "{\"word\":\"good\"}");
    assertThat(first.statusCode()).isEqualTo(200);
    assertThat(first.headers().firstValue("ETag")).contains("\"1\"");

    var late = put("2", "If-Match", "\"7\"");
    assertThat(late.statusCode()).isEqualTo(412);
    assertThat(late.headers().firstValue("ETag")).contains("\"1\"");
    assertThat(json(late).at("/title").asText()).isEqualTo("Precondition Failed");
    assertThat(put("2", "If-None-Match", "*").statusCode()).isEqualTo(412);
    assertThat(put("2", "If-Match", "\"1\"").statusCode()).isEqualTo(200);
    assertThat(put("3", "If-Match", "*").statusCode()).isEqualTo(200);
    assertThat(server.store.values("c1").get("mood").json()).isEqualTo(new Json("3"));
    assertThat(server.store.history("c1", 9)).extracting("by").containsOnly("api");
  }

  @Test
  void deletesAKey() throws Exception {
    put("1");

    assertThat(server.send("/api/contexts/c1/keys/mood", "DELETE", "", "If-Match", "\"2\""))
        .satisfies(answer -> assertThat(answer.statusCode()).isEqualTo(412));
    assertThat(server.send("/api/contexts/c1/keys/mood", "DELETE", "").statusCode()).isEqualTo(200);
    assertThat(server.send("/api/contexts/c1/keys/mood", "DELETE", "").statusCode()).isEqualTo(404);
    assertThat(server.store.values("c1")).isEmpty();
  }

  @Test
  void refusesWhatIsNoValueOrTooLarge() throws Exception {
    assertThat(put("null").statusCode()).isEqualTo(422);
    assertThat(put("nonsense").statusCode()).isEqualTo(400);
    assertThat(put(large("x")).statusCode()).isEqualTo(200);
    var second = put(large("y"), "Accept-Language", "en");
    assertThat(second.statusCode()).isEqualTo(413);
    assertThat(json(second).at("/detail").asText()).contains("more than 10485760");
    assertThat(server.store.values("c1").get("mood").json().text()).startsWith("[\"x");
  }

  /** Six million characters, none of its strings too long. */
  private static String large(String letter) {
    String million = "\"" + letter.repeat(1_000_000) + "\"";
    return "[" + String.join(",", Collections.nCopies(6, million)) + "]";
  }

  @Test
  void removesWhatHasExpiredAndNothingElse() throws Exception {
    change("old", "k", "1", THEN);
    change("new", "k", "1", Instant.now());

    assertThat(server.send("/api/contexts", "DELETE", "").statusCode()).isEqualTo(400);
    var answer = server.send("/api/contexts?expired=true", "DELETE", "");

    assertThat(json(answer).at("/removed").asInt()).isEqualTo(1);
    assertThat(server.store.ids(9)).containsExactly("new");
  }

  @Test
  void aLookCountsAsUse() throws Exception {
    change("old", "k", "1", THEN);
    change("older", "k", "1", THEN);
    server.get("/api/contexts");
    server.get("/api/contexts/old");

    var answer = server.send("/api/contexts?expired=true", "DELETE", "");
    assertThat(json(answer).at("/removed").asInt()).isEqualTo(1);
    assertThat(server.store.ids(9)).containsExactly("old");
    assertThat(json(server.get("/api/contexts/old")).at("/usedAt").asText())
        .isGreaterThan(THEN.toString());
  }

  @Test
  void tellsOfCommittedChangesAsTheyHappenAndResumes() throws Exception {
    change("c1", "mood", "1", THEN);
    Iterator<String> live = events();
    assertThat(next(live)).isEqualTo("snapshot");

    change("other", "mood", "1", THEN);
    change("c1", "mood", "2", THEN);
    put("3");

    assertThat(next(live)).isEqualTo("set");
    assertThat(live.next()).contains("\"oldValue\":1,\"newValue\":2");
    assertThat(next(live)).isEqualTo("set");
    assertThat(live.next()).contains("\"newValue\":3").contains("\"by\":\"api\"");

    Iterator<String> resumed = events("Last-Event-ID", "1");
    assertThat(next(resumed)).isEqualTo("set");
    assertThat(resumed.next()).contains("\"newValue\":2");
  }

  private Iterator<String> events(String... headers) throws Exception {
    var request = server.request("/api/contexts/c1/events");
    if (headers.length > 0) {
      request.headers(headers);
    }
    Stream<String> lines = server.client().send(request.build(), BodyHandlers.ofLines()).body();
    return lines.filter(l -> l.startsWith("event:") || l.startsWith("data:")).iterator();
  }

  private static String next(Iterator<String> lines) {
    String line = lines.next();
    while (!line.startsWith("event: ")) {
      line = lines.next();
    }
    return line.substring("event: ".length());
  }

  private java.net.http.HttpResponse<String> put(String body, String... headers) throws Exception {
    return server.send("/api/contexts/c1/keys/mood", "PUT", body, headers);
  }

  private void change(String context, String key, String json, Instant at) {
    server.store.append(
        List.of(
            new Entry.ContextChange(
                context,
                key,
                Optional.of(new Json(json)),
                OptionalLong.empty(),
                "run-1",
                "greet",
                at)));
  }
}
