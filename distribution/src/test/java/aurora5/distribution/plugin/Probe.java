package aurora5.distribution.plugin;

/** The plugin with the test workflows {@code probe-*}. */
public final class Probe {
  private static final PluginJar JAR = PluginJar.named("test.probe").sources("probe").build();

  private Probe() {}

  public static PluginJar jar() {
    return JAR;
  }
}
