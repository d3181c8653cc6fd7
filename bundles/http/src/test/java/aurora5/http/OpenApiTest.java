package aurora5.http;

import static aurora5.http.TestServer.json;
import static org.assertj.core.api.Assertions.assertThat;

import aurora5.http.web.Route;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

final class OpenApiTest {
  /** Not of the product: a route that always fails. */
  private static final String BUG = "GET /api/bug";

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
  void describesExactlyTheRouteTableAndTheWorkflowsThatAreHere() throws Exception {
    Set<String> rows = new TreeSet<>();
    for (Route route : server.rows) {
      rows.add(route.method() + " " + route.template());
    }
    rows.remove(BUG);
    rows.add("GET /orchestrator/health/ready");
    rows.add("POST /api/greet");

    assertThat(operations(document())).containsExactlyElementsOf(rows);
  }

  @Test
  void saysWhatEveryRouteIsForAndNamesItsParameters() throws Exception {
    JsonNode paths = document().at("/paths");
    Set<String> ids = new TreeSet<>();
    int[] count = new int[1];
    paths.forEach(
        path ->
            path.forEach(
                operation -> {
                  assertThat(operation.at("/summary").asText()).isNotBlank();
                  ids.add(operation.at("/operationId").asText());
                  count[0]++;
                }));

    assertThat(ids).hasSize(count[0]);
    assertThat(paths.at("/~1api~1runs/get/parameters").findValuesAsText("name"))
        .contains("status", "cursor");
    assertThat(paths.at("/~1api~1alerts~1{key}~1ack/post/parameters/0/name").asText())
        .isEqualTo("key");
  }

  @Test
  void givesAWorkflowItsOwnPathWithItsSchemas() throws Exception {
    JsonNode greet = document().at("/paths/~1api~1greet/post");

    assertThat(greet.at("/summary").asText()).isEqualTo("Greets");
    assertThat(greet.at("/requestBody/content/application~1json/schema/type").asText())
        .isEqualTo("object");
    assertThat(
            greet.at(
                "/responses/200/content/application~1json/schema/properties/data/properties/greet"
                    + "/$id"))
        .hasToString("\"/api/workflows/greet/output\"");
  }

  @Test
  void saysWhatCanBeSentToAWaitingRun() throws Exception {
    JsonNode greet = document().at("/paths/~1api~1greet/post");

    assertThat(greet.at("/x-events/think/title").asText()).isEqualTo("thought");
    assertThat(greet.at("/x-events/think/$id").asText())
        .isEqualTo("/api/workflows/greet/events/think");
  }

  @Test
  void analysesThePlanOfAWorkflow() throws Exception {
    assertThat(json(server.get("/api/workflows/greet")).at("/analysis").toString())
        .isEqualTo(
            "{\"levels\":[[\"think\"],[\"greet\"]],\"criticalPath\":[\"think\",\"greet\"],"
                + "\"estimateMillis\":31}");
  }

  private JsonNode document() throws Exception {
    var answer = server.get("/api/openapi.json");
    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(json(answer).at("/openapi").asText()).startsWith("3.1");
    return json(answer);
  }

  private static Set<String> operations(JsonNode document) {
    Set<String> operations = new TreeSet<>();
    document
        .at("/paths")
        .fields()
        .forEachRemaining(
            path ->
                path.getValue()
                    .fieldNames()
                    .forEachRemaining(
                        method ->
                            operations.add(method.toUpperCase(Locale.ROOT) + " " + path.getKey())));
    return operations;
  }
}
