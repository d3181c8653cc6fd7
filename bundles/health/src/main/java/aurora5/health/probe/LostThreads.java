package aurora5.health.probe;

import aurora5.api.Text;
import aurora5.api.catalog.Plugin;
import aurora5.api.work.LostTask;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/**
 * Names whose threads did not stop although they were told to, and what they were doing.
 * Thread-safe.
 */
public record LostThreads(Supplier<List<LostTask>> tasks, Supplier<List<Plugin>> plugins) {
  /** An owner and its threads, in words. */
  Map<String, Text> byOwner() {
    Map<String, String> files =
        plugins.get().stream()
            .collect(Collectors.toMap(Plugin::sha256, Plugin::file, (one, same) -> one));
    Map<String, List<LostTask>> owners =
        tasks.get().stream()
            .collect(
                Collectors.groupingBy(
                    task -> files.getOrDefault(task.owner(), task.owner()),
                    TreeMap::new,
                    Collectors.toList()));
    Map<String, Text> words = new TreeMap<>();
    owners.forEach((owner, lost) -> words.put(owner, words(lost)));
    return words;
  }

  private static Text words(List<LostTask> lost) {
    String doing = lost.stream().map(LostTask::task).distinct().collect(Collectors.joining(", "));
    return new Text(
        "스레드 %d개(%s)".formatted(lost.size(), doing),
        lost.size() == 1
            ? "1 thread (%s)".formatted(doing)
            : "%d threads (%s)".formatted(lost.size(), doing));
  }
}
