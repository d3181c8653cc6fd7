package aurora5.plugin.miracle;

import static org.assertj.core.api.Assertions.assertThat;

import aurora5.api.Json;
import aurora5.json.PluginCodec;
import aurora5.testkit.Rehearsal;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The worked examples of engine v2, to every field. */
class ExamplesTest {
  private static final ObjectMapper JSON = new ObjectMapper();

  static Stream<JsonNode> cases() throws IOException {
    List<JsonNode> cases = new ArrayList<>();
    try (var in = ExamplesTest.class.getResourceAsStream("v2/examples.json")) {
      JSON.readTree(in).path("cases").forEach(cases::add);
    }
    assertThat(cases).hasSize(6);
    return cases.stream();
  }

  @ParameterizedTest
  @MethodSource("cases")
  void isToTheLetter(JsonNode example) throws Exception {
    var codec = new PluginCodec();
    try (var rehearsal = Rehearsal.of(new CalculateMiracle(ZoneOffset.UTC))) {
      for (JsonNode call : example.path("calls")) {
        Instant at = Instant.parse(call.path("at").asText());
        rehearsal.passes(Duration.between(rehearsal.now(), at)).restart();
        var request = codec.read(MiracleRequest.class, new Json(call.path("input").toString()));
        var result = JSON.readTree(codec.write(rehearsal.start(request).result()).text());

        assertThat(only(call.path("expect"), result)).isEqualTo(call.path("expect"));
        assertThat(result.has("cached")).isEqualTo(call.path("expect").has("cached"));
        assertThat(result.path("processing_time").isIntegralNumber()).isTrue();
        assertThat(only(call.path("derived"), result)).isEqualTo(call.path("derived"));
      }
    }
  }

  private static ObjectNode only(JsonNode fields, JsonNode of) {
    var chosen = JSON.createObjectNode();
    fields.fieldNames().forEachRemaining(name -> chosen.set(name, of.path(name)));
    return chosen;
  }
}
