package aurora5.settings;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

class DotEnvTest {
  @Test
  void readsWhatPeopleWrite() {
    var parsed =
        DotEnv.parse(
            "\uFEFF# comment\r\n\r\nA=1\r\nexport B = two words  # comment\r\n"
                + "C=\"quoted # \\\"x\\\" \\n\" # comment\r\nD='sin\\gle # $x'\r\nE=a#b\r\nF=\r\n"
                + "G=한글=값\r\n  H=# nothing\r\n");
    assertThat(parsed.warnings()).isEmpty();
    assertThat(parsed.values())
        .isEqualTo(
            Map.of(
                "A", "1",
                "B", "two words",
                "C", "quoted # \"x\" \n",
                "D", "sin\\gle # $x",
                "E", "a#b",
                "F", "",
                "G", "한글=값",
                "H", ""));
  }

  @Test
  void takesTheLastOfTwoAndSaysSo() {
    var parsed = DotEnv.parse("A=1\nA=2\n");
    assertThat(parsed.values()).isEqualTo(Map.of("A", "2"));
    assertThat(parsed.warnings()).containsExactly("line 2 sets A again; the last one counts");
  }

  @Test
  void warnsOfOddLinesWithoutRepeatingThem() {
    var parsed =
        DotEnv.parse("hunter2\nA=\"open hunter2\n=hunter2\nB='hunter2' x\n9C=hunter2\nD=4");
    assertThat(parsed.values()).isEqualTo(Map.of("D", "4"));
    assertThat(parsed.warnings())
        .hasSize(5)
        .allMatch(w -> w.startsWith("line ") && !w.contains("hunter2"));
  }
}
