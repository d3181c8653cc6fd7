package aurora5.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;

/** How much a browser has to fetch before the page is whole. */
final class WeightTest {
  private static final int MOST_BYTES = 100_000;

  @Test
  void scriptsAndStylesTogetherWeighLessThanAHundredKilobytes() throws IOException {
    int all = 0;
    int files = 0;
    for (Path file : Sources.in(Sources.FOLDER)) {
      if (file.toString().endsWith(".js") || file.toString().endsWith(".css")) {
        all += compressed(Files.readAllBytes(file));
        files++;
      }
    }
    System.out.println("page: files=" + files + " gzipBytes=" + all);
    assertThat(all).isLessThan(MOST_BYTES);
  }

  private static int compressed(byte[] bytes) throws IOException {
    var out = new ByteArrayOutputStream();
    try (var gzip = new GZIPOutputStream(out)) {
      gzip.write(bytes);
    }
    return out.size();
  }
}
