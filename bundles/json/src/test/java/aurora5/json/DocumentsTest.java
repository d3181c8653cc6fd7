package aurora5.json;

import static java.nio.charset.StandardCharsets.UTF_16;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import aurora5.api.Json;
import aurora5.json.DocumentException.Reason;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DocumentsTest {
  @Test
  void readsAndWritesATree() {
    var text = "{\"b\":[1,2.5,null,true],\"a\":\"한글 😀\",\"n\":123456789012345678901234567890}";
    assertThat(Documents.json(Documents.parse(new Json(text)))).isEqualTo(new Json(text));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "  ",
        "{",
        "[1,]",
        "{\"a\":1,\"a\":2}",
        "{} {}",
        "[] x",
        "NaN",
        "[Infinity]",
        "01",
        "'a'",
        "{a:1}",
        "/* */1",
        "+1",
        "\"\u0001\"",
        "\"\\x\""
      })
  void refusesWhatIsNoJson(String text) {
    assertThat(refusal(text).reason()).isEqualTo(Reason.MALFORMED);
  }

  @Test
  void refusesWhatIsBeyondALimit() {
    assertThat(Documents.parse(new Json("[".repeat(100) + "]".repeat(100)))).isNotNull();
    assertThat(refusal("[".repeat(101) + "]".repeat(101)).reason()).isEqualTo(Reason.LIMIT);
    assertThat(refusal("{\"" + "n".repeat(257) + "\":1}").reason()).isEqualTo(Reason.LIMIT);
    assertThat(refusal("1".repeat(65)).reason()).isEqualTo(Reason.LIMIT);
    assertThat(refusal("[1e400]").reason()).isEqualTo(Reason.LIMIT);
    assertThat(refusal("\"" + "s".repeat(Documents.MAX_STRING + 1) + "\"").reason())
        .isEqualTo(Reason.LIMIT);
    assertThat(refusal(" ".repeat(Documents.MAX_DOCUMENT) + "1").reason())
        .isEqualTo(Reason.TOO_LARGE);
  }

  @Test
  void saysWhereAndInBothLanguages() {
    var refusal = refusal("{\n  \"a\": hello\n}");
    assertThat(refusal.line()).isEqualTo(2);
    assertThat(refusal.column()).isGreaterThan(7);
    assertThat(refusal.text().ko()).startsWith("올바른 JSON 문서가 아닙니다 (2행");
    assertThat(refusal.text().en()).startsWith("this is no valid JSON document (line 2");
  }

  @Test
  void readsUtf8OnlyAndForgivesAByteOrderMark() {
    assertThat(Documents.parse("\uFEFF[1]".getBytes(UTF_8), 100)).hasSize(1);
    assertThatThrownBy(() -> Documents.parse("[1]".getBytes(UTF_16), 100))
        .isInstanceOf(DocumentException.class);
    assertThatThrownBy(() -> Documents.parse(new byte[] {'"', (byte) 0xC3, '"'}, 100))
        .isInstanceOf(DocumentException.class)
        .hasMessageContaining("UTF-8");
  }

  @Test
  void readsAStreamNoFurtherThanItsLimit() throws IOException {
    assertThat(Documents.parse(new ByteArrayInputStream("[1]".getBytes(UTF_8)), 3)).hasSize(1);
    var endless = new ByteArrayInputStream(new byte[100]);
    var refusal = catchThrowableOfType(DocumentException.class, () -> Documents.parse(endless, 3));
    assertThat(refusal.reason()).isEqualTo(Reason.TOO_LARGE);
    assertThat(endless.available()).isEqualTo(96);
  }

  @Test
  void readsLargeDocumentsOfItsOwn() {
    var text = "\"" + "s".repeat(3 << 20) + "\"";
    assertThat(Documents.parseOwn(new Json(text)).textValue()).hasSize(3 << 20);
    assertThatThrownBy(() -> Documents.parseOwn(new Json("[1,1")))
        .isInstanceOf(DocumentException.class);
  }

  @Test
  void ignoresTypesNamedInADocument() throws IOException {
    record Box(Object content) {}
    var box =
        Documents.mapper()
            .readValue("{\"content\":{\"@class\":\"java.io.File\",\"path\":\"x\"}}", Box.class);
    assertThat(box.content()).isInstanceOf(java.util.Map.class);
  }

  private static DocumentException refusal(String text) {
    return catchThrowableOfType(DocumentException.class, () -> Documents.parse(new Json(text)));
  }
}
