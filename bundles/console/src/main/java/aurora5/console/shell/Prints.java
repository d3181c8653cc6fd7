package aurora5.console.shell;

import aurora5.api.alert.Alert;
import aurora5.api.alert.Alerts;
import aurora5.api.catalog.WorkflowVersion;
import aurora5.api.catalog.Workflows;
import aurora5.api.health.Health;
import aurora5.api.run.Reply;
import aurora5.api.run.RunView;
import aurora5.api.run.Runs;
import aurora5.api.run.Started;
import aurora5.api.step.Failure;
import aurora5.api.store.ContextTable;
import aurora5.api.store.RunTable;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** What the commands print, in English like the shell itself. Thread-safe. */
public final class Prints {
  public static final String NO_ALERTING = "The room aurora5.alerting is not here.";

  private static final int SHOWN = 50;

  private Prints() {}

  public static String workflows(Workflows workflows) {
    return new Columns(
            List.of("WORKFLOW", "BUNDLE", "STATE", "DESCRIPTION"),
            workflows.all().stream().map(version -> row(workflows, version)).toList())
        .toString();
  }

  private static List<String> row(Workflows workflows, WorkflowVersion version) {
    boolean live = workflows.newest(version.id()).filter(version::equals).isPresent();
    String state = live ? "LIVE" : "DRAINING";
    return List.of(version.id(), version.bundle(), state, version.description().en());
  }

  /**
   * @param word part of what is looked for, or an empty text
   */
  public static String runs(Runs runs, String word) {
    Optional<String> none = Optional.empty();
    Optional<String> text = Optional.of(word).filter(w -> !w.isBlank());
    var filter = new RunTable.Filter(none, none, text, Optional.empty(), none, SHOWN);
    return new Columns(
            List.of("RUN", "WORKFLOW", "STATUS", "QUEUED", "ERROR"),
            runs.list(filter).runs().stream()
                .map(
                    row ->
                        List.of(
                            row.id(),
                            row.workflow(),
                            row.status(),
                            row.queuedAt().toString(),
                            row.error().orElse("")))
                .toList())
        .toString();
  }

  /** Why nothing was started. */
  public static String refusal(Started.Refused refused) {
    return refused.problems().stream()
        .map(problem -> "\n  " + problem.pointer() + ": " + problem.message().en())
        .collect(Collectors.joining("", refused.message().en(), ""));
  }

  /** Why nothing was done. */
  public static String refusal(Reply reply) {
    if (reply instanceof Reply.Refused refused) {
      return refused.message().en();
    } else if (reply instanceof Reply.Unavailable unavailable) {
      return unavailable.message().en();
    }
    return reply.toString();
  }

  public static String run(RunView run) {
    String error =
        run.error()
            .map(failure -> "\nfailed at " + failure.step() + ": " + failure.message())
            .orElse("");
    var steps =
        new Columns(
            List.of("STEP", "STATUS", "ATTEMPTS", "LAST ERROR"),
            run.steps().stream().map(Prints::step).toList());
    return "%s %s %s%s\n%s".formatted(run.id(), run.workflow(), run.status(), error, steps);
  }

  private static List<String> step(RunView.StepView step) {
    String error =
        step.attempts().stream()
            .flatMap(attempt -> attempt.error().stream())
            .map(Failure::message)
            .reduce("", (before, last) -> last);
    return List.of(
        step.name(), step.status().name(), Integer.toString(step.attempts().size()), error);
  }

  public static String health(Optional<Health> health) {
    if (health.isEmpty()) {
      return "The room aurora5.health is not here.";
    }
    var report = health.get().report();
    var findings =
        new Columns(
            List.of("PROBE", "STATUS", "MESSAGE"),
            report.findings().stream()
                .map(
                    finding ->
                        List.of(
                            finding.probe(),
                            finding.reading().status().name(),
                            finding.reading().message().en()))
                .toList());
    return report.verdict() + "\n" + findings;
  }

  public static String alerts(Optional<Alerts> alerts) {
    if (alerts.isEmpty()) {
      return NO_ALERTING;
    }
    return new Columns(
            List.of("ALERT", "SEVERITY", "STATE", "COUNT", "TITLE"),
            alerts.get().alerts(SHOWN).stream().map(Prints::alert).toList())
        .toString();
  }

  private static List<String> alert(Alert alert) {
    return List.of(
        alert.key(),
        alert.severity().name(),
        alert.active() ? "ACTIVE" : "CLOSED",
        Long.toString(alert.count()),
        alert.title().en());
  }

  public static String contexts(ContextTable contexts) {
    return new Columns(
            List.of("CONTEXT", "KEYS"),
            contexts.ids(SHOWN).stream()
                .map(id -> List.of(id, String.join(", ", contexts.values(id).keySet())))
                .toList())
        .toString();
  }
}
