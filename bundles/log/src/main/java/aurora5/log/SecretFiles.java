package aurora5.log;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * Looks for secrets in a {@code .env} file, before anyone has read the settings. More forgiving
 * than the settings are: what might be a value is one.
 */
final class SecretFiles {
  private static final Pattern LINE =
      Pattern.compile(
          "(?m)^\\s*\\uFEFF?(?:export\\s+)?(\\w+)\\s*=\\s*(\"[^\"\\r\\n]*\"|'[^'\\r\\n]*'|[^#\\s]+)");
  private static final long LARGEST = 1 << 20;

  private SecretFiles() {}

  static Map<String, String> read(Path file) {
    var values = new HashMap<String, String>();
    try {
      if (Files.isRegularFile(file) && Files.size(file) <= LARGEST) {
        var lines = LINE.matcher(new String(Files.readAllBytes(file), StandardCharsets.UTF_8));
        while (lines.find()) {
          // Two lines of one name are two secrets.
          values.put(lines.group(1) + " " + lines.start(), lines.group(2));
        }
      }
    } catch (IOException e) {
      // The settings read the same file, and say so once there is a log.
      return Map.of();
    }
    return values;
  }
}
