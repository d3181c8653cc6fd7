package aurora5.metrics;

import static aurora5.metrics.MemoryRuns.NOON;
import static org.assertj.core.api.Assertions.assertThat;

import aurora5.api.Text;
import aurora5.api.alert.Alert;
import aurora5.api.catalog.Plugin;
import aurora5.api.deliver.Delivery;
import aurora5.api.metrics.ModelCall;
import aurora5.api.metrics.NotionCall;
import aurora5.api.store.DeliveryTable;
import aurora5.api.store.StoreSize;
import aurora5.api.work.LostTask;
import aurora5.api.work.Task;
import aurora5.json.Documents;
import aurora5.work.NamedThreads;
import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.concurrent.CountDownLatch;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class PrometheusMetricsTest {
  private static final Pattern SAMPLE =
      Pattern.compile("[a-z_][a-z0-9_]*(\\{[^{}]*})? (-?\\d+(\\.\\d+)?(E-?\\d+)?|NaN|[+-]Inf)");

  private final MemoryJournal journal = new MemoryJournal();
  private final MemoryRuns runs = new MemoryRuns();
  private final List<Plugin> plugins =
      List.of(new Plugin("00", "a.jar", "a", "1", 1, Plugin.State.LIVE, Plugin.NO_REASON));

  private final List<Alert> alerts = new ArrayList<>();
  private final NamedThreads work = new NamedThreads();

  @AfterEach
  void endThreads() {
    work.close();
  }

  @Test
  void showsIncidentsAndThreadsThatWereGivenUp() throws Exception {
    var words = Text.same("k");
    Optional<Instant> never = Optional.empty();
    alerts.add(
        new Alert("k", 1, Alert.Severity.CRITICAL, words, words, 1, NOON, NOON, never, never));
    var end = new CountDownLatch(1);
    var pool = work.pool("steps", 1);
    var begun = new CountDownLatch(1);
    Task stuck = pool.start("00", "draft", () -> holdUntil(begun, end));
    begun.await();
    stuck.abandon();
    assertThat(metrics().prometheus().lines())
        .contains(
            "aurora5_alerts_active{severity=\"CRITICAL\"} 1.0",
            "aurora5_alerts_active{severity=\"WARNING\"} 0.0",
            "aurora5_lost_threads 1.0");
    assertThat(work.lost()).containsExactly(new LostTask("00", "draft"));
    end.countDown();
  }

  private static void holdUntil(CountDownLatch begun, CountDownLatch end) {
    begun.countDown();
    try {
      end.await();
    } catch (InterruptedException closing) {
      Thread.currentThread().interrupt();
    }
  }

  private PrometheusMetrics metrics() {
    return new PrometheusMetrics(
        journal,
        runs,
        runs,
        () -> plugins,
        () -> new StoreSize.Size(3000, 200, 10, 7),
        limit -> alerts,
        new OneOnItsWay(),
        work);
  }

  private record OneOnItsWay() implements DeliveryTable {
    @Override
    public Optional<Delivery> delivery(String channel, String key) {
      return Optional.empty();
    }

    @Override
    public List<Delivery> due(String channel, Instant now, int limit) {
      return List.of();
    }

    @Override
    public List<Delivery> in(Delivery.State state, int limit) {
      return List.of();
    }

    @Override
    public List<Count> counts() {
      return List.of(
          new Count("notion", Delivery.State.PENDING, 3, Instant.now().minusSeconds(3_600)),
          new Count("notion", Delivery.State.REFUSED, 2, Instant.EPOCH));
    }
  }

  @Test
  void saysHowMuchIsOnItsWayAndForHowLong() {
    String text = metrics().prometheus();
    assertThat(text.lines())
        .contains(
            "aurora5_deliveries{channel=\"notion\",state=\"PENDING\"} 3.0",
            "aurora5_deliveries{channel=\"notion\",state=\"REFUSED\"} 2.0");
    assertThat(text)
        .containsPattern("aurora5_deliveries_oldest_seconds\\{channel=\"notion\"} 36\\d\\d");
  }

  @Test
  void countsCallsToModelsAndNeverAnUnknownCostAsNothing() {
    var metrics = metrics();
    var took = Duration.ofMillis(1500);
    metrics.modelCalled(
        new ModelCall("m", "text", "ok", 1000, 400, 200, 50, 0, OptionalDouble.of(0.25), took));
    metrics.modelCalled(
        new ModelCall("p", "picture", "ok", 10, 0, 100, 0, 1, OptionalDouble.empty(), took));
    assertThat(metrics.prometheus().lines())
        .contains(
            "aurora5_model_calls_total{kind=\"text\",model=\"m\",outcome=\"ok\"} 1.0",
            "aurora5_model_tokens_total{direction=\"in\",model=\"m\"} 1000.0",
            "aurora5_model_tokens_total{direction=\"cached\",model=\"m\"} 400.0",
            "aurora5_model_tokens_total{direction=\"out\",model=\"m\"} 200.0",
            "aurora5_model_tokens_total{direction=\"reasoning\",model=\"m\"} 50.0",
            "aurora5_model_cost_dollars_total{model=\"m\"} 0.25",
            "aurora5_model_calls_unpriced_total{model=\"p\"} 1.0",
            "aurora5_model_pictures_total{model=\"p\"} 1.0",
            "aurora5_model_call_duration_seconds_sum{kind=\"text\",model=\"m\"} 1.5")
        .noneMatch(line -> line.startsWith("aurora5_model_cost_dollars_total{model=\"p\""));
  }

  @Test
  void countsCallsToNotionByRoute() {
    var metrics = metrics();
    metrics.notionCalled(new NotionCall("POST /pages", "ok", Duration.ofMillis(300)));
    metrics.notionCalled(new NotionCall("POST /pages", "rate_limited", Duration.ofMillis(20)));
    assertThat(metrics.prometheus().lines())
        .contains(
            "aurora5_notion_calls_total{outcome=\"ok\",route=\"POST /pages\"} 1.0",
            "aurora5_notion_calls_total{outcome=\"rate_limited\",route=\"POST /pages\"} 1.0",
            "aurora5_notion_call_duration_seconds_count{route=\"POST /pages\"} 2");
  }

  private void tellAStory(String id, String workflow, String status) {
    journal.happens(
        id, NOON, "{'fact':'accepted','workflow':'%s'}".formatted(workflow).replace('\'', '"'));
    journal.happens(id, NOON, fact("step-started", "page[3]"), fact("step-started", "story"));
    journal.happens(id, NOON.plusMillis(1500), fact("step-succeeded", "page[3]"));
    journal.happens(id, NOON.plusMillis(1600), fact("step-failed", "story"));
    runs.put(id, workflow, status, 2000);
    journal.happens(
        id, NOON.plusMillis(2000), "{\"fact\":\"ended\",\"status\":\"" + status + "\"}");
  }

  private static String fact(String kind, String step) {
    return "{\"fact\":\"" + kind + "\",\"step\":\"" + step + "\"}";
  }

  @Test
  void countsRunsAndStepsByHowTheyEnded() {
    var metrics = metrics();
    tellAStory("1", "create-story", "FAILED");
    assertThat(metrics.prometheus().lines())
        .contains(
            "aurora5_runs_accepted_total{workflow=\"create-story\"} 1.0",
            "aurora5_runs_total{status=\"FAILED\",workflow=\"create-story\"} 1.0",
            "aurora5_run_duration_seconds_sum{workflow=\"create-story\"} 2.0",
            "aurora5_steps_total{outcome=\"failed\",step=\"story\",workflow=\"create-story\"} 1.0",
            "aurora5_steps_total{outcome=\"succeeded\",step=\"page\",workflow=\"create-story\"}"
                + " 1.0",
            "aurora5_step_duration_seconds_sum{step=\"page\",workflow=\"create-story\"} 1.5");
  }

  @Test
  void showsWhatWaitsAndWhatRunsAndWhichPluginsThereAre() {
    var metrics = metrics();
    runs.put("1", "create-story", "QUEUED", 0);
    runs.put("2", "create-story", "QUEUED", 0);
    runs.put("3", "create-story", "RUNNING", 0);
    assertThat(metrics.prometheus().lines())
        .contains(
            "aurora5_open_runs{status=\"QUEUED\"} 2.0",
            "aurora5_open_runs{status=\"RUNNING\"} 1.0",
            "aurora5_open_runs{status=\"WAITING\"} 0.0",
            "aurora5_plugins{state=\"LIVE\"} 1.0",
            "aurora5_store_bytes{part=\"database\"} 3000.0",
            "aurora5_store_bytes{part=\"log\"} 200.0",
            "aurora5_store_runs 7.0",
            "aurora5_plugins{state=\"REJECTED\"} 0.0");
  }

  @Test
  void countsMoreRunsThanOnePageHolds() {
    var metrics = metrics();
    for (int i = 0; i < 2345; i++) {
      runs.put("%05d".formatted(i), "create-story", "QUEUED", 0);
    }
    assertThat(metrics.prometheus()).contains("aurora5_open_runs{status=\"QUEUED\"} 2345.0");
  }

  @Test
  void knowsTheWorkflowOfARunThatIsOlderThanTheProcess() {
    var metrics = metrics();
    runs.put("old", "create-story", "RUNNING", 0);
    journal.happens("old", NOON, fact("step-skipped", "pictures"));
    assertThat(metrics.prometheus())
        .contains("{outcome=\"skipped\",step=\"pictures\",workflow=\"create-story\"} 1.0");
  }

  @Test
  void countsRequestsByTheKindOfAnswer() {
    var metrics = metrics();
    metrics.requested(200, 1_000_000);
    metrics.requested(202, 2_000_000);
    metrics.requested(500, 3_000_000);
    metrics.requested(0, 3_000_000);
    assertThat(metrics.prometheus().lines())
        .contains(
            "aurora5_http_requests_total{status=\"2xx\"} 2.0",
            "aurora5_http_requests_total{status=\"5xx\"} 1.0",
            "aurora5_http_requests_total{status=\"other\"} 1.0",
            "aurora5_http_request_duration_seconds_bucket{status=\"2xx\",le=\"0.001\"} 1");
    assertThat(system(metrics).path("requests").asInt()).isEqualTo(4);
    assertThat(system(metrics).path("errors").asInt()).isEqualTo(1);
  }

  @Test
  void hasABoundForNames() {
    var metrics = metrics();
    for (int i = 0; i < 300; i++) {
      tellAStory("%03d".formatted(i), "workflow-" + i, "SUCCEEDED");
    }
    String text = metrics.prometheus();
    assertThat(text).contains("aurora5_runs_accepted_total{workflow=\"workflow-199\"} 1.0");
    assertThat(text).contains("aurora5_runs_accepted_total{workflow=\"other\"} 100.0");
    assertThat(text).doesNotContain("workflow-200\"");
  }

  @Test
  void isWrittenInTheTextFormat() {
    var metrics = metrics();
    tellAStory("1", "create-story", "SUCCEEDED");
    metrics.requested(200, 5);
    String text = metrics.prometheus();
    assertThat(text).contains("jvm_memory_used_bytes{", "process_start_time_seconds ");
    assertThat(text).endsWith("\n");
    assertThat(text.lines().filter(line -> !line.startsWith("#")))
        .allMatch(SAMPLE.asMatchPredicate());
    for (String family : families(text)) {
      assertThat(text).contains("# HELP " + family + " ").contains("# TYPE " + family + " ");
    }
  }

  private static List<String> families(String text) {
    return text.lines()
        .filter(line -> !line.startsWith("#"))
        .map(line -> line.split("[{ ]")[0])
        .map(
            name ->
                text.contains("# TYPE " + name + " ")
                    ? name
                    : name.replaceAll("_(bucket|sum|count)$", ""))
        .distinct()
        .toList();
  }

  @Test
  void theDocumentBeginsWithWhatTheLastProcessLeft() {
    runs.put("1", "create-story", "SUCCEEDED", 100);
    runs.put("2", "create-story", "TIMED_OUT", 300);
    runs.put("3", "create-story", "CANCELLED", 400);
    runs.put("4", "create-story", "RUNNING", 0);
    runs.put("5", "create-story", "REFUSED", 500);
    var metrics = metrics();
    tellAStory("6", "create-story", "SUCCEEDED");
    tellAStory("7", "create-story", "REFUSED");
    JsonNode story = document(metrics).path("workflows").path("create-story");
    assertThat(story.path("success").asInt()).isEqualTo(2);
    assertThat(story.path("error").asInt()).isEqualTo(1);
    assertThat(story.path("refused").asInt()).isEqualTo(2);
    assertThat(story.path("durations").toString()).isEqualTo("[100,300,400,500,2000,2000]");
    assertThat(story.path("lastRun").asText()).isEqualTo(NOON.plusMillis(2000).toString());
    assertThat(metrics.prometheus())
        .contains("{status=\"SUCCEEDED\",workflow=\"create-story\"} 1.0")
        .contains("{status=\"REFUSED\",workflow=\"create-story\"} 1.0")
        .doesNotContain("status=\"FAILED\"");
  }

  @Test
  void theDocumentKeepsTheLastHundredDurations() {
    for (int i = 1; i <= 150; i++) {
      runs.put("%03d".formatted(i), "create-story", "SUCCEEDED", i);
    }
    JsonNode durations =
        document(metrics()).path("workflows").path("create-story").path("durations");
    assertThat(durations).hasSize(100);
    assertThat(durations.get(0).asInt()).isEqualTo(51);
  }

  @Test
  void stopsWatchingWhenItEnds() throws Exception {
    var metrics = metrics();
    assertThat(journal.observers()).isEqualTo(1);
    metrics.close();
    assertThat(journal.observers()).isZero();
  }

  private static JsonNode system(PrometheusMetrics metrics) {
    return document(metrics).path("system");
  }

  private static JsonNode document(PrometheusMetrics metrics) {
    return Documents.parse(metrics.document());
  }
}
