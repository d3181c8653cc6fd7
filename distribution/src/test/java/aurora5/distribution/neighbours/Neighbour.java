package aurora5.distribution.neighbours;

import aurora5.distribution.harness.Aurora;
import aurora5.distribution.plugin.PluginJar;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.IntStream;

/** Plugins that do harm, each in its own way. */
enum Neighbour {
  BLOCKED,
  DEADLOCKED,
  HOARDING,
  LEAKING,
  SPINNING;

  String workflow() {
    return "neighbour-" + word();
  }

  PluginJar jar() {
    return PluginJar.named("test." + workflow())
        .sources("neighbours/words")
        .sources("neighbours/" + word())
        .build();
  }

  void moveIn(Aurora aurora) {
    aurora.install(jar(), workflow());
  }

  /** Starts that many runs of it. */
  List<String> start(Aurora aurora, int runs) {
    return IntStream.range(0, runs)
        .mapToObj(n -> aurora.client().start(workflow(), Map.of("number", n)))
        .toList();
  }

  private String word() {
    return name().toLowerCase(Locale.ROOT);
  }
}
