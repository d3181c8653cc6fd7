package aurora5.distribution;

import static org.assertj.core.api.Assertions.assertThat;

import aurora5.distribution.harness.Distribution;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** A small team's server is not asked for more than this. */
final class SizeIT {
  private static final long MOST = 70L << 20;

  private static long size(Path file) {
    try {
      return Files.size(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Test
  void theWholeDistributionIsSmall() throws IOException {
    try (Stream<Path> files = Files.walk(Distribution.folder())) {
      long bytes = files.filter(Files::isRegularFile).mapToLong(SizeIT::size).sum();
      assertThat(bytes).as("bytes of the unpacked distribution").isBetween(1L << 20, MOST);
    }
    try (Stream<Path> files = Files.list(Distribution.folder().resolveSibling("."))) {
      assertThat(files.filter(file -> file.toString().endsWith(".tar.gz")).toList())
          .as("the archive")
          .isNotEmpty()
          .allSatisfy(archive -> assertThat(size(archive)).isLessThan(MOST));
    }
  }
}
