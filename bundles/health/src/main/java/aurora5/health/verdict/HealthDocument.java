package aurora5.health.verdict;

import aurora5.api.Json;
import aurora5.api.health.HealthReport;
import aurora5.api.health.HealthReport.Finding;
import aurora5.api.health.Reading;
import aurora5.json.Documents;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.util.Locale;

/** The health document with the fields of the quick start. Pure. */
public final class HealthDocument {
  private HealthDocument() {}

  public static Json write(HealthReport report, Counts counts) {
    ObjectNode document = JsonNodeFactory.instance.objectNode();
    document.put("status", lower(report.verdict())).put("timestamp", report.at().toString());
    services(report, document.putObject("services"));
    system(report, counts, document.putObject("system"));
    WorkflowFigures.write(counts.tallies(), document.putObject("workflows"));
    document.put("checkDuration", report.took().toMillis());
    return Documents.json(document);
  }

  /** The last word when the figures cannot be had: still the verdict, and why there is no more. */
  public static Json write(HealthReport report, Counts counts, String error) {
    var document = (ObjectNode) Documents.parseOwn(write(report, counts));
    return Documents.json(document.put("error", error));
  }

  private static void services(HealthReport report, ObjectNode services) {
    if (report.findings().stream().noneMatch(finding -> finding.probe().equals("openai"))) {
      services
          .putObject("openai")
          .put("status", "disabled")
          .put("message", "not configured")
          .put("latency", 0);
    }
    report.findings().stream()
        .filter(Finding::service)
        .forEach(finding -> service(finding, services.putObject(finding.probe())));
  }

  private static void service(Finding finding, ObjectNode service) {
    service
        .put("status", lower(finding.reading().status()))
        .put("message", finding.reading().message().en())
        .put("latency", finding.took().toMillis());
  }

  private static void system(HealthReport report, Counts counts, ObjectNode system) {
    report.findings().stream()
        .filter(finding -> !finding.service() && !finding.probe().equals("workflows"))
        .forEach(finding -> part(finding.reading(), system.putObject(finding.probe())));
    system
        .putObject("uptime")
        .put("seconds", counts.uptime().toSeconds())
        .put("formatted", formatted(counts.uptime()));
    Counts.Requests requests = counts.requests().orElse(new Counts.Requests(0, 0));
    system
        .putObject("requests")
        .put("total", requests.total())
        .put("errors", requests.errors())
        .put("errorRate", rate(requests));
  }

  private static void part(Reading reading, ObjectNode part) {
    reading.values().forEach(part::put);
    part.put("status", lower(reading.status())).put("message", reading.message().en());
  }

  private static String rate(Counts.Requests requests) {
    return requests.total() == 0
        ? "0%"
        : String.format(Locale.ROOT, "%.2f%%", 100.0 * requests.errors() / requests.total());
  }

  private static String formatted(Duration uptime) {
    return "%dh %dm %ds"
        .formatted(uptime.toHours(), uptime.toMinutesPart(), uptime.toSecondsPart());
  }

  private static String lower(Enum<?> word) {
    return word.name().toLowerCase(Locale.ROOT);
  }
}
