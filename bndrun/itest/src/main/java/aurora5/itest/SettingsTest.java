package aurora5.itest;

import static org.assertj.core.api.Assertions.assertThat;

import aurora5.api.Json;
import aurora5.api.run.RunStatus;
import aurora5.api.run.RunView;
import aurora5.api.run.Runs;
import aurora5.api.run.StartRun;
import aurora5.api.run.Started;
import java.util.ArrayList;
import java.util.Dictionary;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.osgi.service.cm.ConfigurationAdmin;
import org.osgi.test.common.annotation.InjectService;
import org.osgi.test.junit5.service.ServiceExtension;

/** Settings are edited while runs are in flight, and no run notices. */
@ExtendWith(ServiceExtension.class)
class SettingsTest {
  private static final int RUNS = 30;

  /** One attribute of each room that takes settings, with a value other than the one in force. */
  private static final Map<String, Map<String, Object>> EDITS =
      Map.of(
          "aurora5.engine",
              Map.of(
                  "maxRetries",
                  1,
                  "retryDelay",
                  50L,
                  "timeout",
                  90_000L,
                  "maxConcurrent",
                  4,
                  "maxRuns",
                  60),
          "aurora5.router", Map.of("enabled", false),
          "aurora5.http", Map.of("apiToken", "a-token-of-the-test"),
          "aurora5.deploy", Map.of("poll", 300),
          "aurora5.context", Map.of("maxSize", 5_000_000L),
          "aurora5.ai", Map.of("maxConcurrent", 3),
          "aurora5.health", Map.of("interval", 5_000L),
          "aurora5.alerting", Map.of("console", false),
          "aurora5.store", Map.of("durability", "process"));

  @Test
  void everySettingCanBeEditedWhileRunsAreInFlight(
      @InjectService(timeout = 20_000) Runs runs,
      @InjectService(timeout = 20_000) Gated gated,
      @InjectService ConfigurationAdmin configurations)
      throws Exception {
    gated.gate = new CountDownLatch(1);
    List<String> ids = new ArrayList<>();
    for (int i = 0; i < RUNS; i++) {
      ids.add(start(runs, i));
    }
    for (var edit : EDITS.entrySet()) {
      edit(configurations, edit.getKey(), edit.getValue());
    }
    awaitRefusal(runs);
    edit(configurations, "aurora5.router", Map.of("enabled", true));
    gated.gate.countDown();
    for (String id : ids) {
      RunView ended = await(runs.settled(id, false));
      assertThat(ended.status()).isEqualTo(RunStatus.SUCCEEDED);
    }
    assertThat(gated.begun).as("begins of steps").doesNotHaveDuplicates();
    assertThat(gated.begun.stream().filter(key -> ids.contains(key.split(":")[0])))
        .hasSize(3 * RUNS);
  }

  private static String start(Runs runs, int number) throws Exception {
    // the registry may still be asking the workflow for its plan
    Started started = await(runs.start(wish(number)));
    long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(60);
    while (started instanceof Started.Refused && System.nanoTime() < end) {
      LockSupport.parkNanos(2_000_000);
      started = await(runs.start(wish(number)));
    }
    assertThat(started).isInstanceOf(Started.Accepted.class);
    return ((Started.Accepted) started).runId();
  }

  /** Config Admin tells the rooms on a thread of its own, in its own time. */
  private static void awaitRefusal(Runs runs) throws Exception {
    Started started = await(runs.start(wish(RUNS)));
    long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(60);
    while (started instanceof Started.Accepted accepted && System.nanoTime() < end) {
      await(runs.cancel(accepted.runId()));
      started = await(runs.start(wish(RUNS)));
    }
    assertThat(started).as("the router is off").isInstanceOf(Started.Refused.class);
  }

  private static StartRun wish(int number) {
    return StartRun.of("gated", new Json("{\"number\":" + number + "}"));
  }

  private static void edit(
      ConfigurationAdmin configurations, String pid, Map<String, Object> attributes)
      throws Exception {
    var configuration = configurations.getConfiguration(pid, "?");
    Dictionary<String, Object> properties = configuration.getProperties();
    assertThat(properties).as("configuration of " + pid).isNotNull();
    attributes.forEach(properties::put);
    configuration.update(properties);
  }

  private static <T> T await(CompletionStage<T> stage) throws Exception {
    return stage.toCompletableFuture().get(60, TimeUnit.SECONDS);
  }
}
