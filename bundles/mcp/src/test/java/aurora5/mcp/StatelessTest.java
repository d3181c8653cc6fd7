package aurora5.mcp;

import static org.assertj.core.api.Assertions.assertThat;

import aurora5.api.mcp.McpReply;
import aurora5.api.workflow.SideEffects;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Clients of the revision 2026-07-28, whose requests say everything themselves. */
final class StatelessTest {
  private static final String META =
      "\"_meta\":{\"io.modelcontextprotocol/protocolVersion\":\"2026-07-28\","
          + "\"io.modelcontextprotocol/clientCapabilities\":{}}";

  private final House house = new House();

  private static String request(String method, String params) {
    return "{\"jsonrpc\":\"2.0\",\"id\":1,\"method\":\"" + method + "\",\"params\":" + params + "}";
  }

  private McpReply ask(String method, String more) {
    return house.answer(
        request(method, "{" + META + more + "}"), "version", House.MODERN, "method", method);
  }

  @Test
  void isDiscovered() {
    var found = House.body(ask("server/discover", "")).path("result");
    assertThat(found.at("/supportedVersions/0").asText()).isEqualTo("2026-07-28");
    assertThat(found.at("/capabilities/tools/listChanged").asBoolean()).isTrue();
    assertThat(found.at("/resultType").asText()).isEqualTo("complete");
    assertThat(found.at("/_meta/io.modelcontextprotocol~1serverInfo/title").asText())
        .isEqualTo("Aurora 5");
    assertThat(found.path("ttlMs").asInt(-1)).isNotNegative();
  }

  @Test
  void saysHowLongTheListMayBeKept() {
    var list = House.body(ask("tools/list", "")).path("result");
    assertThat(list.path("tools")).isNotEmpty();
    assertThat(list.path("ttlMs").asInt()).isEqualTo(1_000);
    assertThat(list.path("cacheScope").asText()).isEqualTo("private");
    assertThat(list.path("resultType").asText()).isEqualTo("complete");
  }

  @ParameterizedTest
  @ValueSource(strings = {"initialize", "ping", "logging/setLevel", "resources/subscribe", "x"})
  void hasNoOtherMethods(String method) {
    var reply = ask(method, "");
    assertThat(House.message(reply).status()).isEqualTo(404);
    assertThat(House.body(reply).at("/error/code").asInt()).isEqualTo(-32601);
    assertThat(House.body(reply).path("id").asInt()).isEqualTo(1);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      nullValues = "-",
      value = {
        "-|tools/call|greet|-32020",
        "2025-11-25|tools/call|greet|-32020",
        "2026-07-28|-|greet|-32020",
        "2026-07-28|tools/list|greet|-32020",
        "2026-07-28|TOOLS/CALL|greet|-32020",
        "2026-07-28|tools/call|-|-32020",
        "2026-07-28|tools/call|other|-32020",
        "2026-07-28|tools/call|=?base64?%%%?=|-32020"
      })
  void wantsHeadersToSayWhatTheBodySays(String version, String method, String name, int code) {
    List<String> headers = new ArrayList<>();
    if (version != null) {
      headers.addAll(List.of("version", version));
    }
    if (method != null) {
      headers.addAll(List.of("method", method));
    }
    if (name != null) {
      headers.addAll(List.of("name", name));
    }
    var reply =
        house.answer(
            request("tools/call", "{" + META + ",\"name\":\"greet\"}"),
            headers.toArray(String[]::new));
    assertThat(House.message(reply).status()).isEqualTo(400);
    assertThat(House.body(reply).at("/error/code").asInt()).isEqualTo(code);
    assertThat(house.runs.wishes).isEmpty();
  }

  @Test
  void readsAnEncodedName() {
    String encoded =
        Base64.getEncoder().encodeToString("get_health".getBytes(StandardCharsets.UTF_8));
    var reply =
        house.answer(
            request("tools/call", "{" + META + ",\"name\":\"get_health\"}"),
            "version",
            House.MODERN,
            "method",
            "tools/call",
            "name",
            "=?base64?" + encoded + "?=");
    assertThat(House.message(reply).status()).isEqualTo(200);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{}",
        "{\"_meta\":{}}",
        "{\"_meta\":{\"io.modelcontextprotocol/clientCapabilities\":{}}}",
        "{\"_meta\":{\"io.modelcontextprotocol/protocolVersion\":\"2026-07-28\"}}"
      })
  void wantsToKnowWithWhomItSpeaks(String params) {
    var reply =
        house.answer(
            request("tools/list", params), "version", House.MODERN, "method", "tools/list");
    assertThat(House.message(reply).status()).isEqualTo(400);
    assertThat(House.body(reply).at("/error/code").asInt()).isEqualTo(-32602);
  }

  @Test
  void saysWhatItSpeaksInstead() {
    String later = META.replace("2026-07-28", "2099-01-01");
    var reply =
        house.answer(
            request("tools/list", "{" + later + "}"),
            "version",
            "2099-01-01",
            "method",
            "tools/list");
    assertThat(House.message(reply).status()).isEqualTo(400);
    var error = House.body(reply).path("error");
    assertThat(error.path("code").asInt()).isEqualTo(-32022);
    assertThat(error.at("/data/requested").asText()).isEqualTo("2099-01-01");
    assertThat(error.at("/data/supported/0").asText()).isEqualTo("2026-07-28");
  }

  @Test
  void tellsASubscriberWhatItAskedForAndNothingElse() {
    var wants =
        House.Client.of(
            ask(
                "subscriptions/listen",
                ",\"notifications\":{\"toolsListChanged\":true,\"promptsListChanged\":true}"));
    var wantsNone = House.Client.of(ask("subscriptions/listen", ",\"notifications\":{}"));
    house.workflows.add(House.version("greet", "v2", SideEffects.NONE));
    house.passes();

    assertThat(wants.methods())
        .containsExactly(
            "notifications/subscriptions/acknowledged", "notifications/tools/list_changed");
    assertThat(wants.heard.get(0).at("/params/notifications").toString())
        .isEqualTo("{\"toolsListChanged\":true}");
    assertThat(wants.heard)
        .allSatisfy(
            each ->
                assertThat(each.at("/params/_meta/io.modelcontextprotocol~1subscriptionId").asInt())
                    .isEqualTo(1));
    assertThat(wantsNone.methods()).containsExactly("notifications/subscriptions/acknowledged");
  }

  @Test
  void takesLeaveOfItsSubscribers() throws Exception {
    var client =
        House.Client.of(
            ask("subscriptions/listen", ",\"notifications\":{\"toolsListChanged\":true}"));
    house.room.close();
    var last = client.heard.get(1);
    assertThat(last.at("/result/resultType").asText()).isEqualTo("complete");
    assertThat(last.path("id").asInt()).isEqualTo(1);
    assertThat(client.ended).isTrue();
  }
}
