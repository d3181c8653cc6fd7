package aurora5.health;

import aurora5.api.Text;
import aurora5.api.health.HealthReport.Finding;
import aurora5.api.health.Reading;
import aurora5.api.health.Reading.Status;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.apache.felix.hc.api.HealthCheck;
import org.apache.felix.hc.api.ResultLog;
import org.apache.felix.hc.api.execution.HealthCheckExecutionOptions;
import org.apache.felix.hc.api.execution.HealthCheckExecutionResult;
import org.apache.felix.hc.api.execution.HealthCheckExecutor;
import org.apache.felix.hc.api.execution.HealthCheckSelector;

/** Asks all probes at once through Felix' executor, and waits no longer than allowed. */
record FelixChecks(HealthCheckExecutor executor) implements Supplier<List<Finding>> {
  static final String TAG = "aurora5";

  /** Whether the check looks after a service or a part of the system. */
  static final String SERVICE = "aurora5.service";

  /** Whether nothing stands in for what the check looks after. */
  static final String VITAL = "aurora5.vital";

  private static final int LIMIT_MILLIS = 10_000;

  @Override
  public List<Finding> get() {
    var options =
        new HealthCheckExecutionOptions()
            .setForceInstantExecution(true)
            .setOverrideGlobalTimeout(LIMIT_MILLIS);
    return executor.execute(HealthCheckSelector.tags(TAG), options).stream()
        .map(FelixChecks::finding)
        .sorted(Comparator.comparing(Finding::probe))
        .toList();
  }

  private static Finding finding(HealthCheckExecutionResult result) {
    Duration took = Duration.ofMillis(result.getElapsedTimeInMs());
    if (result.getHealthCheckResult() instanceof ProbeResult read && !result.hasTimedOut()) {
      return new Finding(read.probe(), read.service(), read.vital(), read.reading(), took);
    }
    var check = result.getHealthCheckMetadata().getServiceReference();
    String name = String.valueOf(check.getProperty(HealthCheck.NAME));
    boolean service = !Boolean.FALSE.equals(check.getProperty(SERVICE));
    boolean vital = !Boolean.FALSE.equals(check.getProperty(VITAL));
    return new Finding(name, service, vital, failed(name, result), took);
  }

  private static Reading failed(String probe, HealthCheckExecutionResult result) {
    if (result.hasTimedOut()) {
      long seconds = LIMIT_MILLIS / 1000;
      return new Reading(
          Status.ERROR,
          new Text(
              "'%s' 점검이 %d초 안에 끝나지 않았습니다. 이 점검이 기다리는 대상을 확인하세요.".formatted(probe, seconds),
              "The probe '%s' gave no answer within %d s. Look at what it waits for."
                  .formatted(probe, seconds)));
    }
    String log =
        StreamSupport.stream(result.getHealthCheckResult().spliterator(), false)
            .map(ResultLog.Entry::getMessage)
            .collect(Collectors.joining(" "));
    return new Reading(
        Status.ERROR,
        new Text(
            "'%s' 점검 자체가 실패했습니다: %s".formatted(probe, log),
            "The probe '%s' itself failed: %s".formatted(probe, log)));
  }
}
