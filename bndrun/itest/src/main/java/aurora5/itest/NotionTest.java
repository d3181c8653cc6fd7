package aurora5.itest;

import static org.assertj.core.api.Assertions.assertThat;

import aurora5.api.health.Health;
import aurora5.api.health.HealthReport.Finding;
import aurora5.api.health.Reading.Status;
import aurora5.api.metrics.Metrics;
import aurora5.api.notion.NotionDesk;
import aurora5.api.notion.NotionReport;
import aurora5.api.notion.NotionReport.Mark;
import aurora5.api.notion.NotionWish;
import aurora5.testkit.notion.NotionStandIn;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Dictionary;
import java.util.Map;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.osgi.framework.FrameworkUtil;
import org.osgi.service.cm.ConfigurationAdmin;
import org.osgi.test.common.annotation.InjectService;
import org.osgi.test.junit5.service.ServiceExtension;

/**
 * Makes every call to Notion that goes by the SDK, in the framework: it lives inside the bundle,
 * and what is missing there shows itself only here.
 */
@ExtendWith(ServiceExtension.class)
class NotionTest {
  private static final String WIRE = "aurora5.notion.wire.";

  @InjectService(timeout = 20_000)
  ConfigurationAdmin configurations;

  @InjectService(timeout = 20_000)
  NotionDesk desk;

  @InjectService(timeout = 20_000)
  Health health;

  private NotionStandIn notion;

  @BeforeEach
  void open() throws Exception {
    notion = new NotionStandIn();
    set(Map.of("apiKey", NotionStandIn.TOKEN, "pageId", notion.link(), "baseUrl", notion.base()));
    Soon.holds("the token is in force", () -> notion().reading().status() != Status.DISABLED);
  }

  @AfterEach
  void close() throws Exception {
    set(Map.of("apiKey", "", "pageId", "", "baseUrl", "https://api.notion.com/v1"));
    Soon.holds("the token is gone", () -> notion().reading().status() == Status.DISABLED);
    notion.close();
  }

  private void set(Map<String, Object> attributes) throws Exception {
    var configuration = configurations.getConfiguration("aurora5.notion", "?");
    Dictionary<String, Object> properties = configuration.getProperties();
    assertThat(properties).isNotNull();
    attributes.forEach(properties::put);
    configuration.update(properties);
  }

  private Finding notion() {
    try {
      return health.check().toCompletableFuture().get(60, TimeUnit.SECONDS).findings().stream()
          .filter(finding -> finding.probe().equals("notion"))
          .findFirst()
          .orElseThrow(() -> new AssertionError("nobody looks after notion"));
    } catch (Exception e) {
      throw new AssertionError(e);
    }
  }

  private static NotionReport done(CompletionStage<NotionReport> stage) throws Exception {
    return stage.toCompletableFuture().get(120, TimeUnit.SECONDS);
  }

  @Test
  void aSetUpIsMadeOnceAndHealthTellsHowItIs(@InjectService(timeout = 20_000) Metrics metrics)
      throws Exception {
    var wish = new NotionWish("", "", false);
    Soon.holds(
        "there are no tables yet",
        () -> notion().reading().message().en().contains("notion setup"));
    assertThat(done(desk.check(wish)).well()).isFalse();
    NotionReport first = done(desk.setUp(wish));
    assertThat(first.well()).as(first.toString()).isTrue();
    assertThat(notion.workspace().all("database")).hasSize(3);
    NotionReport second = done(desk.setUp(wish));
    assertThat(second.findings()).noneMatch(finding -> finding.mark() == Mark.MADE);
    assertThat(notion.workspace().all("database")).hasSize(3);
    Soon.holds("Notion is well", () -> notion().reading().status() == Status.OK);

    assertThat(done(desk.check(new NotionWish("ntn_wrong", "", false))).well()).isFalse();
    assertThat(metrics.prometheus())
        .contains("aurora5_notion_calls_total{outcome=\"ok\",route=\"POST /databases\"} 3.0")
        .doesNotContain(NotionStandIn.TOKEN);
  }

  @Test
  void everyCallOfTheSdkWorksAsItIsNested() throws Exception {
    String page = notion.page();
    assertThat(call("GET", "/users/me", Map.of(), null).path("type").asText()).isEqualTo("bot");
    String bot = notion.workspace().bot();
    assertThat(call("GET", "/users/" + bot, Map.of(), null).path("id").asText()).isEqualTo(bot);
    assertThat(call("GET", "/users", Map.of("page_size", "1"), null).path("results")).hasSize(1);
    assertThat(call("GET", "/pages/" + page, Map.of(), null).path("id").asText()).isEqualTo(page);

    ObjectNode database = object();
    database.putObject("parent").put("type", "page_id").put("page_id", page);
    String id = call("POST", "/databases", Map.of(), database).path("id").asText();
    JsonNode read = call("GET", "/databases/" + id, Map.of(), null);
    assertThat(read.path("data_sources")).hasSize(1);
    String source = read.path("data_sources").path(0).path("id").asText();
    assertThat(
            call("POST", "/data_sources/" + source + "/query", Map.of(), object()).path("results"))
        .isEmpty();

    ObjectNode row = object();
    row.putObject("parent").put("type", "data_source_id").put("data_source_id", source);
    row.putObject("properties").putObject("Name").set("title", text("줄"));
    String made = call("POST", "/pages", Map.of(), row).path("id").asText();
    row.remove("parent");
    call("PATCH", "/pages/" + made, Map.of(), row);

    ObjectNode blocks = object();
    blocks
        .putArray("children")
        .addObject()
        .put("type", "paragraph")
        .putObject("paragraph")
        .set("rich_text", text("글"));
    String children = "/blocks/" + made + "/children";
    String block =
        call("PATCH", children, Map.of(), blocks).path("results").path(0).path("id").asText();
    assertThat(call("GET", children, Map.of("page_size", "5"), null).path("results")).hasSize(1);
    assertThat(call("GET", "/blocks/" + block, Map.of(), null).path("type").asText())
        .isEqualTo("paragraph");
    call("DELETE", "/blocks/" + block, Map.of(), null);
    assertThat(notion.children(made)).isEmpty();

    ObjectNode comment = object();
    comment.putObject("parent").put("page_id", made);
    comment.set("rich_text", text("댓글"));
    String said = call("POST", "/comments", Map.of(), comment).path("id").asText();
    assertThat(call("GET", "/comments", Map.of("block_id", made), null).path("results")).hasSize(1);
    ObjectNode other = object();
    other.set("rich_text", text("고친 댓글"));
    call("PATCH", "/comments/" + said, Map.of(), other);
    assertThat(call("GET", "/comments/" + said, Map.of(), null).toString()).contains("고친");
    assertThat(notion.received()).allMatch(call -> call.status() == 200);
  }

  private static ObjectNode object() {
    return JsonNodeFactory.instance.objectNode();
  }

  private static JsonNode text(String words) {
    var text = JsonNodeFactory.instance.arrayNode();
    text.addObject().put("type", "text").putObject("text").put("content", words);
    return text;
  }

  /** The gateway is nobody else's business, so its classes are not to be had but by its bundle. */
  @SuppressWarnings({"unchecked", "rawtypes"})
  private JsonNode call(String method, String path, Map<String, String> query, JsonNode body)
      throws Exception {
    var context = FrameworkUtil.getBundle(NotionTest.class).getBundleContext();
    var reference = context.getAllServiceReferences(WIRE + "Gateway", null)[0];
    var bundle = reference.getBundle();
    Class<?> gateway = bundle.loadClass(WIRE + "Gateway");
    Class<?> call = bundle.loadClass(WIRE + "Call");
    Class urgency = bundle.loadClass(WIRE + "Urgency");
    Object service = bundle.getBundleContext().getService(reference);
    Object reply = Enum.valueOf(urgency, "REPLY");
    JsonNode sent = body == null ? MissingNode.getInstance() : body;
    Object made =
        call.getConstructor(
                urgency, String.class, String.class, Map.class, JsonNode.class, boolean.class)
            .newInstance(reply, method, path, query, sent, false);
    return (JsonNode) gateway.getMethod("call", call).invoke(service, made);
  }
}
