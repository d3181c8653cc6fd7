package aurora5.distribution;

import static org.assertj.core.api.Assertions.assertThat;

import aurora5.distribution.client.Answer;
import aurora5.distribution.client.Client;
import aurora5.distribution.harness.Aurora;
import aurora5.distribution.harness.Bundles;
import aurora5.distribution.harness.Home;
import aurora5.distribution.measure.Await;
import aurora5.distribution.plugin.PluginJar;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Somebody in danger is answered and looked after, at every entry, and nothing of it is kept. */
final class SafetyIT {
  /** A name that stands nowhere else, so that a trace of the text is found wherever it is. */
  private static final String NAME = "하늘빛도토리";

  private static final String RED = "요즘 " + NAME + "는 그냥 죽고  싶어요. 아무에게도 말하지 못했어요. 정말로요 미안해요";
  private static final String PASSWORD = "correct horse battery";

  private static final Home HOME = Home.empty("safety");
  private static Aurora aurora;
  private static Client client;

  @BeforeAll
  static void start() {
    aurora = Aurora.start(HOME, Map.of("AURORA_ADMIN_PASSWORD", PASSWORD));
    client = aurora.client();
    aurora.install(PluginJar.named("test.letters").sources("letters").build(), "letter-joiner");
    aurora.install(
        PluginJar.named("test.approval").sources("approval").with("VERSION", "1").build(),
        "approval");
  }

  @AfterAll
  static void stop() {
    aurora.close();
  }

  /** Rows of the API that take no text of a person: paths, ids and choices only. */
  private static final Set<String> TEXTLESS =
      Set.of(
          "POST /api/runs/{runId}/cancel",
          "POST /api/runs/{runId}/move",
          "POST /api/alerts/{key}/ack",
          "POST /api/deliveries/{key}/retry",
          "POST /notion/webhook",
          "POST /orchestrator/notion/check",
          "POST /orchestrator/notion/setup",
          "POST /orchestrator/notion/webhook");

  /** How to bring a text in at each other row that takes a body. */
  private static Map<String, Answer> entries(String run) {
    Map<String, Object> letter = Map.of("first", RED, "second", "");
    return Map.of(
        "POST /api/workflows/{id}/runs", client.startAnswer("letter-reader", letter),
        "POST /api/{id}", client.post("/api/letter-reader", letter),
        "POST /api/runs/{runId}/rerun",
            client.post("/api/runs/" + run + "/rerun", Map.of("input", Map.of("what", RED))),
        "POST /api/runs/{runId}/events/{name}",
            client.post("/api/runs/" + run + "/events/approval", Map.of("yes", true, "by", RED)),
        "PUT /api/contexts/{id}/keys/{key}",
            client.put("/api/contexts/ctx-safety/keys/note", List.of(Map.of("deep", RED))),
        "POST /api/route", client.post("/api/route", Map.of("text", RED)),
        "POST /api/chat", client.post("/api/chat", Map.of("text", RED, "conversationId", "c-red")),
        "POST /mcp", tool("letter-reader", letter),
        "POST /mcp, to a run",
            tool(
                "answer_run",
                Map.of(
                    "runId", run, "step", "approval", "answer", Map.of("yes", true, "by", RED))));
  }

  private static Answer tool(String name, Map<String, Object> arguments) {
    return client.post(
        "/mcp",
        Map.of(
            "jsonrpc",
            "2.0",
            "id",
            1,
            "method",
            "tools/call",
            "params",
            Map.of("name", name, "arguments", arguments)));
  }

  /** A new row that takes a body is not known here, and fails: it needs the gate and a line. */
  @Test
  void everyEntryAnswersWithCareAndKeepsNothing() {
    String run = client.start("approval", Map.of("what", "소풍"));
    client.reached(run, Set.of("WAITING"));
    int alerts = alerts("CRITICAL").size();
    int before = runs("letter-reader").size();

    Map<String, Answer> answers = entries(run);

    Set<String> known = new TreeSet<>(answers.keySet());
    known.addAll(TEXTLESS);
    assertThat(known).as("rows of the API that take a body").containsAll(rows());
    answers.forEach(
        (row, answer) -> {
          JsonNode body = answer.expect(200).json();
          boolean tool = row.startsWith("POST /mcp");
          JsonNode safety = body.at(tool ? "/result/structuredContent/safety" : "/data/safety");
          assertThat(safety.path("level").asText()).as(row).isEqualTo("RED");
          assertThat(safety.path("message").asText()).as(row).contains("109", "119");
          if (!tool) {
            assertThat(body.at("/success").booleanValue()).as(row).isTrue();
            assertThat(body.get("context").isNull()).as(row).isTrue();
          }
        });
    assertThat(client.run(run).path("status").asText()).isEqualTo("WAITING");
    assertThat(runs("letter-reader")).hasSize(before);
    assertThat(client.get("/api/contexts/ctx-safety").status()).isEqualTo(404);
    Await.until("each is an alert", () -> alerts("CRITICAL").size() == alerts + answers.size());
    assertThat(alerts("CRITICAL"))
        .allSatisfy(alert -> assertThat(alert.path("key").asText()).startsWith("safety.red."));
    assertNoTrace();
    assertThat(aurora.process().output()).contains("[위기] 죽고 싶다는 뜻의 말: “그냥 죽고  싶어요. ");
    client.post("/api/runs/" + run + "/events/approval", Map.of("yes", true, "by", "지우"));
    assertThat(client.ended(run).path("status").asText()).isEqualTo("SUCCEEDED");
  }

  /** Methods and templates of the rows that take a body, workflows' own included in one. */
  private static Set<String> rows() {
    Set<String> workflows = new TreeSet<>();
    client.get("/api/workflows").json().findValuesAsText("id").forEach(workflows::add);
    Set<String> rows = new TreeSet<>();
    client
        .get("/api/openapi.json")
        .json()
        .path("paths")
        .fields()
        .forEachRemaining(
            path ->
                path.getValue()
                    .fieldNames()
                    .forEachRemaining(
                        method -> {
                          if (Set.of("post", "put", "patch").contains(method)) {
                            rows.add(row(method, path.getKey(), workflows));
                          }
                        }));
    return rows;
  }

  private static String row(String method, String path, Set<String> workflows) {
    String name = path.substring(path.lastIndexOf('/') + 1);
    boolean own = path.equals("/api/" + name) && workflows.contains(name);
    return method.toUpperCase(Locale.ROOT) + ' ' + (own ? "/api/{id}" : path);
  }

  /** Neither the database, its log, nor any log of ours. */
  private static void assertNoTrace() {
    for (Path folder : List.of(HOME.data(), HOME.logs())) {
      try (Stream<Path> files = Files.walk(folder)) {
        assertThat(files.filter(Files::isRegularFile).filter(SafetyIT::tells)).isEmpty();
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
    assertThat(aurora.process().output()).doesNotContain(NAME).doesNotContain("미안해요");
  }

  private static boolean tells(Path file) {
    try {
      String bytes = new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1);
      return Stream.of(NAME, "죽고  싶어요", "말하지 못했어요")
          .map(words -> words.getBytes(StandardCharsets.UTF_8))
          .map(words -> new String(words, StandardCharsets.ISO_8859_1))
          .anyMatch(bytes::contains);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Test
  void aYellowTextRunsAndIsToBeLookedAtWithinADay() {
    int before = alerts("INFO").size();
    String run = client.start("letter-reader", Map.of("first", "빚 때문에 잠을 못 자요", "second", ""));
    assertThat(client.ended(run).path("status").asText()).isEqualTo("SUCCEEDED");

    Await.until("a review is there", () -> alerts("INFO").size() == before + 1);
    JsonNode review = alerts("INFO").get(0);
    assertThat(review.path("title").asText()).startsWith("살펴볼 글이 있습니다");
    assertThat(review.path("detail").asText()).contains("letter-reader", "KST까지");
    client.post(review.path("ack").asText(), Map.of()).expect(200);
    Await.until(
        "it is over once somebody has seen it",
        () ->
            find(review.path("key").asText())
                .filter(alert -> !alert.path("active").booleanValue())
                .isPresent());
  }

  @Test
  void aGreenTextIsNobodysBusiness() {
    int before = alerts("INFO").size();
    String run = client.start("letter-reader", Map.of("first", "배고파 죽겠어요, 죽 먹고 싶어요", "second", ""));
    assertThat(client.ended(run).path("status").asText()).isEqualTo("SUCCEEDED");
    assertThat(alerts("INFO")).hasSize(before);
  }

  /** Each half says nothing; together, handed to a child, they do. */
  @Test
  void whatARunHandsToAChildIsJudgedToo() {
    int before = runs("letter-reader").size();
    int alerts = alerts("CRITICAL").size();
    String run = client.start("letter-joiner", Map.of("first", "나는 죽고", "second", " 싶어"));
    assertThat(client.ended(run).path("status").asText()).isEqualTo("FAILED");
    assertThat(runs("letter-reader")).hasSize(before);
    Await.until("the alert is there", () -> alerts("CRITICAL").size() == alerts + 1);

    String fine = client.start("letter-joiner", Map.of("first", "나는 잘", "second", " 지내"));
    assertThat(client.ended(fine).path("status").asText()).isEqualTo("SUCCEEDED");
  }

  @Test
  void noTextIsTakenWhileSafetyIsAway() {
    var bundles = new Bundles(client, PASSWORD);
    Map<String, Object> letter = Map.of("first", "안녕하세요", "second", "");
    bundles.stop("aurora5.safety");
    try {
      Answer start = client.startAnswer("letter-reader", letter);
      assertThat(start.expect(503).json().path("detail").asText()).contains("안전 기능", "109");
      client.post("/api/letter-reader", letter).expect(503);
      client.put("/api/contexts/ctx-away/keys/note", "\"안녕\"").expect(503);
      client.post("/api/route", Map.of("text", "안녕")).expect(503);
      client.post("/api/chat", Map.of("text", "안녕")).expect(503);
      client.post("/api/runs/x/events/y", Map.of()).expect(503);
      client.get("/api/runs").expect(200);
    } finally {
      bundles.start("aurora5.safety");
    }
    Await.until(
        "texts are taken again", () -> client.startAnswer("letter-reader", letter).status() == 202);
  }

  private static List<JsonNode> runs(String workflow) {
    JsonNode page = client.get("/api/runs?workflow=" + workflow).expect(200).json();
    return Stream.of(page.findParents("workflow")).flatMap(List::stream).toList();
  }

  private static List<JsonNode> alerts(String severity) {
    return all().filter(alert -> alert.path("severity").asText().equals(severity)).toList();
  }

  private static Optional<JsonNode> find(String key) {
    return all().filter(alert -> alert.path("key").asText().equals(key)).findFirst();
  }

  private static Stream<JsonNode> all() {
    return client.get("/api/alerts").expect(200).json().findParents("severity").stream();
  }
}
