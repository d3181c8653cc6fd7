package aurora5.settings;

import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;

/** Turns settings into the configurations of the rooms, by PID and attribute. */
final class Configurations {
  private static final int HEADER_BYTES = 8192;
  private static final int HTTP_THREADS = 64;
  private static final int DEPLOY_POLL_MS = 200;

  private static final String WEB_CONSOLE =
      "org.apache.felix.webconsole.internal.servlet.OsgiManager";

  private Configurations() {}

  static Map<String, Map<String, Object>> of(Settings settings, Path home) {
    var all = new TreeMap<String, Map<String, Object>>();
    settings
        .values()
        .forEach(
            (variable, value) ->
                variable.targets().forEach(t -> of(all, t.pid()).put(t.attribute(), value)));
    of(all, "aurora5.store").put("home", home.toString());
    of(all, "aurora5.deploy").put("home", home.toString());
    of(all, "aurora5.health").put("home", home.toString());
    of(all, "aurora5.deploy").put("poll", DEPLOY_POLL_MS);
    of(all, "org.apache.felix.http").putAll(jetty(settings));
    of(all, WEB_CONSOLE).put("default.render", "aurora");
    return all;
  }

  private static Map<String, Object> of(Map<String, Map<String, Object>> all, String pid) {
    return all.computeIfAbsent(pid, p -> new TreeMap<>());
  }

  private static Map<String, Object> jetty(Settings settings) {
    return Map.of(
        "org.osgi.service.http.port",
        settings.values().get(Variables.PORT),
        "org.apache.felix.http.host",
        settings.values().get(Variables.HOST),
        "org.apache.felix.http.jetty.sendServerHeader",
        false,
        "org.apache.felix.http.jetty.headerBufferSize",
        HEADER_BYTES,
        "org.apache.felix.http.jetty.threadpool.max",
        HTTP_THREADS);
  }
}
