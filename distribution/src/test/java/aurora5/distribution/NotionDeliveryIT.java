package aurora5.distribution;

import static aurora5.distribution.notion.Tables.reported;
import static aurora5.distribution.notion.Tables.rows;
import static aurora5.distribution.notion.Tables.source;
import static aurora5.distribution.notion.Tables.text;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import aurora5.distribution.harness.Aurora;
import aurora5.distribution.harness.Bundles;
import aurora5.distribution.harness.Home;
import aurora5.distribution.harness.SmallDisk;
import aurora5.distribution.measure.Await;
import aurora5.distribution.measure.Figures;
import aurora5.distribution.plugin.Greeting;
import aurora5.distribution.plugin.PluginJar;
import aurora5.testkit.notion.Fault;
import aurora5.testkit.notion.NotionStandIn;
import aurora5.testkit.notion.Received;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;

/**
 * What the house brings to Notion and reads from it, through deaths of the process and faults. One
 * long scene: what Aurora looks for once more after a minute is waited for while people work.
 */
@Order(3)
final class NotionDeliveryIT {
  private static final int ROUNDS = 3;
  private static final int RUNS = 12;
  private static final int TIMED = 20;
  private static final int MEGABYTES = 128;
  private static final int NEARLY_FULL = 10;
  private static final String PASSWORD = "correct horse battery";
  private static final String DISK = "health.disk";
  private static final Duration PATIENCE = Duration.ofMinutes(3);

  /** An interval of the probes and 10 s. */
  private static final Duration SOON = Duration.ofSeconds(11);

  private static Map<String, String> settings(NotionStandIn notion) {
    return Map.of(
        "AURORA_ADMIN_PASSWORD",
        PASSWORD,
        "NOTION_API_KEY",
        NotionStandIn.TOKEN,
        "NOTION_PAGE_ID",
        notion.link(),
        "NOTION_BASE_URL",
        notion.base(),
        "NOTION_REPORTS",
        "*=full",
        "ORCHESTRATOR_MONITORING_INTERVAL",
        "1000");
  }

  @Test
  void eachRunHasOnePageAndPeopleAreHeardThoughTheProcessIsKilledAndAnswersAreLost()
      throws Exception {
    Home home = Home.empty("notion-delivery");
    Optional<SmallDisk> disk = SmallDisk.at(home.data(), MEGABYTES);
    try (var notion = new NotionStandIn()) {
      List<String> runs = new ArrayList<>();
      String asking = "";
      for (int round = 1; round <= ROUNDS; round++) {
        try (Aurora aurora = Aurora.start(home, settings(notion))) {
          if (round == 1) {
            asking = begin(notion, home, aurora);
          }
          aurora.client().awaitWorkflow("hello");
          runs(notion, aurora, runs);
          aurora.process().kill9();
        }
      }
      try (Aurora aurora = Aurora.start(home, settings(notion))) {
        aurora.client().awaitWorkflow("approval");
        peopleAnswer(notion, aurora, asking);
        troubleComesAndGoes(notion, home);
        assumeTrue(disk.isPresent() || SmallDisk.isRoot(), "only root may mount file systems");
        assertThat(disk).as("root mounts a tmpfs; a container needs CAP_SYS_ADMIN").isPresent();
        theDiskIsSeenToFillUp(notion, home, aurora, disk.get());
        Await.until("nothing waits any more", PATIENCE, () -> pending(aurora) == 0);
        assertThat(reported(notion, "hello")).containsExactlyInAnyOrderElementsOf(runs);
        assertThat(reported(notion, "approval")).hasSize(2).contains(asking);
        slowsNoRun(notion, aurora);
      }
      assertThat(Home.read(home.logs().resolve("combined.log")))
          .doesNotContain(NotionStandIn.TOKEN, "하늘");
      keepsTheRate(notion);
    } finally {
      disk.ifPresent(SmallDisk::close);
    }
  }

  /** Sets everything up, and leaves a run that waits through all that follows. */
  private static String begin(NotionStandIn notion, Home home, Aurora aurora) {
    JsonNode report =
        aurora.client().post("/orchestrator/notion/setup", Map.of()).expect(200).json();
    assertThat(report.path("well").asBoolean()).as(report.toString()).isTrue();
    aurora.install(Greeting.of("hello").build(), "hello");
    aurora.install(PluginJar.named("test.approval").sources("approval").build(), "approval");
    String asking = aurora.client().start("approval", Map.of("what", "the plan"));
    Await.until(
        "what waits is seen to wait", () -> status(notion, asking).equals(Optional.of("Waiting")));
    return asking;
  }

  private static Optional<String> status(NotionStandIn notion, String run) {
    return rows(notion, "Runs").stream()
        .filter(row -> text(row, "Run ID").equals(run))
        .map(row -> text(row, "Status"))
        .findFirst();
  }

  private static void runs(NotionStandIn notion, Aurora aurora, List<String> runs) {
    fail(notion);
    int before = runs.size();
    for (int n = 0; n < RUNS; n++) {
      String run = aurora.client().start("hello", Map.of("name", "하늘 " + n));
      aurora.client().ended(run);
      runs.add(run);
    }
    Await.until("some are there", () -> reported(notion, "hello").size() >= before + 3);
  }

  /** Written and lost, not written, told, and too fast. */
  private static void fail(NotionStandIn notion) {
    notion.fail("POST", "/pages", Fault.reset(true), 1);
    notion.fail("POST", "/pages", Fault.savedButUnavailable(), 1);
    notion.fail("POST", "/pages", Fault.badGateway(false), 1);
    notion.fail("POST", "/pages", Fault.rateLimited("public_api_request_rate_limit", 2), 1);
    notion.fail("POST", "/pages", Fault.gatewayTimeout(true), 1);
  }

  private static int pending(Aurora aurora) {
    return aurora.client().get("/api/deliveries").expect(200).json().path("pending").size();
  }

  private static void slowsNoRun(NotionStandIn notion, Aurora aurora) {
    millis(aurora);
    long alive = millis(aurora);
    Await.until("these are told", PATIENCE, () -> pending(aurora) == 0);
    notion.outage(Fault.silence(false), Duration.ofHours(1));
    long dead = millis(aurora);
    Figures.print("notion", "run_ms_while_alive", alive, "run_ms_while_dead", dead);
    assertThat(dead).isLessThan(2 * alive + 100);
    Await.until("they wait", () -> pending(aurora) >= TIMED);
    assertThat(aurora.client().get("/metrics").expect(200).body())
        .contains("aurora5_deliveries{channel=\"notion\",state=\"PENDING\"}");
  }

  /** Of a run, from its start to its answer. */
  private static long millis(Aurora aurora) {
    long begin = System.nanoTime();
    for (int n = 0; n < TIMED; n++) {
      aurora.client().post("/api/hello", Map.of("name", "x" + n)).expect(200);
    }
    return (System.nanoTime() - begin) / 1_000_000 / TIMED;
  }

  private static void keepsTheRate(NotionStandIn notion) {
    Instant closed = Instant.MIN;
    List<Received> calls = notion.received();
    for (Received call : calls) {
      assertThat(call.at()).as(call.method() + " " + call.path()).isAfterOrEqualTo(closed);
      closed = call.status() == 429 ? call.at().plusSeconds(2).minusMillis(50) : closed;
    }
    Duration time = Duration.between(calls.get(0).at(), calls.get(calls.size() - 1).at());
    Figures.print("notion", "calls", calls.size());
    assertThat(calls.size()).isLessThanOrEqualTo((int) (3 * time.toSeconds()) + 30);
  }

  private static void peopleAnswer(NotionStandIn notion, Aurora aurora, String asking) {
    String request = request(notion, "approval", "what: the other plan");
    Await.until("its run waits", () -> text(row(notion, request), "Status").equals("Waiting"));
    String other = Await.present("a row asks", () -> otherThan(notion, asking));
    answer(notion, question(notion, other), "Approve", tick());
    answer(notion, question(notion, asking), "Status", select("Approved"));
    Await.until("it is done", () -> text(row(notion, request), "Status").equals("Done"));
    assertThat(text(row(notion, request), "Result")).contains("approval", "/#/runs/");
    Await.until(
        "the run is linked",
        () -> row(notion, request).path("properties").path("Run").path("relation").size() == 1);
    Await.until(
        "the run that waited has ended there, too",
        () -> status(notion, asking).equals(Optional.of("Success")));
    assertThat(aurora.client().run(asking).path("status").asText()).isEqualTo("SUCCEEDED");
    assertThat(aurora.client().run(other).path("trigger").asText()).isEqualTo("REQUEST");
  }

  /** Id of a run that waits and is not that one. */
  private static Optional<String> otherThan(NotionStandIn notion, String run) {
    return rows(notion, "Requests").stream()
        .map(row -> text(row, "Request Key"))
        .filter(key -> key.startsWith("await.") && !key.contains(run))
        .map(key -> key.split("\\.")[1])
        .findFirst();
  }

  private static String question(NotionStandIn notion, String run) {
    JsonNode question =
        rows(notion, "Requests").stream()
            .filter(row -> text(row, "Request Key").startsWith("await." + run))
            .findFirst()
            .orElseThrow();
    assertThat(text(question, "Input")).contains("by: ");
    return question.path("id").asText();
  }

  private static JsonNode row(NotionStandIn notion, String page) {
    return notion.person("GET", "/pages/" + page, MissingNode.getInstance());
  }

  private static String request(NotionStandIn notion, String workflow, String input) {
    ObjectNode body = JsonNodeFactory.instance.objectNode();
    body.putObject("parent").put("data_source_id", source(notion, "Requests"));
    ObjectNode properties = body.putObject("properties");
    says(properties.putObject("Name").putArray("title").addObject(), "부탁해요");
    properties.putObject("Workflow").putObject("select").put("name", workflow);
    says(properties.putObject("Input").putArray("rich_text").addObject(), input);
    properties.putObject("Status").putObject("select").put("name", "New");
    return notion.person("POST", "/pages", body).path("id").asText();
  }

  private static void says(ObjectNode part, String words) {
    part.putObject("text").put("content", words);
  }

  private static void answer(NotionStandIn notion, String page, String column, JsonNode value) {
    ObjectNode body = JsonNodeFactory.instance.objectNode();
    ObjectNode properties = body.putObject("properties");
    says(properties.putObject("Input").putArray("rich_text").addObject(), "by: 민지");
    properties.set(column, value);
    notion.person("PATCH", "/pages/" + page, body);
  }

  private static JsonNode tick() {
    return JsonNodeFactory.instance.objectNode().put("checkbox", true);
  }

  private static JsonNode select(String option) {
    ObjectNode value = JsonNodeFactory.instance.objectNode();
    value.putObject("select").put("name", option);
    return value;
  }

  private static void troubleComesAndGoes(NotionStandIn notion, Home home) {
    home.drop("broken.jar", "no jar".getBytes(StandardCharsets.UTF_8));
    Await.until("an incident is there", () -> states(notion, "plugin.").contains("Firing"));
    home.remove("broken.jar");
    Await.until(
        "it is over", () -> Set.copyOf(states(notion, "plugin.")).equals(Set.of("Resolved")));
  }

  private static List<String> states(NotionStandIn notion, String key) {
    return rows(notion, "Alerts").stream()
        .filter(row -> text(row, "Alert Key").startsWith(key))
        .map(row -> text(row, "State"))
        .toList();
  }

  /** A line in the log, a row in the console and a row in Notion, of the trouble and of its end. */
  private static void theDiskIsSeenToFillUp(
      NotionStandIn notion, Home home, Aurora aurora, SmallDisk disk) {
    var console = new Bundles(aurora.client(), PASSWORD);
    long filled = System.nanoTime();
    disk.leave(NEARLY_FULL);
    Await.until("the log says so", () -> logged(home, "[ALERT]"));
    Await.until("the console shows it", () -> console.tab("/alerts").contains("ack?key=" + DISK));
    Await.until("Notion shows it", () -> states(notion, DISK).equals(List.of("Firing")));
    Duration seen = Duration.ofNanos(System.nanoTime() - filled);
    long freed = System.nanoTime();
    disk.free();
    Await.until("the log says that it is over", () -> logged(home, "[RECOVERED]"));
    Await.until("the console, too", () -> !console.tab("/alerts").contains("ack?key=" + DISK));
    Await.until("and Notion", () -> states(notion, DISK).equals(List.of("Resolved")));
    Duration over = Duration.ofNanos(System.nanoTime() - freed);
    Figures.print("notion", "trouble_seen_ms", seen.toMillis(), "end_seen_ms", over.toMillis());
    assertThat(seen).isLessThan(SOON);
    assertThat(over).isLessThan(SOON);
  }

  private static boolean logged(Home home, String mark) {
    return Home.read(home.logs().resolve("combined.log"))
        .lines()
        .anyMatch(line -> line.contains(mark) && line.endsWith("| " + DISK));
  }
}
