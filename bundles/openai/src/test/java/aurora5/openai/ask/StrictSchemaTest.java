package aurora5.openai.ask;

import static org.assertj.core.api.Assertions.assertThat;

import aurora5.api.Json;
import aurora5.json.RecordSchema;
import java.net.URI;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class StrictSchemaTest {
  enum Mood {
    GLAD,
    SAD
  }

  record Inner(LocalDate day, URI link) {}

  record Outer(Optional<Inner> maybe, Optional<Mood> mood, Set<Integer> numbers) {}

  record Tree(String name, List<Tree> children) {}

  record Free(Map<String, Integer> counts) {}

  record Any(Json data) {}

  private static StrictSchema of(Class<?> type) {
    return StrictSchema.of(type.getSimpleName(), RecordSchema.of(type));
  }

  @Test
  void whatMayBeMissingIsNull() {
    StrictSchema schema = of(Outer.class);
    assertThat(schema.strict()).isTrue();
    assertThat(schema.schema().toString())
        .isEqualTo(
            "{\"type\":\"object\",\"properties\":{"
                + "\"maybe\":{\"anyOf\":[{\"type\":\"object\",\"properties\":{"
                + "\"day\":{\"type\":\"string\",\"format\":\"date\"},"
                + "\"link\":{\"type\":\"string\",\"description\":\"of the form uri\"}},"
                + "\"required\":[\"day\",\"link\"],\"additionalProperties\":false},"
                + "{\"type\":\"null\"}]},"
                + "\"mood\":{\"type\":[\"string\",\"null\"],\"enum\":[\"GLAD\",\"SAD\",null]},"
                + "\"numbers\":{\"type\":\"array\",\"items\":{\"type\":\"integer\"},"
                + "\"description\":\"each only once\"}},"
                + "\"required\":[\"maybe\",\"mood\",\"numbers\"],"
                + "\"additionalProperties\":false}");
  }

  @Test
  void aRecordWithinItselfIsAReference() {
    StrictSchema schema = of(Tree.class);
    assertThat(schema.strict()).isTrue();
    assertThat(schema.schema().at("/properties/children/items").toString())
        .isEqualTo("{\"$ref\":\"#\"}");
  }

  @Test
  void whatCannotBeForcedOnlyGuides() {
    assertThat(of(Free.class).strict()).isFalse();
    assertThat(of(Any.class).strict()).isFalse();
  }

  @Test
  void aNameIsMadeOfLatinLetters() {
    assertThat(StrictSchema.of("이야기", RecordSchema.of(Tree.class)).name()).isEqualTo("___");
  }
}
