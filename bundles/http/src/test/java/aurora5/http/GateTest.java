package aurora5.http;

import static aurora5.http.TestServer.json;
import static org.assertj.core.api.Assertions.assertThat;

import aurora5.http.web.Access;
import java.io.ByteArrayOutputStream;
import java.io.InputStream;
import java.net.Socket;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

final class GateTest {
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
  void aProblemIsToldInKoreanUnlessEnglishIsPreferred() throws Exception {
    assertThat(detail()).isEqualTo("실행을 찾을 수 없습니다: x");
    assertThat(detail("Accept-Language", "en-US,en;q=0.9")).isEqualTo("No such run: x");
    assertThat(detail("Accept-Language", "en;q=0.3, ko;q=0.9")).startsWith("실행을");
    assertThat(detail("Accept-Language", "de")).startsWith("실행을");
  }

  @Test
  void aProblemHasAllItsParts() throws Exception {
    var problem = json(server.get("/api/runs/x"));

    assertThat(problem.at("/type").asText()).isEqualTo("about:blank");
    assertThat(problem.at("/title").asText()).isEqualTo("Not Found");
    assertThat(problem.at("/status").asInt()).isEqualTo(404);
    assertThat(problem.at("/instance").asText()).isEqualTo("/api/runs/x");
  }

  @Test
  void unknownPathsAndMethodsAreTold() throws Exception {
    assertThat(server.get("/api/nothing").statusCode()).isEqualTo(404);
    assertThat(server.get("/nothing/at/all").statusCode()).isEqualTo(404);
    assertThat(server.post("/api/", "{}").statusCode()).isEqualTo(404);
    var wrong = server.send("/api/runs", "DELETE", "");
    assertThat(wrong.statusCode()).isEqualTo(405);
    assertThat(wrong.headers().firstValue("Allow")).contains("GET");
    assertThat(server.get("/api/greet").headers().firstValue("Allow")).contains("POST");
    assertThat(server.post("/api/workflows", "{}").statusCode()).isEqualTo(405);
  }

  @Test
  void aBugIsAnIdAndNoStackTrace() throws Exception {
    var answer = server.get("/api/bug");

    assertThat(answer.statusCode()).isEqualTo(500);
    assertThat(answer.body()).doesNotContain("inner secret").doesNotContain("Exception");
    assertThat(json(answer).at("/detail").asText()).matches(".*[0-9a-f-]{36}");
  }

  @Test
  void aBodyTooLargeIsRefusedWhetherAnnouncedOrNot() throws Exception {
    String large = "{\"name\":\"" + "x".repeat(2 << 20) + "\"}";
    var chunks = BodyPublishers.ofByteArrays(List.of(large.getBytes(StandardCharsets.UTF_8)));
    var chunked = server.request("/api/greet").POST(chunks).build();

    assertThat(server.client().send(chunked, BodyHandlers.ofString()).statusCode()).isEqualTo(413);
    assertThat(
            raw("POST /api/greet HTTP/1.1\r\nHost: localhost\r\nContent-Length: 3000000\r\n\r\n"))
        .startsWith("HTTP/1.1 413");
  }

  @Test
  void aBodyTooDeepOrBrokenIsABadRequest() throws Exception {
    String deep = "{\"a\":".repeat(101) + "1" + "}".repeat(101);

    assertThat(server.post("/api/greet", deep).statusCode()).isEqualTo(400);
    assertThat(server.post("/api/greet", "{\"a\":").statusCode()).isEqualTo(400);
    assertThat(server.post("/api/workflows/greet/runs", "nope").statusCode()).isEqualTo(400);
  }

  @Test
  void everyFieldOfAStartIsChecked() throws Exception {
    var answer =
        server.post(
            "/api/workflows/greet/runs",
            "{\"input\":{},\"priority\":10,\"notBefore\":\"soon\",\"userId\":5,\"what\":1}");

    assertThat(answer.statusCode()).isEqualTo(422);
    assertThat(json(answer).findValuesAsText("pointer"))
        .containsExactlyInAnyOrder("/priority", "/notBefore", "/userId", "/what");
  }

  @Test
  void onlyOwnNamesAreAnswered() throws Exception {
    assertThat(raw("GET /api/workflows HTTP/1.1\r\nHost: evil.example:5000\r\n\r\n"))
        .startsWith("HTTP/1.1 421");
    for (String own : new String[] {"localhost:1", "127.0.0.1", "[::1]:5000", "LOCALHOST"}) {
      assertThat(raw("GET /api/workflows HTTP/1.1\r\nHost: " + own + "\r\n\r\n"))
          .as(own)
          .startsWith("HTTP/1.1 200");
    }
  }

  @Test
  void pagesOfOtherSitesStartNothing() throws Exception {
    assertThat(server.post("/api/greet", "{}", "Origin", "http://evil.example").statusCode())
        .isEqualTo(403);
    assertThat(server.post("/api/greet", "{}", "Origin", "null").statusCode()).isEqualTo(403);
    assertThat(server.post("/api/greet", "{}", "Sec-Fetch-Site", "cross-site").statusCode())
        .isEqualTo(403);
    String own = "http://127.0.0.1:" + server.port();
    assertThat(server.post("/api/workflows/greet/runs", "{}", "Origin", own).statusCode())
        .isEqualTo(202);
    assertThat(server.runs.wishes).hasSize(1);
  }

  @Test
  void aTokenIsNeededOnceThereIsOneButNotToLive() throws Exception {
    server.access = new Access("127.0.0.1", "s3cret");

    assertThat(server.get("/api/runs").statusCode()).isEqualTo(401);
    assertThat(server.get("/api/runs", "Authorization", "Bearer s3cre").statusCode())
        .isEqualTo(401);
    assertThat(server.get("/api/runs", "Authorization", "Bearer s3cret").statusCode())
        .isEqualTo(200);
    assertThat(server.get(Live.PATH).statusCode()).isEqualTo(200);
  }

  @Test
  void withoutATokenTheApiStaysShutToOtherMachines() throws Exception {
    server.access = new Access("0.0.0.0", "");

    assertThat(server.get("/api/runs").statusCode()).isEqualTo(401);
  }

  @Test
  void everyAnswerCarriesItsSecurityHeaders() throws Exception {
    for (String path : new String[] {"/api/runs", "/api/runs/x", "/nothing"}) {
      var headers = server.get(path).headers();
      assertThat(headers.firstValue("X-Content-Type-Options")).contains("nosniff");
      assertThat(headers.firstValue("Referrer-Policy")).contains("no-referrer");
      assertThat(headers.firstValue("Cache-Control")).contains("no-store");
      assertThat(headers.firstValue("Content-Security-Policy").orElse(""))
          .startsWith("default-src 'none'");
    }
  }

  private String detail(String... headers) throws Exception {
    return json(server.get("/api/runs/x", headers)).at("/detail").asText();
  }

  /** The start of an answer to a request that no proper client would send. */
  private String raw(String request) throws Exception {
    try (var socket = new Socket("127.0.0.1", server.port())) {
      socket.setSoTimeout(5_000);
      socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
      InputStream in = socket.getInputStream();
      var line = new ByteArrayOutputStream();
      for (int b = in.read(); b >= 0 && b != '\r'; b = in.read()) {
        line.write(b);
      }
      return line.toString(StandardCharsets.US_ASCII);
    }
  }
}
