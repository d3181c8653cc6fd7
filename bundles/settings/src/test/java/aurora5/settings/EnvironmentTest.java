package aurora5.settings;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EnvironmentTest {
  @Test
  void letsTheProcessWinThenTheWorkingDirectoryThenTheHome(@TempDir Path work, @TempDir Path home)
      throws IOException {
    Files.writeString(home.resolve(".env"), "A=home\nB=home\nC=home\nD=home");
    Files.writeString(work.resolve(".env"), "A=work\nB=work\nC=\n");
    var environment = Environment.read(Map.of("A", "process", "D", " "), work, home);
    assertThat(environment.values())
        .isEqualTo(Map.of("A", "process", "B", "work", "C", "home", "D", "home"));
  }

  @Test
  void warnsOnceWhenBothAreTheSamePlace(@TempDir Path home) throws IOException {
    Files.writeString(home.resolve(".env"), "nonsense");
    var environment = Environment.read(Map.of(), home.resolve("x/.."), home);
    assertThat(environment.warnings())
        .singleElement()
        .asString()
        .contains(".env: line 1 is not of the form");
  }

  @Test
  void ignoresAFileThatIsTooLarge(@TempDir Path home) throws IOException {
    Files.writeString(home.resolve(".env"), "A=" + "x".repeat(1 << 20));
    var environment = Environment.read(Map.of(), home, home);
    assertThat(environment.values()).isEmpty();
    assertThat(environment.warnings()).hasSize(1);
  }
}
