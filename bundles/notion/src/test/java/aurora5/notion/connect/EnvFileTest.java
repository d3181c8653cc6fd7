package aurora5.notion.connect;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EnvFileTest {
  @TempDir Path home;

  private EnvFile file(Map<String, String> environment) {
    return new EnvFile(home.resolve(".env"), environment, home.resolve("elsewhere/.env"));
  }

  private String text() throws IOException {
    return Files.readString(home.resolve(".env"));
  }

  @Test
  void whatIsKeptOnlyItsOwnerReads() throws IOException {
    file(Map.of()).keep(Map.of("NOTION_API_KEY", "ntn_1"));
    assertThat(text()).isEqualTo("NOTION_API_KEY='ntn_1'\n");
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(home.resolve(".env"))))
        .isEqualTo("rw-------");
    assertThat(Files.list(home)).as("nothing is left beside it").hasSize(1);
  }

  @Test
  void everythingElseStaysAsItIs() throws IOException {
    Files.writeString(
        home.resolve(".env"),
        "\uFEFFNOTION_API_KEY=old\r\n# a word\r\nPORT=6000\r\n export NOTION_API_KEY = 'older'\r\n"
            + "NOTION_API_KEY_OF_ANOTHER=x");
    file(Map.of()).keep(Map.of("NOTION_API_KEY", "ntn_2"));
    assertThat(text())
        .isEqualTo("# a word\nPORT=6000\nNOTION_API_KEY_OF_ANOTHER=x\nNOTION_API_KEY='ntn_2'\n");
  }

  @ParameterizedTest
  @ValueSource(strings = {"it's", "two\nlines", "a\u0000b"})
  void whatCannotStandThereIsRefusedWithoutBeingQuotedAndNothingChanges(String value) {
    assertThatThrownBy(() -> file(Map.of()).keep(Map.of("NOTION_API_KEY", value)))
        .isInstanceOf(IllegalArgumentException.class)
        .message()
        .doesNotContain(value);
    assertThat(home).isEmptyDirectory();
  }

  @Test
  void aLinkIsFollowedNotReplaced() throws IOException {
    Path real = Files.createDirectory(home.resolve("secrets")).resolve("aurora.env");
    Files.writeString(real, "PORT=6000\n");
    Files.createSymbolicLink(home.resolve(".env"), real);
    file(Map.of()).keep(Map.of("NOTION_PAGE_ID", "p"));
    assertThat(home.resolve(".env")).isSymbolicLink();
    assertThat(real).hasContent("PORT=6000\nNOTION_PAGE_ID='p'");
  }

  @Test
  void whatWinsOverItIsNamed() throws IOException {
    assertThat(file(Map.of("NOTION_API_KEY", " ")).overruled("NOTION_API_KEY")).isEmpty();
    assertThat(file(Map.of("NOTION_API_KEY", "x")).overruled("NOTION_API_KEY"))
        .contains("NOTION_API_KEY");
    Path nearer = Files.createDirectory(home.resolve("elsewhere")).resolve(".env");
    Files.writeString(nearer, "NOTION_PAGE_ID=p\n");
    assertThat(file(Map.of()).overruled("NOTION_API_KEY")).isEmpty();
    assertThat(file(Map.of()).overruled("NOTION_PAGE_ID")).contains(nearer.toString());
  }
}
