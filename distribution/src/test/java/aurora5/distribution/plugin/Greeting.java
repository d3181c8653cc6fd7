package aurora5.distribution.plugin;

/** Plugins with the smallest workflow; {@code CONSTRUCTOR} and {@code GREETING} can be replaced. */
public final class Greeting {
  private Greeting() {}

  public static PluginJar.Draft of(String id) {
    return PluginJar.named("test." + id).sources("greeting").with("\"ID\"", '"' + id + '"');
  }
}
