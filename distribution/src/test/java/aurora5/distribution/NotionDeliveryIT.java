package aurora5.distribution;

import static org.assertj.core.api.Assertions.assertThat;

import aurora5.distribution.harness.Aurora;
import aurora5.distribution.harness.Command;
import aurora5.distribution.harness.Home;
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
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What the house brings to Notion and reads from it, through deaths of the process and faults. */
final class NotionDeliveryIT {
  private static final int ROUNDS = 3;
  private static final int RUNS = 12;
  private static final Duration PATIENCE = Duration.ofMinutes(3);

  private static Map<String, String> settings(NotionStandIn notion) {
    return Map.of(
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

  private static Home setUp(NotionStandIn notion, String name) {
    Home home = Home.empty(name);
    Command made = Command.run(home, settings(notion), "notion", "setup");
    assertThat(made.exit()).as(made.output()).isZero();
    return home;
  }

  private static List<JsonNode> rows(NotionStandIn notion, String table) {
    for (JsonNode database : notion.workspace().all("database")) {
      if (database.path("title").path(0).path("plain_text").asText().equals(table)) {
        return notion.rows(source(database));
      }
    }
    throw new AssertionError("no table " + table);
  }

  private static String source(JsonNode database) {
    return database.path("data_sources").path(0).path("id").asText();
  }

  private static String text(JsonNode row, String column) {
    JsonNode value = row.path("properties").path(column);
    if (value.has("select")) {
      return value.path("select").path("name").asText();
    }
    JsonNode texts = value.has("title") ? value.path("title") : value.path("rich_text");
    var all = new StringBuilder();
    texts.forEach(part -> all.append(part.path("plain_text").asText()));
    return all.toString();
  }

  private static List<String> reported(NotionStandIn notion, String workflow) {
    return rows(notion, "Runs").stream()
        .filter(row -> text(row, "Workflow").equals(workflow))
        .map(row -> text(row, "Run ID"))
        .toList();
  }

  @Test
  void everyRunHasOnePageThoughTheProcessIsKilledAndAnswersAreLost() throws Exception {
    try (var notion = new NotionStandIn()) {
      Home home = setUp(notion, "notion-delivery");
      List<String> runs = new ArrayList<>();
      for (int round = 1; round <= ROUNDS; round++) {
        try (Aurora aurora = Aurora.start(home, settings(notion))) {
          aurora.install(Greeting.of("hello").build(), "hello");
          fail(notion);
          for (int n = 0; n < RUNS; n++) {
            String run = aurora.client().start("hello", Map.of("name", "하늘 " + n));
            aurora.client().ended(run);
            runs.add(run);
          }
          int some = runs.size() - RUNS + 3;
          Await.until("some are there", () -> reported(notion, "hello").size() >= some);
          aurora.process().kill9();
        }
      }
      try (Aurora aurora = Aurora.start(home, settings(notion))) {
        Await.until("nothing waits any more", PATIENCE, () -> pending(aurora) == 0);
        assertThat(reported(notion, "hello")).containsExactlyInAnyOrderElementsOf(runs);
        slowsNoRun(notion, aurora);
      }
      assertThat(Home.read(home.logs().resolve("combined.log")))
          .doesNotContain(NotionStandIn.TOKEN, "하늘");
      keepsTheRate(notion);
    }
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
    notion.outage(Fault.silence(false), Duration.ofHours(1));
    long begin = System.nanoTime();
    for (int n = 0; n < 20; n++) {
      aurora.client().post("/api/hello", Map.of("name", "x" + n)).expect(200);
    }
    long millis = (System.nanoTime() - begin) / 1_000_000 / 20;
    Figures.print("notion", "run_ms_while_dead", millis);
    assertThat(millis).isLessThan(1_000);
    Await.until("they wait", () -> pending(aurora) >= 20);
    assertThat(aurora.client().get("/metrics").expect(200).body())
        .contains("aurora5_deliveries{channel=\"notion\",state=\"PENDING\"}");
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

  @Test
  void peopleStartRunsAnswerThemAndHearOfTroubleInNotion() throws Exception {
    try (var notion = new NotionStandIn()) {
      Home home = setUp(notion, "notion-people");
      try (Aurora aurora = Aurora.start(home, settings(notion))) {
        aurora.install(PluginJar.named("test.approval").sources("approval").build(), "approval");
        String request = request(notion, "approval", "what: the plan");
        Await.until("its run waits", () -> text(row(notion, request), "Status").equals("Waiting"));
        JsonNode question =
            Await.present(
                "a row asks",
                () ->
                    rows(notion, "Requests").stream()
                        .filter(row -> text(row, "Request Key").startsWith("await."))
                        .findFirst());
        assertThat(text(question, "Input")).contains("by: ");
        answer(notion, question.path("id").asText());
        Await.until("it is done", () -> text(row(notion, request), "Status").equals("Done"));
        assertThat(text(row(notion, request), "Result")).contains("approval", "/#/runs/");
        Await.until(
            "the run is linked",
            () -> row(notion, request).path("properties").path("Run").path("relation").size() == 1);
        troubleComesAndGoes(notion, home);
      }
    }
  }

  private static JsonNode row(NotionStandIn notion, String page) {
    return notion.person("GET", "/pages/" + page, MissingNode.getInstance());
  }

  private static String request(NotionStandIn notion, String workflow, String input) {
    String source = "";
    for (JsonNode database : notion.workspace().all("database")) {
      if (database.path("title").path(0).path("plain_text").asText().equals("Requests")) {
        source = source(database);
      }
    }
    ObjectNode body = JsonNodeFactory.instance.objectNode();
    body.putObject("parent").put("data_source_id", source);
    ObjectNode properties = body.putObject("properties");
    text(properties.putObject("Name").putArray("title").addObject(), "부탁해요");
    properties.putObject("Workflow").putObject("select").put("name", workflow);
    text(properties.putObject("Input").putArray("rich_text").addObject(), input);
    properties.putObject("Status").putObject("select").put("name", "New");
    return notion.person("POST", "/pages", body).path("id").asText();
  }

  private static void text(ObjectNode part, String words) {
    part.putObject("text").put("content", words);
  }

  private static void answer(NotionStandIn notion, String page) {
    ObjectNode body = JsonNodeFactory.instance.objectNode();
    ObjectNode properties = body.putObject("properties");
    text(properties.putObject("Input").putArray("rich_text").addObject(), "by: 민지");
    properties.putObject("Status").putObject("select").put("name", "Approved");
    notion.person("PATCH", "/pages/" + page, body);
  }

  private static void troubleComesAndGoes(NotionStandIn notion, Home home) {
    home.drop("broken.jar", "no jar".getBytes(StandardCharsets.UTF_8));
    Await.until("an incident is there", () -> alerts(notion).contains("Firing"));
    home.remove("broken.jar");
    Await.until("it is over", () -> Set.copyOf(alerts(notion)).equals(Set.of("Resolved")));
  }

  private static List<String> alerts(NotionStandIn notion) {
    return rows(notion, "Alerts").stream().map(row -> text(row, "State")).toList();
  }
}
