package aurora5.notion.request;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import aurora5.api.Json;
import aurora5.json.DocumentException;
import aurora5.json.Documents;
import com.fasterxml.jackson.databind.JsonNode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class InputLinesTest {
  private static final JsonNode SCHEMA = Documents.parse(new Json(GreetWorkflow.SCHEMA));

  private static String read(String text) {
    return InputLines.read(text, SCHEMA).toString();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "name: 하늘|{\"name\":\"하늘\"}",
        "NAME： 하늘|{\"name\":\"하늘\"}",
        "times: 1,200|{\"times\":1200}",
        "times: many|{\"times\":\"many\"}",
        "polite: 아니요|{\"polite\":false}",
        "tags: a, b|{\"tags\":[\"a\",\"b\"]}",
        "extra: {“a”: 1}|{\"extra\":{\"a\":1}}",
        "{“name”: “하늘”}|{\"name\":\"하늘\"}",
        "그냥 글|{\"name\":\"그냥 글\"}",
        "unknown: 1|{\"unknown\":\"1\"}"
      })
  void readsWhatAPersonWrites(String text, String input) {
    assertThat(read(text)).isEqualTo(input);
  }

  @Test
  void goesOnWithATextOverSeveralLines() {
    assertThat(read("name: 첫 줄\n둘째: 줄\n\n셋째 줄\ntimes: 2"))
        .isEqualTo("{\"name\":\"첫 줄\\n둘째: 줄\\n\\n셋째 줄\",\"times\":2}");
  }

  @Test
  void saysWhatIsNoJson() {
    assertThatThrownBy(() -> read("{\"name\": }")).isInstanceOf(DocumentException.class);
  }

  @Test
  void decidesWhatIsAskedForYesOrNo() {
    assertThat(InputLines.decided(InputLines.read("name: 하늘", SCHEMA), SCHEMA, false))
        .hasToString("{\"name\":\"하늘\",\"polite\":false}");
    assertThat(InputLines.decided(InputLines.read("polite: no", SCHEMA), SCHEMA, true))
        .hasToString("{\"polite\":false}");
  }

  @Test
  void asksForWhatIsNeeded() {
    assertThat(InputLines.template(SCHEMA)).isEqualTo("name: ");
  }
}
