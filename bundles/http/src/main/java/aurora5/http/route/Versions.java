package aurora5.http.route;

import aurora5.api.catalog.Plugin;
import aurora5.api.catalog.Plugins;

/** Finds the version number that people know behind a plugin's identity. Immutable. */
record Versions(Plugins plugins) {
  private static final String BUNDLE = "bundle:";

  /** The bundle's version; the identity itself if the plugin is forgotten. */
  String of(String plugin) {
    if (plugin.startsWith(BUNDLE)) {
      return plugin.substring(plugin.lastIndexOf(':') + 1);
    }
    return plugins.all().stream()
        .filter(known -> known.sha256().equals(plugin))
        .map(Plugin::version)
        .findFirst()
        .orElse(plugin);
  }
}
