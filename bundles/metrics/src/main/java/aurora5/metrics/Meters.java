package aurora5.metrics;

import io.prometheus.metrics.core.metrics.Counter;
import io.prometheus.metrics.core.metrics.Histogram;
import io.prometheus.metrics.model.registry.PrometheusRegistry;
import java.time.Duration;
import java.util.concurrent.TimeUnit;

/** What is counted since the process began. Thread-safe. */
final class Meters {
  private static final double[] SHORT = {.001, .0025, .005, .01, .025, .05, .1, .25, .5, 1, 5, 30};
  private static final double[] LONG = {.01, .05, .1, .5, 1, 2.5, 5, 10, 30, 60, 120, 300, 900};
  private static final int WORKFLOWS = 200;
  private static final int STEPS = 500;

  private final BoundedNames workflows = new BoundedNames(WORKFLOWS);
  private final BoundedNames steps = new BoundedNames(STEPS);
  private final Counter accepted;
  private final Counter runs;
  private final Histogram runSeconds;
  private final Counter attempts;
  private final Histogram stepSeconds;
  private final Histogram journalSeconds;
  private final Counter requests;
  private final Histogram requestSeconds;

  Meters(PrometheusRegistry registry) {
    accepted = counter("aurora5_runs_accepted_total", "Runs that were let in.", "workflow");
    runs = counter("aurora5_runs_total", "Runs that have ended.", "workflow", "status");
    runSeconds =
        histogram("aurora5_run_duration_seconds", "From a run's start to its end.", LONG)
            .labelNames("workflow")
            .build();
    attempts = counter("aurora5_steps_total", "Attempts of steps.", "workflow", "step", "outcome");
    stepSeconds =
        histogram("aurora5_step_duration_seconds", "One attempt of a step.", LONG)
            .labelNames("workflow", "step")
            .build();
    journalSeconds =
        histogram(
                "aurora5_journal_commit_seconds",
                "From the moment something happens until it is on disk and has been seen there.",
                SHORT)
            .build();
    requests = counter("aurora5_http_requests_total", "Requests to the HTTP API.", "status");
    requestSeconds =
        histogram("aurora5_http_request_duration_seconds", "Until the answer was given.", SHORT)
            .labelNames("status")
            .build();
    registry.register(accepted);
    registry.register(runs);
    registry.register(runSeconds);
    registry.register(attempts);
    registry.register(stepSeconds);
    registry.register(journalSeconds);
    registry.register(requests);
    registry.register(requestSeconds);
  }

  void accepted(String workflow) {
    accepted.labelValues(workflows.of(workflow)).inc();
  }

  void ended(String workflow, String status, Duration took) {
    runs.labelValues(workflows.of(workflow), status).inc();
    runSeconds.labelValues(workflows.of(workflow)).observe(seconds(took));
  }

  /** An attempt is over, or the step was passed over. */
  void step(StepName step, String outcome) {
    String name = label(step);
    attempts.labelValues(workflow(step, name), name, outcome).inc();
  }

  void stepTook(StepName step, Duration took) {
    String name = label(step);
    stepSeconds.labelValues(workflow(step, name), name).observe(seconds(took));
  }

  void committed(Duration after) {
    journalSeconds.observe(seconds(after));
  }

  void requested(int status, long nanos) {
    String kind = status >= 100 && status < 600 ? status / 100 + "xx" : BoundedNames.OTHER;
    requests.labelValues(kind).inc();
    requestSeconds.labelValues(kind).observe((double) nanos / TimeUnit.SECONDS.toNanos(1));
  }

  private String label(StepName step) {
    String whole = step.workflow() + '/' + step.step();
    return steps.of(whole).equals(whole) ? step.step() : BoundedNames.OTHER;
  }

  private String workflow(StepName step, String label) {
    return label.equals(BoundedNames.OTHER) ? label : workflows.of(step.workflow());
  }

  private static double seconds(Duration duration) {
    return Math.max(0, duration.toNanos()) / (double) TimeUnit.SECONDS.toNanos(1);
  }

  private static Counter counter(String name, String help, String... labels) {
    return Counter.builder().name(name).help(help).labelNames(labels).withoutExemplars().build();
  }

  private static Histogram.Builder histogram(String name, String help, double[] bounds) {
    var builder = Histogram.builder().name(name).help(help);
    builder.withoutExemplars();
    return builder.classicOnly().classicUpperBounds(bounds);
  }
}
