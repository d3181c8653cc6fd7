package aurora5.store.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ContentFilesTest {
  private static final byte[] HELLO = "안녕".getBytes(StandardCharsets.UTF_8);
  private static final String HASH =
      "f13045dcd6f2b8bb6d3cb5ed4c5d7ed6d7f2e1a4d1b1a3b1e8b1c0e6a2b5c7d9";

  @TempDir Path folder;
  private ContentFiles files;

  @BeforeEach
  void open() throws IOException {
    files = new ContentFiles(folder);
  }

  private Path file(String sha256) {
    return folder.resolve(sha256.substring(0, 2)).resolve(sha256.substring(2));
  }

  @Test
  void givesBackWhatItKeeps() throws IOException {
    String sha256 = files.keep(HELLO);
    try (InputStream content = files.open(sha256).orElseThrow()) {
      assertThat(content.readAllBytes()).isEqualTo(HELLO);
    }
    assertThat(file(sha256)).hasBinaryContent(HELLO);
    assertThat(files.keep(new byte[0]))
        .isEqualTo("e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855");
  }

  @Test
  void writesTheSameContentOnce() throws IOException {
    String sha256 = files.keep(HELLO);
    FileTime longAgo = FileTime.fromMillis(1);
    Files.setLastModifiedTime(file(sha256), longAgo);
    Object written = Files.readAttributes(file(sha256), BasicFileAttributes.class).fileKey();
    assertThat(files.keep(HELLO)).isEqualTo(sha256);
    var kept = Files.readAttributes(file(sha256), BasicFileAttributes.class);
    assertThat(kept.fileKey()).isEqualTo(written);
    assertThat(kept.lastModifiedTime()).isGreaterThan(longAgo);
  }

  @Test
  void removesWhatNobodyHasKeptForADay() throws IOException {
    String sha256 = files.keep(HELLO);
    assertThat(files.remove(sha256)).isFalse();
    assertThat(files.open(sha256)).isPresent();
    Files.setLastModifiedTime(file(sha256), FileTime.fromMillis(1));
    assertThat(files.remove(sha256)).isTrue();
    assertThat(files.open(sha256)).isEmpty();
    assertThat(files.remove(sha256)).isTrue();
  }

  @Test
  void replacesAFileThatWasCutShort() throws IOException {
    String sha256 = files.keep(HELLO);
    Files.write(file(sha256), new byte[] {1});
    files.keep(HELLO);
    assertThat(file(sha256)).hasBinaryContent(HELLO);
  }

  @Test
  void keepsTheSameContentFromManyThreadsAtOnce() throws IOException {
    List<String> hashes =
        IntStream.range(0, 32).parallel().mapToObj(i -> keep(new byte[100_000])).toList();
    assertThat(hashes).containsOnly(hashes.get(0)).hasSize(32);
    try (Stream<Path> left = Files.list(folder.resolve("unfinished"))) {
      assertThat(left).isEmpty();
    }
  }

  private String keep(byte[] content) {
    try {
      return files.keep(content);
    } catch (IOException failure) {
      throw new AssertionError(failure);
    }
  }

  @Test
  void opensNothingButHashes() throws IOException {
    assertThat(files.open(HASH)).isEmpty();
    assertThat(files.open("../../etc/passwd")).isEmpty();
    assertThat(files.open("")).isEmpty();
  }

  @Test
  void refusesMoreThanFiftyMegabytes() {
    byte[] big = new byte[50 * 1024 * 1024 + 1];
    assertThatThrownBy(() -> files.keep(big)).hasMessageContaining("at most 52,428,800");
  }

  @Test
  void clearsAwayWhatADeadProcessLeft() throws IOException {
    Path left = Files.createFile(folder.resolve("unfinished").resolve("x.tmp"));
    new ContentFiles(folder);
    assertThat(left).doesNotExist();
  }
}
