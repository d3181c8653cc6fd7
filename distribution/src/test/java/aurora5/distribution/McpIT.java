package aurora5.distribution;

import static org.assertj.core.api.Assertions.assertThat;

import aurora5.distribution.client.Client;
import aurora5.distribution.harness.Aurora;
import aurora5.distribution.harness.SharedAurora;
import aurora5.distribution.measure.Await;
import aurora5.distribution.plugin.Greeting;
import aurora5.distribution.plugin.PluginJar;
import com.fasterxml.jackson.databind.JsonNode;
import io.modelcontextprotocol.client.McpClient;
import io.modelcontextprotocol.client.McpSyncClient;
import io.modelcontextprotocol.client.transport.HttpClientStreamableHttpTransport;
import io.modelcontextprotocol.spec.McpSchema.CallToolRequest;
import io.modelcontextprotocol.spec.McpSchema.CallToolResult;
import io.modelcontextprotocol.spec.McpSchema.ProgressNotification;
import io.modelcontextprotocol.spec.McpSchema.Tool;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.parallel.ResourceLock;

/** Aurora as the protocol's own client for Java sees it. */
@ExtendWith(SharedAurora.class)
@ResourceLock(SharedAurora.LOCK)
final class McpIT {
  private final Aurora aurora;
  private final Queue<ProgressNotification> progress = new ConcurrentLinkedQueue<>();
  private volatile List<Tool> announced = List.of();
  private McpSyncClient client;

  McpIT(Aurora aurora) {
    this.aurora = aurora;
  }

  @BeforeEach
  void connect() {
    var transport =
        HttpClientStreamableHttpTransport.builder(aurora.client().base().toString())
            .endpoint("/mcp")
            .openConnectionOnStartup(true)
            .build();
    client =
        McpClient.sync(transport)
            .requestTimeout(Duration.ofMinutes(2))
            .toolsChangeConsumer(tools -> announced = tools)
            .progressConsumer(progress::add)
            .build();
    client.initialize();
  }

  @AfterEach
  void disconnect() {
    client.close();
  }

  private static List<String> names(List<Tool> tools) {
    return tools.stream().map(Tool::name).toList();
  }

  private CallToolResult call(String tool, Map<String, Object> arguments) {
    return client.callTool(new CallToolRequest(tool, arguments));
  }

  private static JsonNode told(CallToolResult result) {
    return Client.JSON.valueToTree(result.structuredContent());
  }

  @Test
  void everyWorkflowIsATool() {
    assertThat(names(client.listTools().tools()))
        .contains("create-story", "analyze-problem", "calculate-miracle", "hello", "get_run");
    CallToolResult greeting = call("hello", Map.of("name", "지우"));
    assertThat(greeting.isError()).isFalse();
    assertThat(told(greeting).path("result").toString()).contains("지우");
    String run = told(greeting).path("runId").asText();
    assertThat(aurora.client().run(run).path("trigger").asText()).isEqualTo("MCP");
    assertThat(told(call("get_health", Map.of())).path("status").asText()).isNotEmpty();
  }

  @Test
  void aModelHearsWhatIsWrongAndSomebodyInDangerIsAnswered() {
    CallToolResult wrong = call("hello", Map.of("nmae", "지우"));
    assertThat(wrong.isError()).isTrue();
    assertThat(wrong.content().toString()).contains("/nmae");
    CallToolResult red = call("analyze-problem", Map.of("problem", "죽고 싶어요"));
    assertThat(red.isError()).isFalse();
    assertThat(red.content().toString()).contains("109");
  }

  @Test
  void tellsHowFarAStoryIs() {
    Map<String, Object> child =
        Map.of(
            "name", "지우",
            "age", 7,
            "personality", "밝은 아이",
            "hobby", "그림 그리기",
            "dreamJob", "화가",
            "favoriteColor", "파란색",
            "favoriteAnimal", "고양이",
            "specialMemory", "할머니와 바다에 간 일");
    CallToolResult story =
        client.callTool(
            new CallToolRequest("create-story", child, Map.of("progressToken", "story-1")));
    assertThat(told(story).at("/result/pages")).hasSize(10);
    assertThat(progress)
        .isNotEmpty()
        .allSatisfy(each -> assertThat(each.progressToken()).isEqualTo("story-1"))
        .extracting(ProgressNotification::progress)
        .isSorted();
  }

  @Test
  void aDroppedJarIsEverywhereAtOnceAndADeletedOneNowhere() {
    PluginJar jar = Greeting.of("everywhere").build();
    aurora.home().drop(jar);
    Await.until("it is announced", () -> names(announced).contains("everywhere"));
    JsonNode workflow = aurora.client().get("/api/workflows/everywhere").expect(200).json();
    assertThat(workflow.path("state").asText()).isEqualTo("LIVE");
    assertThat(workflow.at("/inputSchema/properties/name").isMissingNode()).isFalse();
    assertThat(aurora.client().get("/api/openapi.json").expect(200).body()).contains("/everywhere");
    assertThat(call("everywhere", Map.of("name", "Jiwoo")).content().toString())
        .contains("Hello, Jiwoo");

    aurora.home().remove(jar.file());
    Await.until("its end is announced", () -> !names(announced).contains("everywhere"));
    assertThat(aurora.client().get("/api/openapi.json").body()).doesNotContain("/everywhere");
  }

  /** What the client of a later revision says first. */
  @Test
  void isDiscoveredWithoutAHandshake() {
    var discovered =
        aurora
            .client()
            .post(
                "/mcp",
                Map.of(
                    "jsonrpc",
                    "2.0",
                    "id",
                    1,
                    "method",
                    "server/discover",
                    "params",
                    Map.of(
                        "_meta",
                        Map.of(
                            "io.modelcontextprotocol/protocolVersion",
                            "2026-07-28",
                            "io.modelcontextprotocol/clientCapabilities",
                            Map.of()))),
                "MCP-Protocol-Version",
                "2026-07-28",
                "Mcp-Method",
                "server/discover")
            .expect(200)
            .json();
    assertThat(discovered.at("/result/supportedVersions/0").asText()).isEqualTo("2026-07-28");
  }
}
