package aurora5.log;

import ch.qos.logback.classic.Level;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Where to log, how much and what to hide. Immutable.
 *
 * @param folder for the files; none without a home
 * @param console the least level that is shown on the console
 */
record LogPlan(Optional<Path> folder, Level console, Secrets secrets) {
  static LogPlan of(Map<String, String> environment, @Nullable String homeProperty) {
    var home =
        Optional.ofNullable(homeProperty)
            .or(() -> Optional.ofNullable(environment.get("AURORA_HOME")))
            .filter(set -> !set.isBlank())
            .map(Path::of);
    var workingDirectory = SecretFiles.read(Path.of(".env"));
    var homeFile = home.map(h -> SecretFiles.read(h.resolve(".env"))).orElse(Map.of());
    return new LogPlan(
        home.map(h -> h.resolve("logs")),
        Level.toLevel(environment.get("AURORA_LOG"), Level.WARN),
        Secrets.of(List.of(environment, workingDirectory, homeFile)));
  }

  /** The files hold more than the console, and never less. */
  Level least() {
    return console.isGreaterOrEqual(Level.INFO) ? Level.INFO : console;
  }
}
