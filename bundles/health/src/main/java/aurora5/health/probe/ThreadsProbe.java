package aurora5.health.probe;

import aurora5.api.Text;
import aurora5.api.health.Probe;
import aurora5.api.health.Reading;
import aurora5.api.health.Reading.Status;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadInfo;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/** Looks for threads that wait for each other for ever, and for those that do not let go. */
public record ThreadsProbe(Supplier<Threads> threads, LostThreads lost) implements Probe {
  /**
   * @param deadlocked their names
   */
  public record Threads(int live, List<String> deadlocked) {
    public static Threads now() {
      var jvm = ManagementFactory.getThreadMXBean();
      long[] ids = jvm.findDeadlockedThreads();
      List<String> names =
          ids == null
              ? List.of()
              : Arrays.stream(jvm.getThreadInfo(ids))
                  .filter(Objects::nonNull)
                  .map(ThreadInfo::getThreadName)
                  .toList();
      return new Threads(jvm.getThreadCount(), names);
    }
  }

  @Override
  public String name() {
    return "threads";
  }

  @Override
  public boolean service() {
    return false;
  }

  @Override
  public Reading read() {
    Threads now = threads.get();
    Map<String, Text> owners = lost.byOwner();
    Map<String, String> values = new LinkedHashMap<>();
    values.put("live", Integer.toString(now.live()));
    values.put("deadlocked", Integer.toString(now.deadlocked().size()));
    values.put("lost", Integer.toString(lost.tasks().get().size()));
    if (!now.deadlocked().isEmpty()) {
      return new Reading(Status.ERROR, deadlocked(now.deadlocked()), values, owners);
    }
    return owners.isEmpty()
        ? new Reading(Status.OK, well(now.live()), values)
        : new Reading(Status.WARNING, lost(owners), values, owners);
  }

  private static Text well(int live) {
    return new Text("스레드 %d개가 돌고 있습니다.".formatted(live), "%d threads are alive.".formatted(live));
  }

  private static Text lost(Map<String, Text> owners) {
    return new Text(
        "멈추라는 요청을 따르지 않는 스레드가 있습니다: %s. 플러그인을 고쳐 다시 넣고, 스레드를 없애려면 Aurora를 다시 시작하세요."
            .formatted(joined(owners, Text::ko)),
        "Threads did not stop when they were told to: %s. Repair the plugin; a restart of Aurora frees the threads."
            .formatted(joined(owners, Text::en)));
  }

  private static String joined(Map<String, Text> owners, Function<Text, String> language) {
    return owners.entrySet().stream()
        .map(each -> each.getKey() + " " + language.apply(each.getValue()))
        .collect(Collectors.joining(", "));
  }

  private static Text deadlocked(List<String> threads) {
    String names = String.join(", ", threads);
    return new Text(
        "스레드 %d개가 서로를 영원히 기다립니다: %s. 스레드 덤프를 뜬 뒤 Aurora를 다시 시작하세요."
            .formatted(threads.size(), names),
        "%d threads wait for each other for ever: %s. Take a thread dump, then restart Aurora."
            .formatted(threads.size(), names));
  }
}
