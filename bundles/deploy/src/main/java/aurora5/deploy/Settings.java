package aurora5.deploy;

import java.nio.file.Path;
import java.time.Duration;

/** Validated settings. Immutable. */
record Settings(Path home, Duration poll, Duration grace, Patience patience) {
  private static final Patience PATIENCE =
      new Patience(Duration.ofSeconds(10), Duration.ofSeconds(5));

  /**
   * @param call how long a plugin may take to start or stop
   * @param again pause before something that did not work is tried again
   */
  record Patience(Duration call, Duration again) {}

  static Settings of(String home, int poll, int grace) {
    Path path = Path.of(home);
    if (!path.isAbsolute()) {
      throw new IllegalArgumentException("aurora5.deploy home must be absolute: '" + home + "'");
    }
    if (poll < 50 || poll > 10_000) {
      throw new IllegalArgumentException("aurora5.deploy poll must be 50 to 10000 ms: " + poll);
    }
    if (grace < 0 || grace > 600_000) {
      throw new IllegalArgumentException("aurora5.deploy grace must be 0 to 600000 ms: " + grace);
    }
    return new Settings(path, Duration.ofMillis(poll), Duration.ofMillis(grace), PATIENCE);
  }
}
