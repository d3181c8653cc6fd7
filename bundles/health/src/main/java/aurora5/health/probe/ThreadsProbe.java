package aurora5.health.probe;

import aurora5.api.Text;
import aurora5.api.health.Probe;
import aurora5.api.health.Reading;
import aurora5.api.health.Reading.Status;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadInfo;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Supplier;

/** Looks for threads that wait for each other for ever. */
public record ThreadsProbe(Supplier<Threads> threads) implements Probe {
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
    var values = Map.of("live", Integer.toString(now.live()));
    if (now.deadlocked().isEmpty()) {
      String count = values.get("live");
      return new Reading(
          Status.OK,
          new Text("스레드 %s개가 돌고 있습니다.".formatted(count), count + " threads are alive."),
          values);
    }
    String names = String.join(", ", now.deadlocked());
    return new Reading(
        Status.ERROR,
        new Text(
            "스레드가 서로를 영원히 기다립니다: %s. 스레드 덤프를 뜬 뒤 Aurora를 다시 시작하세요.".formatted(names),
            "Threads wait for each other for ever: %s. Take a thread dump, then restart Aurora."
                .formatted(names)),
        values);
  }
}
