package aurora5.distribution;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import aurora5.distribution.harness.Aurora;
import aurora5.distribution.harness.SharedAurora;
import aurora5.distribution.measure.Await;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.parallel.ResourceLock;

/** What Prometheus is given of a house that has worked, judged by its own tool. */
@Tag("promtool")
@ExtendWith(SharedAurora.class)
@ResourceLock(SharedAurora.LOCK)
final class MetricsIT {
  @Test
  void promtoolHasNothingToSayAgainstIt(Aurora aurora) throws Exception {
    String run = aurora.client().start("probe-quick", Map.of("number", 1, "gates", ""));
    aurora.client().ended(run);
    aurora.client().get("/api/nothing/here");
    Await.until("the run is counted", () -> metrics(aurora).contains("workflow=\"probe-quick\""));
    String metrics = metrics(aurora);
    assertThat(metrics)
        .contains("aurora5_runs_total{", "aurora5_run_duration_seconds_bucket{")
        .contains("aurora5_step_duration_seconds_bucket{", "aurora5_open_runs{status=\"QUEUED\"}")
        .contains("aurora5_journal_commit_seconds_bucket{", "aurora5_plugins{state=\"LIVE\"}")
        .contains("aurora5_http_request_duration_seconds_bucket{", "aurora5_lost_threads ")
        .contains("aurora5_alerts_active{severity=\"CRITICAL\"}", "jvm_memory_used_bytes{")
        .contains("process_cpu_seconds_total", "jvm_gc_collection_seconds_count");
    assertThat(checked(metrics)).isEmpty();
  }

  @Test
  void promtoolWouldSaySo() throws Exception {
    assertThat(checked("# TYPE nonsense_count counter\nnonsense_count 1\n")).contains("_total");
  }

  private static String metrics(Aurora aurora) {
    return aurora.client().get("/metrics").expect(200).body();
  }

  /** What the tool complains about; nothing when all is well. */
  private static String checked(String metrics) throws Exception {
    Process tool =
        new ProcessBuilder("promtool", "check", "metrics").redirectErrorStream(true).start();
    try (var in = tool.getOutputStream()) {
      in.write(metrics.getBytes(UTF_8));
    }
    String said = new String(tool.getInputStream().readAllBytes(), UTF_8);
    return tool.waitFor() == 0 ? said.strip() : "exit " + tool.exitValue() + ": " + said;
  }
}
