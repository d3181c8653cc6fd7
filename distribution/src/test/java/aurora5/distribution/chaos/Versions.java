package aurora5.distribution.chaos;

import static java.nio.charset.StandardCharsets.UTF_8;

import aurora5.distribution.plugin.PluginJar;

/**
 * The plugin in as many versions as wanted, compiled once. The steps' witness says which it was.
 */
final class Versions {
  private static final String PLACE = "chaos/version.txt";

  private final PluginJar jar =
      PluginJar.named("test.chaos").sources("chaos").file(PLACE, new byte[0]).build();
  private int last;

  byte[] next() {
    last++;
    return jar.changed(PLACE, ("v" + last).getBytes(UTF_8)).bytes();
  }
}
