package aurora5.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import aurora5.api.Json;
import aurora5.api.workflow.Limits;
import aurora5.api.workflow.Says;
import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class RecordSchemaTest {
  enum Mood {
    HAPPY,
    SAD
  }

  @Says(ko = "장면", en = "a scene")
  record Scene(@Limits(min = 1, max = 80) String title) {}

  @Says(ko = "이야기 요청", en = "a wish for a story")
  record Wish(
      @Says(ko = "아이 이름", en = "the child's name") String name,
      @Limits(min = 3, max = 12) int age,
      Optional<Mood> mood,
      @Limits(max = 5) List<Scene> scenes,
      Set<String> tags,
      Map<Mood, Double> weights,
      LocalDate day,
      Duration took,
      Json any,
      boolean pictures) {}

  record Tree(String name, List<Tree> children) {}

  record Garden(Tree oak, Optional<Tree> elm) {}

  record Pair<A, B>(A one, B other) {}

  record Pairs(Pair<String, Integer> first, Pair<Integer, Pair<Boolean, String>> second) {}

  @Test
  void describesARecord() {
    var schema = schema(Wish.class);
    assertThat(schema.at("/$schema").textValue())
        .isEqualTo("https://json-schema.org/draft/2020-12/schema");
    assertThat(schema.at("/title").textValue()).isEqualTo("Wish");
    assertThat(schema.at("/x-ko").textValue()).isEqualTo("이야기 요청");
    assertThat(schema.at("/additionalProperties").booleanValue()).isFalse();
    assertThat(schema.at("/required"))
        .extracting(JsonNode::textValue)
        .containsExactly(
            "name", "age", "scenes", "tags", "weights", "day", "took", "any", "pictures");
    assertThat(schema.at("/properties/name"))
        .isEqualTo(
            tree(
                "{\"type\":\"string\",\"description\":\"the child's name\",\"x-ko\":\"아이 이름\","
                    + "\"x-en\":\"the child's name\"}"));
    assertThat(schema.at("/properties/age"))
        .isEqualTo(tree("{\"type\":\"integer\",\"minimum\":3,\"maximum\":12}"));
    assertThat(schema.at("/properties/mood"))
        .isEqualTo(tree("{\"type\":\"string\",\"enum\":[\"HAPPY\",\"SAD\"]}"));
    assertThat(schema.at("/properties/scenes/maxItems").intValue()).isEqualTo(5);
    assertThat(schema.at("/properties/scenes/items/properties/title"))
        .isEqualTo(tree("{\"type\":\"string\",\"minLength\":1,\"maxLength\":80}"));
    assertThat(schema.at("/properties/scenes/items/x-ko").textValue()).isEqualTo("장면");
    assertThat(schema.at("/properties/tags/uniqueItems").booleanValue()).isTrue();
    assertThat(schema.at("/properties/weights"))
        .isEqualTo(
            tree(
                "{\"type\":\"object\",\"propertyNames\":{\"type\":\"string\",\"enum\":"
                    + "[\"HAPPY\",\"SAD\"]},\"additionalProperties\":{\"type\":\"number\"}}"));
    assertThat(schema.at("/properties/day/format").textValue()).isEqualTo("date");
    assertThat(schema.at("/properties/took/format").textValue()).isEqualTo("duration");
    assertThat(schema.at("/properties/any")).isEqualTo(tree("{}"));
    assertThat(schema.at("/properties/pictures")).isEqualTo(tree("{\"type\":\"boolean\"}"));
  }

  @Test
  void refersToRecordsWithinThemselves() {
    assertThat(schema(Tree.class).at("/properties/children/items/$ref").textValue()).isEqualTo("#");
    var garden = schema(Garden.class);
    assertThat(garden.at("/properties/oak/properties/children/items/$ref").textValue())
        .isEqualTo("#/$defs/Tree");
    assertThat(garden.at("/$defs/Tree/properties/children/items/$ref").textValue())
        .isEqualTo("#/$defs/Tree");
  }

  @Test
  void knowsTheTypesOfGenericRecords() {
    var pairs = schema(Pairs.class);
    assertThat(pairs.at("/properties/first/properties/other/type").textValue())
        .isEqualTo("integer");
    assertThat(pairs.at("/properties/second/properties/other/properties/one/type").textValue())
        .isEqualTo("boolean");
  }

  @Test
  void namesTheComponentThatNoDocumentCanCarry() {
    record Old(Optional<List<Date>> dates) {}
    assertThatThrownBy(() -> RecordSchema.of(Old.class))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageStartingWith("Old.dates is of type java.util.Date");
  }

  private static JsonNode schema(Class<?> type) {
    return Documents.parse(RecordSchema.of(type));
  }

  private static JsonNode tree(String text) {
    return Documents.parse(new Json(text));
  }
}
