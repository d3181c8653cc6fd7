package aurora5.settings;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The variables as they are set, wherever that may be: the process wins, then the {@code .env} in
 * the working directory, then the one in the home. An empty value is one that is not set.
 * Immutable.
 */
record Environment(Map<String, String> values, List<String> warnings) {
  private static final long LARGEST = 1 << 20;

  Environment {
    values = Map.copyOf(values);
    warnings = List.copyOf(warnings);
  }

  static Environment read(Map<String, String> process, Path workingDirectory, Path home) {
    var values = new HashMap<String, String>();
    var warnings = new ArrayList<String>();
    addFile(home.resolve(".env"), values, warnings);
    if (!workingDirectory.toAbsolutePath().normalize().equals(home.toAbsolutePath().normalize())) {
      addFile(workingDirectory.resolve(".env"), values, warnings);
    }
    add(process, values);
    return new Environment(values, warnings);
  }

  private static void addFile(Path file, Map<String, String> values, List<String> warnings) {
    if (!Files.isRegularFile(file)) {
      return;
    }
    try {
      if (Files.size(file) > LARGEST) {
        warnings.add(file + ": larger than 1 MB and ignored");
        return;
      }
      var parsed = DotEnv.parse(new String(Files.readAllBytes(file), StandardCharsets.UTF_8));
      parsed.warnings().forEach(warning -> warnings.add(file + ": " + warning));
      add(parsed.values(), values);
    } catch (IOException e) {
      warnings.add(file + ": cannot be read and is ignored: " + e.getClass().getSimpleName());
    }
  }

  private static void add(Map<String, String> more, Map<String, String> values) {
    more.forEach(
        (name, value) -> {
          if (!value.isBlank()) {
            values.put(name, value.strip());
          }
        });
  }
}
