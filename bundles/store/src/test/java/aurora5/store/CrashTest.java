package aurora5.store;

import static org.assertj.core.api.Assertions.assertThat;

import aurora5.api.store.Journaled;
import aurora5.store.sql.Durability;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class CrashTest {
  private static final int KILLS = 3;

  @TempDir Path folder;

  @ParameterizedTest
  @EnumSource
  void losesNothingThatWasAcknowledgedWhenItIsKilled(Durability durability) throws Exception {
    Path file = folder.resolve("aurora.db");
    long seed = System.nanoTime();
    Random random = new Random(seed);
    List<String> acknowledged = new ArrayList<>();
    for (int kill = 0; kill < KILLS; kill++) {
      acknowledged.addAll(runAndKill(file, durability, kill, 50 + random.nextInt(3_000)));
    }
    assertThat(acknowledged).hasSizeGreaterThanOrEqualTo(KILLS * 50);
    assertThat(missing(file, acknowledged)).as("seed %d", seed).isEmpty();
  }

  /** Kills the child once it has printed that many lines; all whole lines it printed count. */
  private static List<String> runAndKill(Path file, Durability durability, int kill, int lines)
      throws IOException, InterruptedException {
    Process child =
        new ProcessBuilder(
                ProcessHandle.current().info().command().orElseThrow(),
                "-cp",
                System.getProperty("java.class.path"),
                CrashChild.class.getName(),
                file.toString(),
                durability.name(),
                "kill" + kill)
            .redirectError(ProcessBuilder.Redirect.DISCARD)
            .start();
    List<String> printed = new ArrayList<>();
    try (BufferedReader reader = child.inputReader(StandardCharsets.UTF_8)) {
      for (String line = reader.readLine(); line != null; line = reader.readLine()) {
        printed.add(line);
        if (printed.size() == lines) {
          child.toHandle().destroyForcibly();
        }
      }
    } finally {
      child.destroyForcibly();
    }
    assertThat(child.waitFor(10, TimeUnit.SECONDS)).isTrue();
    assertThat(printed).hasSizeGreaterThanOrEqualTo(lines);
    return printed.subList(0, printed.size() - 1);
  }

  private static List<String> missing(Path file, List<String> acknowledged) throws Exception {
    Threads threads = new Threads();
    try (SqliteStore store = SqliteStore.open(file, Durability.POWER, threads, Clock.systemUTC())) {
      Map<String, Journaled> found =
          store.journal().eventsAfter(0, Integer.MAX_VALUE).stream()
              .collect(Collectors.toMap(CrashTest::line, Function.identity()));
      long contextChanges = store.contexts().history("c", Integer.MAX_VALUE).size();
      assertThat(contextChanges).isEqualTo(found.size());
      return acknowledged.stream().filter(each -> !found.containsKey(each)).toList();
    } finally {
      threads.close();
    }
  }

  private static String line(Journaled event) {
    return event.position() + " " + event.runId() + " " + event.seq();
  }
}
