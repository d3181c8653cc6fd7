package aurora5.health.probe;

import aurora5.api.Text;
import aurora5.api.catalog.Plugin;
import aurora5.api.health.Probe;
import aurora5.api.health.Reading;
import aurora5.api.health.Reading.Status;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.function.Supplier;

/**
 * Lists the jars that lie in the deploy folder and serve nothing; its values are their reasons.
 *
 * @param inFolder whether that very jar still lies there
 */
public record PluginsProbe(Supplier<List<Plugin>> plugins, Predicate<Plugin> inFolder)
    implements Probe {
  @Override
  public String name() {
    return "plugins";
  }

  @Override
  public boolean service() {
    return false;
  }

  @Override
  public Reading read() {
    Map<String, String> refused = new TreeMap<>();
    plugins.get().stream()
        .filter(plugin -> plugin.state() == Plugin.State.REJECTED)
        .filter(inFolder)
        .forEach(plugin -> refused.put(plugin.file(), plugin.reason()));
    if (refused.isEmpty()) {
      return new Reading(Status.OK, new Text("거절된 플러그인이 없습니다.", "No plugin is refused."));
    }
    String files = String.join(", ", refused.keySet());
    return new Reading(
        Status.WARNING,
        new Text(
            "쓸 수 없는 플러그인이 있습니다: %s. 고친 jar를 넣거나 파일을 지우세요.".formatted(files),
            "Plugins are refused: %s. Drop repaired jars, or delete the files.".formatted(files)),
        refused);
  }
}
