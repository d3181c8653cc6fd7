package aurora5.console.act;

import aurora5.api.Text;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.regex.Pattern;

/**
 * Puts a jar into the deploy folder in one go, so that it is verified and drained like any other
 * that is dropped there. Immutable.
 *
 * @param draft folder on the same disk where half a jar harms nobody
 */
public record Upload(Path deploy, Path draft) {
  private static final String PAGE = "/plugins";
  private static final Pattern NAME = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._-]{0,120}\\.jar");
  private static final long LIMIT = 256L << 20;

  /**
   * @param submitted the name that the browser gave, perhaps with a path
   */
  public Act take(String submitted, InputStream jar) throws IOException {
    String name =
        submitted.substring(1 + Math.max(submitted.lastIndexOf('/'), submitted.lastIndexOf('\\')));
    if (!NAME.matcher(name).matches()) {
      return new Act.Refused(
          400,
          PAGE,
          new Text(
              "파일 이름은 영문자, 숫자, 점, 밑줄, 빼기로 되어 있고 .jar로 끝나야 합니다",
              "The file's name must be letters, digits, dots, dashes and end in .jar"));
    }
    Files.createDirectories(deploy);
    Files.createDirectories(draft);
    Path part = Files.createTempFile(draft, "upload", ".part");
    try {
      if (!copied(jar, part)) {
        return new Act.Refused(413, PAGE, new Text("256 MB보다 큽니다", "It is larger than 256 MB"));
      }
      Files.move(
          part,
          deploy.resolve(name),
          StandardCopyOption.REPLACE_EXISTING,
          StandardCopyOption.ATOMIC_MOVE);
      return new Act.Done(
          PAGE,
          new Text(
              "받은 파일: " + name + ". 검사한 뒤 곧 목록에 보입니다",
              name + " was taken; it is checked and will show up at once"));
    } finally {
      Files.deleteIfExists(part);
    }
  }

  private static boolean copied(InputStream jar, Path part) throws IOException {
    var buffer = new byte[64 * 1024];
    long total = 0;
    try (OutputStream out = Files.newOutputStream(part)) {
      for (int n = jar.read(buffer); n >= 0; n = jar.read(buffer)) {
        total += n;
        if (total > LIMIT) {
          return false;
        }
        out.write(buffer, 0, n);
      }
    }
    return true;
  }
}
