package aurora5.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Other people's code is there as it was taken in, each with its licence. */
final class VendoredFilesTest {
  private static final Path LIB = Sources.FOLDER.resolve("lib");
  private static final String LIST = "SHA256SUMS";

  @Test
  void everyFileHasTheHashThatIsWrittenDown() throws Exception {
    Map<String, String> found = new TreeMap<>();
    for (Path file : Sources.in(LIB)) {
      if (!file.endsWith(LIST)) {
        String name = LIB.relativize(file).toString().replace('\\', '/');
        byte[] hash = MessageDigest.getInstance("SHA-256").digest(Files.readAllBytes(file));
        found.put(name, HexFormat.of().formatHex(hash));
      }
    }
    assertThat(found).isNotEmpty().isEqualTo(writtenDown());
  }

  @Test
  void everyLibraryBringsItsLicence() throws IOException {
    try (Stream<Path> libraries = Files.list(LIB).filter(Files::isDirectory)) {
      assertThat(libraries.toList())
          .hasSizeGreaterThan(1)
          .allSatisfy(library -> assertThat(library.resolve("LICENSE")).isNotEmptyFile());
    }
  }

  private static Map<String, String> writtenDown() throws IOException {
    Map<String, String> hashes = new TreeMap<>();
    List<String> lines = Files.readAllLines(LIB.resolve(LIST));
    lines.stream().map(line -> line.split(" +")).forEach(words -> hashes.put(words[1], words[0]));
    return hashes;
  }
}
