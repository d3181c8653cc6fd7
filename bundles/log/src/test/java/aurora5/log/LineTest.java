package aurora5.log;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LineTest {
  private final Line line =
      new Line(
          Secrets.of(
              List.of(
                  Map.of("OPENAI_API_KEY", "k3y-of-mine", "api_token", "\"k3y-of-mine-2\""),
                  Map.of("DB_PASSWORD", "short", "PORT", "5000000"))));

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "key=k3y-of-mine.|key=***.",
        "k3y-of-mine-2 k3y-of-mine|*** ***",
        "short 5000000|short 5000000",
        "sk-proj-abc_DEF123 ntn_1234567 secret_abcdefg|*** *** ***",
        "Authorization: Bearer abc.def-123==|Authorization: Bearer ***",
        "authorization: bearer   abc.def-123|authorization: bearer   ***",
        "task-management risk-assessment mentntn_x|task-management risk-assessment mentntn_x"
      })
  void hidesSecretsAndNothingElse(String text, String shown) {
    assertThat(line.of(text)).isEqualTo(shown);
  }

  @Test
  void keepsTextOnItsLine() {
    assertThat(line.of("a\r\nERROR forged\u001B[31m\u0085\u2028\u202Eb\t한글 😀"))
        .isEqualTo("a\\r\\nERROR forged\\u001b[31m\\u0085\\u2028\\u202eb\t한글 😀");
  }

  @Test
  void cutsAFlood() {
    assertThat(line.of("x".repeat(8192))).hasSize(8192);
    assertThat(line.of("x".repeat(10_000_000))).hasSizeLessThan(8210).endsWith("… [cut]");
    assertThat(line.of("x".repeat(8191) + "😀")).isEqualTo("x".repeat(8191) + "… [cut]");
  }

  @Test
  void leavesNoHalfOfASecretWhereItCuts() {
    assertThat(line.of("x".repeat(8188) + "k3y-of-mine" + "y".repeat(9000))).doesNotContain("k3y");
  }
}
