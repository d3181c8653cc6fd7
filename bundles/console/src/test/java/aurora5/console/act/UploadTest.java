package aurora5.console.act;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class UploadTest {
  @TempDir Path home;

  private Act take(String name) throws IOException {
    var jar = new ByteArrayInputStream(new byte[] {1, 2, 3});
    return new Upload(home.resolve("deploy"), home.resolve("data")).take(name, jar);
  }

  @ParameterizedTest
  @CsvSource({"a.jar,a.jar", "C:\\jars\\b-1.0.jar,b-1.0.jar", "../../c.jar,c.jar"})
  void aJarLandsInTheFolderUnderItsOwnName(String given, String kept) throws IOException {
    assertThat(take(given)).isInstanceOf(Act.Done.class);
    assertThat(home.resolve("deploy").resolve(kept)).hasBinaryContent(new byte[] {1, 2, 3});
    assertThat(home.resolve("data")).isEmptyDirectory();
  }

  @ParameterizedTest
  @ValueSource(strings = {"a.sh", "..jar", ".jar", "a.jar/", "a b.jar", "a.jar.rejected.txt"})
  void anythingElseIsRefusedAndLeavesNothing(String given) throws IOException {
    assertThat(take(given)).isInstanceOf(Act.Refused.class);
    assertThat(home).isEmptyDirectory();
  }

  @Test
  void anUploadThatBreaksOffLeavesNothing() {
    var broken =
        new InputStream() {
          @Override
          public int read() throws IOException {
            throw new IOException("the line is cut");
          }
        };
    var upload = new Upload(home.resolve("deploy"), home.resolve("data"));
    assertThatThrownBy(() -> upload.take("a.jar", broken)).hasMessage("the line is cut");
    assertThat(home.resolve("deploy")).isEmptyDirectory();
    assertThat(home.resolve("data")).isEmptyDirectory();
  }
}
