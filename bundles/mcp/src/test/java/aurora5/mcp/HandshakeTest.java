package aurora5.mcp;

import static org.assertj.core.api.Assertions.assertThat;

import aurora5.api.mcp.McpReply;
import aurora5.api.workflow.SideEffects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Clients of the revisions 2025-03-26 to 2025-11-25. */
final class HandshakeTest {
  private final House house = new House();

  @ParameterizedTest
  @CsvSource({
    "2025-03-26, 2025-03-26",
    "2025-06-18, 2025-06-18",
    "2025-11-25, 2025-11-25",
    "2024-11-05, 2025-11-25",
    "2099-01-01, 2025-11-25"
  })
  void agreesOnARevision(String wanted, String agreed) {
    var greeting =
        house.ask("initialize", "{\"protocolVersion\":\"" + wanted + "\",\"novelty\":{}}");
    assertThat(greeting.at("/result/protocolVersion").asText()).isEqualTo(agreed);
    assertThat(greeting.at("/result/capabilities/tools/listChanged").asBoolean()).isTrue();
    assertThat(greeting.at("/result/serverInfo/name").asText()).isEqualTo("aurora5");
    assertThat(greeting.at("/result/serverInfo/version").asText()).isEqualTo("5.0.0");
    assertThat(greeting.at("/result/instructions").asText()).contains("get_run", "safety");
    assertThat(greeting.path("id").asInt()).isEqualTo(7);
  }

  @Test
  void answersAPing() {
    assertThat(house.ask("ping", "{}").path("result")).isEmpty();
    assertThat(house.ask("ping", "{}").has("result")).isTrue();
  }

  @ParameterizedTest
  @ValueSource(strings = {"resources/list", "prompts/list", "logging/setLevel", "nonsense"})
  void saysWhichMethodIsNotThere(String method) {
    var reply = house.answer("{\"jsonrpc\":\"2.0\",\"id\":\"a\",\"method\":\"" + method + "\"}");
    assertThat(House.message(reply).status()).isEqualTo(200);
    assertThat(House.body(reply).at("/error/code").asInt()).isEqualTo(-32601);
    assertThat(House.body(reply).at("/error/message").asText()).contains(method);
    assertThat(House.body(reply).path("id").asText()).isEqualTo("a");
  }

  @ParameterizedTest
  @ValueSource(strings = {"notifications/initialized", "notifications/cancelled"})
  void takesNotifications(String method) {
    assertThat(house.answer("{\"jsonrpc\":\"2.0\",\"method\":\"" + method + "\"}"))
        .isEqualTo(new McpReply.Taken());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "no json|-32700",
        "[]|-32600",
        "{}|-32600",
        "{\"jsonrpc\":\"1.0\",\"id\":1,\"method\":\"ping\"}|-32600",
        "{\"jsonrpc\":\"2.0\",\"id\":1,\"result\":{}}|-32600",
        "{\"jsonrpc\":\"2.0\",\"id\":null,\"method\":\"ping\"}|-32600",
        "{\"jsonrpc\":\"2.0\",\"id\":1.5,\"method\":\"ping\"}|-32600"
      })
  void saysWhatIsNoRequest(String body, int code) {
    var reply = house.answer(body);
    assertThat(House.message(reply).status()).isEqualTo(400);
    assertThat(House.body(reply).at("/error/code").asInt()).isEqualTo(code);
    assertThat(House.body(reply).has("id")).isFalse();
  }

  @Test
  void saysWhichRevisionsThereAreIfTheHeaderNamesAnother() {
    String ping = "{\"jsonrpc\":\"2.0\",\"id\":1,\"method\":\"ping\"}";
    var reply = house.answer(ping, "version", "2024-11-05");
    assertThat(House.message(reply).status()).isEqualTo(400);
    assertThat(House.body(reply).at("/error/code").asInt()).isEqualTo(-32022);
    assertThat(House.body(reply).at("/error/data/supported/0").asText()).isEqualTo("2025-11-25");
    assertThat(House.message(house.answer(ping, "version", "2025-06-18")).status()).isEqualTo(200);
  }

  @Test
  void hearsThatTheToolsHaveChangedOnceForASwap() {
    var client = House.Client.of(house.room.announcements());
    var later = House.version("greet", "v2", SideEffects.NONE);
    house.workflows.add(later);
    house.workflows.remove(later);
    assertThat(client.heard).isEmpty();
    house.passes();
    assertThat(client.methods()).containsExactly("notifications/tools/list_changed");
    client.hangUp();
    house.workflows.add(later);
    house.passes();
    assertThat(client.heard).hasSize(1);
  }
}
