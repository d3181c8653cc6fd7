package aurora5.console.mask;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SecretWordsTest {
  private static String hide(String text, Map<String, ?> values) {
    return SecretWords.of(List.of(values)).hide(text);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"apiToken", "AURORA_API_TOKEN", "adminPassword", "OPENAI_API_KEY", "apiKey"})
  void hidesWhatIsNamedLikeASecret(String name) {
    assertThat(hide("value = s3cr3t!", Map.of(name, "s3cr3t!"))).isEqualTo("value = ***");
  }

  @Test
  void leavesEverythingElse() {
    var values = Map.of("host", "127.0.0.1", "port", 5000, "apiToken", "");
    assertThat(hide("127.0.0.1:5000", values)).isEqualTo("127.0.0.1:5000");
    assertThat(hide("var a = true;", Map.of("SOME_TOKEN", "true"))).isEqualTo("var a = true;");
  }

  @Test
  void hidesItAsItStandsInPages() {
    var values = Map.of("apiToken", "a<b&\"c\"/d");
    assertThat(hide("<td>a&lt;b&amp;&quot;c&quot;/d</td>", values)).isEqualTo("<td>***</td>");
    assertThat(hide("<td>a&lt;b&amp;&#34;c&#34;/d</td>", values)).isEqualTo("<td>***</td>");
    assertThat(hide("t=a&lt;b&amp;\"c\"/d", values)).isEqualTo("t=***");
    assertThat(hide("t=two&nbsp;words", Map.of("token", "two words"))).isEqualTo("t=***");
    assertThat(hide("{\"t\":\"a<b&\\\"c\\\"/d\"}", values)).isEqualTo("{\"t\":\"***\"}");
    assertThat(hide("?t=a%3Cb%26%22c%22%2Fd", values)).isEqualTo("?t=***");
  }

  @Test
  void hidesTheLongerOfTwoFirst() {
    var values = Map.of("token", "abcdef", "password", "abcdefgh");
    assertThat(hide("abcdefgh", values)).isEqualTo("***");
  }
}
