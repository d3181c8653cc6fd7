package aurora5.testkit.notion;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import aurora5.json.Documents;
import aurora5.testkit.notion.workspace.Refusal;
import aurora5.testkit.notion.workspace.Workspace;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.URI;
import java.net.URLDecoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The stand-in refuses what Notion refuses, so that tests against it mean something. */
class NotionStandInTest {
  private final Workspace workspace = new Workspace(Clock.systemUTC());
  private String source;

  @BeforeEach
  void makeATable() {
    source =
        call(
                "POST",
                "/databases",
                """
                {"parent":{"page_id":"%s"},"initial_data_source":{"properties":{
                 "Name":{"title":{}},"Text":{"rich_text":{}},"Number":{"number":{}},
                 "Choice":{"select":{"options":[{"name":"A","color":"red"}]}},
                 "State":{"status":{"options":[{"name":"Open"}]}},"Day":{"date":{}},
                 "Link":{"url":{}},"By":{"created_by":{}},"No":{"unique_id":{"prefix":"REQ"}}}}}
                """
                    .formatted(workspace.home()))
            .path("data_sources")
            .path(0)
            .path("id")
            .asText();
  }

  private JsonNode call(String method, String path, String body) {
    return workspace.byConnection(method, path, Map.of(), json(body));
  }

  private static JsonNode json(String text) {
    return Documents.parse(text.getBytes(StandardCharsets.UTF_8), 1 << 20);
  }

  private JsonNode row(String properties) {
    return call(
        "POST",
        "/pages",
        "{\"parent\":{\"data_source_id\":\"%s\"},\"properties\":{%s}}"
            .formatted(source, properties));
  }

  private static String text(String words) {
    return "[{\"text\":{\"content\":\"" + words + "\"}}]";
  }

  private JsonNode blocks(String children) {
    return call(
        "PATCH", "/blocks/" + workspace.home() + "/children", "{\"children\":[" + children + "]}");
  }

  private static String paragraph(String inside) {
    return "{\"type\":\"paragraph\",\"paragraph\":{\"rich_text\":[]" + inside + "}}";
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "\"Nothing\":{\"number\":1}",
        "\"Number\":{\"number\":\"1\"}",
        "\"Number\":{\"select\":{\"name\":\"A\"}}",
        "\"Choice\":{\"select\":{\"name\":\"A, B\"}}",
        "\"State\":{\"status\":{\"name\":\"Closed\"}}",
        "\"Day\":{\"date\":{\"start\":\"yesterday\"}}",
        "\"Link\":{\"url\":\"\"}",
        "\"Link\":{\"url\":\"javascript:alert(1)\"}",
        "\"By\":{\"created_by\":{}}",
        "\"No\":{\"unique_id\":{}}",
        "\"Day\":{\"date\":{\"start\":\"2026-11-27T01:00:00.123456Z\"}}",
        "\"Number\":{\"number\":1,\"unit\":\"s\"}",
        "\"Text\":{\"rich_text\":[{\"text\":{\"content\":\"a\",\"url\":\"b\"}}]}",
        "\"Text\":{\"rich_text\":[{\"text\":{\"content\":\"a\"},\"bold\":true}]}",
        "\"Text\":{\"rich_text\":[{\"text\":{\"content\":\"a\\u0000\"}}]}",
        "\"Text\":{\"rich_text\":[{\"text\":{\"content\":\"\\ud83d\"}}]}"
      })
  void valuesThatDoNotFitAreRefusedAndNoRowIsMade(String properties) {
    assertThatThrownBy(() -> row(properties)).isInstanceOf(Refusal.class);
    assertThat(workspace.all("page")).hasSize(1);
  }

  @Test
  void valuesThatFitAreKeptAndNewChoicesMade() {
    JsonNode row =
        row(
            "\"title\":{\"title\":%s},\"Choice\":{\"select\":{\"name\":\"B\"}},\"Number\":{\"number\":1.5}"
                .formatted(text("가".repeat(2000))));
    assertThat(row.path("properties").path("No").path("unique_id").path("number").asInt())
        .isEqualTo(1);
    assertThat(row.path("properties").path("Choice").path("select").path("name").asText())
        .isEqualTo("B");
    String filter = "{\"filter\":{\"property\":\"Choice\",\"select\":{\"equals\":\"B\"}}}";
    assertThat(call("POST", "/data_sources/" + source + "/query", filter).path("results"))
        .hasSize(1);
    workspace.lag(Duration.ofHours(1));
    assertThat(call("POST", "/data_sources/" + source + "/query", filter).path("results"))
        .as("the index lags")
        .isEmpty();
  }

  @Test
  void sizesAreThoseOfNotion() {
    assertThatThrownBy(() -> row("\"Text\":{\"rich_text\":" + text("a".repeat(2001)) + "}"))
        .hasMessageContaining("2000");
    assertThatThrownBy(() -> row("\"Text\":{\"rich_text\":" + text("😀".repeat(1001)) + "}"))
        .as("in UTF-16 units")
        .hasMessageContaining("2000");
    String many = (paragraph("") + ",").repeat(100);
    assertThat(blocks(many.substring(0, many.length() - 1)).path("results")).hasSize(100);
    assertThatThrownBy(() -> blocks(many + paragraph(""))).hasMessageContaining("100");
    String one = ",\"children\":[" + paragraph("") + "]";
    String two = ",\"children\":[" + paragraph(one) + "]";
    blocks(paragraph(two));
    assertThatThrownBy(() -> blocks(paragraph(",\"children\":[" + paragraph(two) + "]")))
        .hasMessageContaining("two levels");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"type\":\"code\",\"code\":{\"rich_text\":[],\"language\":\"log\"}}",
        "{\"type\":\"poem\",\"poem\":{}}",
        "{\"type\":\"divider\",\"divider\":{\"color\":\"red\"}}",
        "{\"type\":\"quote\",\"quote\":{\"rich_text\":[],\"icon\":{\"emoji\":\"🌅\"}}}",
        "{\"type\":\"quote\",\"quote\":{\"rich_text\":[]},\"children\":[]}",
        "{\"type\":\"callout\",\"callout\":{\"rich_text\":[],\"color\":\"rainbow\"}}",
        "{\"type\":\"image\",\"image\":{\"external\":{\"url\":\"http://x/y.png\"}}}",
        "{\"type\":\"table\",\"table\":{\"table_width\":2,\"children\":[{\"type\":\"table_row\",\"table_row\":{\"cells\":[[]]}}]}}",
        "{\"type\":\"column_list\",\"column_list\":{\"children\":[]}}"
      })
  void blocksThatNotionDoesNotKnowAreRefused(String block) {
    assertThatThrownBy(() -> blocks(block)).isInstanceOf(Refusal.class);
  }

  @Test
  void whatAnOlderVersionSaysIsRefused() {
    String id = row("").path("id").asText();
    assertThatThrownBy(() -> call("PATCH", "/pages/" + id, "{\"archived\":true}"))
        .isInstanceOf(Refusal.class);
    assertThatThrownBy(
            () ->
                call(
                    "PATCH",
                    "/blocks/" + id + "/children",
                    "{\"children\":[],\"after\":\"" + id + "\"}"))
        .isInstanceOf(Refusal.class);
    call("PATCH", "/pages/" + id, "{\"in_trash\":true}");
    assertThatThrownBy(() -> call("PATCH", "/pages/" + id, "{\"properties\":{}}"))
        .hasMessageContaining("archived");
  }

  @Test
  void aPrefixOfNumbersIsThereOnceInAWorkspace() {
    String database =
        """
        {"parent":{"page_id":"%s"},"initial_data_source":{"properties":{
         "Name":{"title":{}},"Nr":{"unique_id":{"prefix":"REQ"}}}}}
        """
            .formatted(workspace.home());
    assertThatThrownBy(() -> call("POST", "/databases", database)).hasMessageContaining("REQ");
    assertThat(workspace.all("database")).hasSize(1);
    call("POST", "/databases", database.replace("\"REQ\"", "null"));
  }

  @Test
  void viewsKnowColumnsByTheirBareIds() {
    JsonNode table = call("GET", "/data_sources/" + source, "{}");
    String id = table.at("/properties/Number/id").asText();
    String view =
        """
        {"database_id":"%s","data_source_id":"%s","name":"Newest","type":"table",
         "sorts":[{"property":"ID","direction":"descending"}]}
        """
            .formatted(table.at("/parent/database_id").asText(), source);
    assertThat(id).contains("%");
    assertThatThrownBy(() -> call("POST", "/views", view.replace("ID", id)))
        .hasMessageContaining("not found");
    call("POST", "/views", view.replace("ID", URLDecoder.decode(id, StandardCharsets.UTF_8)));
    row("\"" + id + "\":{\"number\":1}");
  }

  @Test
  void aSecondDataSourceBreaksWhoeverNamesTheDatabase() {
    String database =
        call("GET", "/data_sources/" + source, "{}").path("parent").path("database_id").asText();
    ObjectNode another = (ObjectNode) json("{\"properties\":{}}");
    another.putObject("parent").put("database_id", database);
    workspace.byPerson("POST", "/data_sources", another);
    assertThatThrownBy(
            () ->
                call(
                    "POST",
                    "/pages",
                    "{\"parent\":{\"database_id\":\"%s\"},\"properties\":{}}".formatted(database)))
        .hasMessageContaining("multiple data sources");
    row("");
  }

  @Test
  void theBudgetOfAWindowIsKept() throws Exception {
    try (var notion = new NotionStandIn().budget(2, Duration.ofSeconds(60))) {
      var client = HttpClient.newHttpClient();
      var request =
          HttpRequest.newBuilder(URI.create(notion.base() + "/users/me"))
              .header("Authorization", "Bearer " + NotionStandIn.TOKEN)
              .header("Notion-Version", NotionStandIn.VERSION)
              .build();
      var text = HttpResponse.BodyHandlers.ofString();
      assertThat(client.send(request, text).statusCode()).isEqualTo(200);
      assertThat(client.send(request, text).statusCode()).isEqualTo(200);
      var refused = client.send(request, text);
      assertThat(refused.statusCode()).isEqualTo(429);
      assertThat(Integer.parseInt(refused.headers().firstValue("Retry-After").orElseThrow()))
          .isBetween(1, 60);
      assertThat(refused.body()).contains("public_api_request_rate_limit");
    }
  }
}
