package aurora5.http;

import static aurora5.http.TestServer.json;
import static org.assertj.core.api.Assertions.assertThat;

import aurora5.api.Json;
import aurora5.api.Text;
import aurora5.api.alert.Alert;
import aurora5.api.alert.Alerts;
import aurora5.api.health.Health;
import aurora5.api.health.HealthReport;
import aurora5.api.health.Verdict;
import aurora5.api.metrics.Metrics;
import aurora5.api.metrics.ModelCall;
import aurora5.api.metrics.NotionCall;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Rooms that may come and go while the server stays. */
final class RoomsTest {
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
  void saysWhichRoomIsAway() throws Exception {
    for (String path :
        List.of("/orchestrator/health", "/orchestrator/metrics", "/metrics", "/api/alerts")) {
      var answer = server.get(path, "Accept-Language", "en");
      assertThat(answer.statusCode()).as(path).isEqualTo(503);
      assertThat(json(answer).at("/detail").asText()).contains("is not there");
    }
    assertThat(server.post("/api/alerts/health/ack", "").statusCode()).isEqualTo(503);
  }

  @Test
  void answersAsSoonAsARoomIsThereAndNoLongerThanThat() throws Exception {
    Health first = new FixedHealth(Verdict.DEGRADED);
    server.health.bind(first);
    assertThat(server.get("/orchestrator/health").statusCode()).isEqualTo(200);
    assertThat(json(server.get("/orchestrator/health")).at("/status").asText())
        .isEqualTo("degraded");
    assertThat(json(server.get("/orchestrator/health", "Accept-Language", "en")).at("/language"))
        .hasToString("\"en\"");
    assertThat(json(server.get("/orchestrator/health")).at("/language")).hasToString("\"ko\"");

    server.health.bind(new FixedHealth(Verdict.UNHEALTHY));
    server.health.unbind(first);
    assertThat(server.get("/orchestrator/health").statusCode()).isEqualTo(503);
    assertThat(json(server.get("/orchestrator/health")).at("/status").asText())
        .isEqualTo("unhealthy");
  }

  @Test
  void showsMetricsInTheFormatOfPrometheus() throws Exception {
    server.metrics.bind(new FixedMetrics());

    var text = server.get("/metrics");
    assertThat(text.headers().firstValue("Content-Type").orElseThrow())
        .isEqualToIgnoringCase("text/plain; version=0.0.4; charset=utf-8");
    assertThat(text.body()).isEqualTo("up 1\n");
    assertThat(json(server.get("/orchestrator/metrics")).at("/system/requests").asInt())
        .isEqualTo(7);
  }

  @Test
  void acknowledgesAnAlertOnceOrMoreAndSaysWhenThereIsNone() throws Exception {
    var alerts = new FixedAlerts();
    server.alerts.bind(alerts);

    assertThat(json(server.get("/api/alerts", "Accept-Language", "en")).at("/alerts/0/title"))
        .hasToString("\"Story failed\"");
    String ack = json(server.get("/api/alerts")).at("/alerts/0/ack").asText();
    assertThat(ack).isEqualTo("/api/alerts/run.create-story.story.THREW/ack");
    assertThat(server.post(ack, "").statusCode()).isEqualTo(200);
    assertThat(server.post(ack, "").statusCode()).isEqualTo(200);
    var english = server.post("/api/alerts/health.disk/ack", "", "Accept-Language", "en");
    assertThat(english.statusCode()).isEqualTo(404);
    assertThat(json(english).at("/detail").asText()).startsWith("No alert has the key health.disk");
    assertThat(json(server.post("/api/alerts/health.disk/ack", "")).at("/detail").asText())
        .startsWith("그런 알림이 없습니다: health.disk");
    assertThat(alerts.seen).contains("run.create-story.story.THREW", "health.disk");
  }

  @Test
  void rankedIntentsAreAnsweredAndNothingStarts() throws Exception {
    var answer = json(server.post("/api/route", "{\"text\":\"인사 좀 해 줘\"}"));

    assertThat(answer.toString())
        .isEqualTo(
            "{\"decision\":\"greet\",\"ranked\":[{\"workflow\":\"greet\",\"confidence\":0.877,"
                + "\"why\":\"인사 ~ 인사해 줘\"}]}");
    assertThat(server.runs.wishes).isEmpty();
    var empty = server.post("/api/route", "{}");
    assertThat(empty.statusCode()).isEqualTo(422);
    assertThat(json(empty).at("/errors/0/pointer").asText()).isEqualTo("/text");
  }

  @Test
  void countsEveryAnsweredRequestOnce() throws Exception {
    server.get("/api/workflows");
    server.get("/api/nothing/here");
    server.post("/api/workflows/greet/runs", "{\"input\":{}}");

    Await.until(() -> server.counted.size() >= 3);
    assertThat(server.counted).containsExactlyInAnyOrder(200, 404, 202);
  }

  private record FixedHealth(Verdict verdict) implements Health {
    @Override
    public HealthReport report() {
      return new HealthReport(verdict, Instant.EPOCH, Duration.ZERO, List.of());
    }

    @Override
    public CompletionStage<HealthReport> check() {
      return CompletableFuture.completedFuture(report());
    }

    @Override
    public Json document(Locale locale) {
      return new Json(
          "{\"language\":\""
              + locale.getLanguage()
              + "\",\"status\":\""
              + verdict.name().toLowerCase(Locale.ROOT)
              + "\"}");
    }
  }

  private static final class FixedMetrics implements Metrics {
    @Override
    public String prometheus() {
      return "up 1\n";
    }

    @Override
    public Json document() {
      return new Json("{\"system\":{\"requests\":7}}");
    }

    @Override
    public void requested(int status, long nanos) {}

    @Override
    public void modelCalled(ModelCall call) {}

    @Override
    public void notionCalled(NotionCall call) {}
  }

  private static final class FixedAlerts implements Alerts {
    final List<String> seen = new ArrayList<>();

    @Override
    public List<Alert> alerts(int limit) {
      return List.of(
          new Alert(
              "run.create-story.story.THREW",
              1,
              Alert.Severity.CRITICAL,
              new Text("이야기 실패", "Story failed"),
              Text.same("why"),
              3,
              Instant.EPOCH,
              Instant.EPOCH,
              Optional.empty(),
              Optional.empty()));
    }

    @Override
    public CompletionStage<Boolean> acknowledge(String key) {
      seen.add(key);
      return CompletableFuture.completedFuture(key.startsWith("run."));
    }
  }
}
