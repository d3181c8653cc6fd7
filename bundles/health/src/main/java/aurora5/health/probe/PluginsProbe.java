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
 * Lists the jars that lie in the deploy folder and serve nothing; its items are their reasons.
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
    List<Plugin> all = plugins.get();
    Map<String, Text> refused = new TreeMap<>();
    all.stream()
        .filter(plugin -> plugin.state() == Plugin.State.REJECTED)
        .filter(inFolder)
        .forEach(plugin -> refused.put(plugin.file(), plugin.reason()));
    long live = all.stream().filter(plugin -> plugin.state() == Plugin.State.LIVE).count();
    var values = new TreeMap<String, String>();
    values.put("live", Long.toString(live));
    values.put("refused", Integer.toString(refused.size()));
    return new Reading(
        refused.isEmpty() ? Status.OK : Status.WARNING, message(live, refused), values, refused);
  }

  private static Text message(long live, Map<String, Text> refused) {
    if (refused.isEmpty()) {
      return new Text(
          "플러그인 %d개가 일하고 있고, 거절된 것은 없습니다.".formatted(live),
          "Plugins that serve: %d; none is refused.".formatted(live));
    }
    String files = String.join(", ", refused.keySet());
    return new Text(
        "쓸 수 없는 플러그인이 %d개 있습니다: %s. 고친 jar를 넣거나 파일을 지우세요.".formatted(refused.size(), files),
        "Plugins that are refused: %d (%s). Drop repaired jars, or delete the files."
            .formatted(refused.size(), files));
  }
}
