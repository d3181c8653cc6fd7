package aurora5.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** What the modules of the page must not do, and that they find each other. */
final class ScriptsTest {
  private static final Pattern IMPORT =
      Pattern.compile("(?m)(?:^|;)(?:import|export)\\b[^;'\"]*?\\bfrom ?['\"]([^'\"]+)['\"]");
  private static final List<String> MARKUP_OF_STRINGS =
      List.of(
          "innerHTML",
          "dangerouslySetInnerHTML",
          "outerHTML",
          "insertAdjacentHTML",
          "document.write",
          "eval(",
          "new Function",
          "srcdoc",
          "javascript:");

  @Test
  void noTextIsEverTakenForMarkupOrCode() {
    assertThat(Sources.ownScripts())
        .hasSizeGreaterThan(20)
        .allSatisfy(file -> assertThat(Sources.read(file)).doesNotContain(MARKUP_OF_STRINGS));
  }

  @Test
  void everyImportIsAFileThatTheServerHandsOut() {
    var assets = new Assets();
    for (Path file : Sources.in(Sources.FOLDER)) {
      if (file.toString().endsWith(".js")) {
        IMPORT
            .matcher(Sources.read(file))
            .results()
            .forEach(
                found ->
                    assertThat(assets.find(name(file, found.group(1))))
                        .as("%s in %s", found.group(1), file)
                        .isPresent());
      }
    }
  }

  @Test
  void theTokenIsKeptOnlyAsLongAsTheTab() {
    assertThat(Sources.read(Sources.FOLDER.resolve("api.js")))
        .contains("sessionStorage")
        .doesNotContain("localStorage", "cookie");
  }

  @Test
  void noFileIsTooLongToRead() {
    assertThat(Sources.ownScripts())
        .allSatisfy(file -> assertThat(Sources.read(file).lines().count()).isLessThan(301));
  }

  private static String name(Path file, String imported) {
    assertThat(imported).as("bare imports need a build step or an import map").startsWith(".");
    Path target = file.resolveSibling(imported).normalize();
    return Sources.FOLDER.normalize().relativize(target).toString().replace('\\', '/');
  }
}
