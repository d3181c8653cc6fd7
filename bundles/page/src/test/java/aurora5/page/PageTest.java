package aurora5.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.zip.GZIPInputStream;
import org.eclipse.jetty.ee10.servlet.ServletContextHandler;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The files as a browser gets them. */
final class PageTest {
  private final Server server = new Server();
  private final ServerConnector connector = new ServerConnector(server);
  private final HttpClient client = HttpClient.newHttpClient();

  @BeforeEach
  void start() throws Exception {
    var context = new ServletContextHandler();
    context.addServlet(Page.class, "");
    context.addServlet(PageFiles.class, PageFiles.DASHBOARD);
    context.addServlet(PageFiles.class, PageFiles.FOLDER + "*");
    connector.setHost("127.0.0.1");
    server.addConnector(connector);
    server.setHandler(context);
    server.start();
  }

  @AfterEach
  void stop() throws Exception {
    server.stop();
  }

  @ParameterizedTest
  @ValueSource(strings = {"/", "/orchestrator/dashboard"})
  void thePageIsAtTheRootAndAtTheDashboard(String path) throws Exception {
    HttpResponse<String> page = ask("GET", path);
    assertThat(page.statusCode()).isEqualTo(200);
    assertThat(page.body()).contains("<html lang=\"ko\">", "/page/app.js");
  }

  @ParameterizedTest
  @CsvSource({
    "/page/app.js,text/javascript",
    "/page/lib/preact/preact.js,text/javascript",
    "/page/style/house.css,text/css",
    "/page/mark.svg,image/svg+xml"
  })
  void filesSayWhatTheyAre(String path, String type) throws Exception {
    HttpResponse<String> file = ask("GET", path);
    assertThat(file.statusCode()).isEqualTo(200);
    assertThat(header(file, "Content-Type")).startsWith(type);
  }

  @ParameterizedTest
  @ValueSource(strings = {"/", "/page/app.js", "/page/nothing.js"})
  void nothingMayBeDoneThatIsNotAllowed(String path) throws Exception {
    HttpResponse<String> answer = ask("GET", path);
    assertThat(header(answer, "Content-Security-Policy"))
        .startsWith("default-src 'none'; script-src 'self'; style-src 'self';")
        .contains("base-uri 'none'", "form-action 'self'", "frame-ancestors 'none'")
        .doesNotContain("unsafe");
    assertThat(header(answer, "X-Content-Type-Options")).isEqualTo("nosniff");
    assertThat(header(answer, "Referrer-Policy")).isEqualTo("no-referrer");
  }

  @Test
  void whatTheBrowserHasIsNotSentAgain() throws Exception {
    HttpResponse<String> first = ask("GET", "/page/app.js");
    assertThat(header(first, "Cache-Control")).isEqualTo("no-cache");
    HttpResponse<String> again = ask("GET", "/page/app.js", "If-None-Match", header(first, "ETag"));
    assertThat(again.statusCode()).isEqualTo(304);
    assertThat(again.body()).isEmpty();
    assertThat(ask("GET", "/page/app.js", "If-None-Match", "\"other\"").statusCode())
        .isEqualTo(200);
  }

  @Test
  void whoTakesItCompressedGetsItCompressed() throws Exception {
    HttpResponse<String> plain = ask("GET", "/page/app.js");
    assertThat(header(plain, "Content-Encoding")).isEmpty();
    HttpResponse<String> never = ask("GET", "/page/app.js", "Accept-Encoding", "gzip;q=0, br");
    assertThat(never.body()).isEqualTo(plain.body());
    HttpResponse<byte[]> small =
        client.send(
            request("GET", "/page/app.js", "Accept-Encoding", "br, gzip").build(),
            BodyHandlers.ofByteArray());
    assertThat(small.headers().firstValue("Content-Encoding")).contains("gzip");
    assertThat(small.headers().firstValue("Vary")).contains("Accept-Encoding");
    try (var unpacked = new GZIPInputStream(new ByteArrayInputStream(small.body()))) {
      assertThat(new String(unpacked.readAllBytes(), StandardCharsets.UTF_8))
          .isEqualTo(plain.body());
    }
  }

  @Test
  void headSaysTheLengthAndSendsNothing() throws Exception {
    HttpResponse<String> answer = ask("HEAD", "/page/app.js");
    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(answer.body()).isEmpty();
    assertThat(Integer.parseInt(header(answer, "Content-Length"))).isPositive();
  }

  @ParameterizedTest
  @ValueSource(strings = {"POST", "PUT", "DELETE", "TRACE"})
  void filesAreOnlyRead(String method) throws Exception {
    assertThat(ask(method, "/page/app.js").statusCode()).isEqualTo(405);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/page/",
        "/page/nothing.js",
        "/page/Page.class",
        "/page/lib/SHA256SUMS",
        "/page/lib/preact/LICENSE",
        "/page/%2e%2e/page/app.js",
        "/page//app.js"
      })
  void whatIsNoFileOfThePageIsNotThere(String path) throws Exception {
    assertThat(ask("GET", path).statusCode()).isIn(400, 404);
  }

  private HttpResponse<String> ask(String method, String path, String... headers) throws Exception {
    return client.send(request(method, path, headers).build(), BodyHandlers.ofString());
  }

  private HttpRequest.Builder request(String method, String path, String... headers) {
    var uri = URI.create("http://127.0.0.1:" + connector.getLocalPort() + path);
    var request = HttpRequest.newBuilder(uri).method(method, HttpRequest.BodyPublishers.noBody());
    return headers.length == 0 ? request : request.headers(headers);
  }

  private static String header(HttpResponse<String> answer, String name) {
    return answer.headers().firstValue(name).orElse("");
  }
}
