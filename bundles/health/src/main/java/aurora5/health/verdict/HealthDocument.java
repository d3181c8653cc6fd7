package aurora5.health.verdict;

import aurora5.api.Json;
import aurora5.api.Text;
import aurora5.api.health.HealthReport;
import aurora5.api.health.HealthReport.Finding;
import aurora5.api.health.Reading;
import aurora5.json.Documents;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;

/**
 * The health document with the fields of the quick start. Immutable.
 *
 * @param locale of its messages
 */
public record HealthDocument(HealthReport report, Locale locale) {
  private static final Text NOT_CONFIGURED = new Text("설정되지 않았습니다.", "Not configured.");

  /** What it is about more than a probe of that name could say. */
  private static final String REQUESTS = "requests";

  /**
   * @param error why figures are missing, if they are
   */
  public Json with(Counts counts, Optional<Text> error) {
    ObjectNode document = JsonNodeFactory.instance.objectNode();
    document.put("status", lower(report.verdict())).put("timestamp", report.at().toString());
    services(document.putObject("services"));
    system(counts, document.putObject("system"));
    WorkflowFigures.write(counts.tallies(), document.putObject("workflows"));
    document.put("checkDuration", report.took().toMillis());
    error.ifPresent(words -> document.put("error", words.in(locale)));
    return Documents.json(document);
  }

  private void services(ObjectNode services) {
    if (finding("openai").isEmpty()) {
      services
          .putObject("openai")
          .put("status", "disabled")
          .put("message", NOT_CONFIGURED.in(locale))
          .put("latency", 0);
    }
    report.findings().stream()
        .filter(Finding::service)
        .forEach(finding -> service(finding, services.putObject(finding.probe())));
  }

  private Optional<Finding> finding(String probe) {
    return report.findings().stream().filter(found -> found.probe().equals(probe)).findFirst();
  }

  private void service(Finding finding, ObjectNode service) {
    words(finding.reading(), service).put("latency", finding.took().toMillis());
  }

  private void system(Counts counts, ObjectNode system) {
    report.findings().stream()
        .filter(finding -> !finding.service() && !finding.probe().equals("workflows"))
        .forEach(finding -> part(finding.reading(), system.putObject(finding.probe())));
    system
        .putObject("uptime")
        .put("seconds", counts.uptime().toSeconds())
        .put("formatted", formatted(counts.uptime()));
    Counts.Requests requests = counts.requests().orElse(new Counts.Requests(0, 0));
    ObjectNode part = system.putObject(REQUESTS);
    part.put("total", requests.total())
        .put("errors", requests.errors())
        .put("errorRate", rate(requests));
    finding(REQUESTS).ifPresent(finding -> words(finding.reading(), part));
  }

  private void part(Reading reading, ObjectNode part) {
    reading.values().forEach(part::put);
    words(reading, part);
    if (!reading.items().isEmpty()) {
      ObjectNode items = part.putObject("items");
      reading.items().forEach((name, cause) -> items.put(name, cause.in(locale)));
    }
  }

  private ObjectNode words(Reading reading, ObjectNode part) {
    return part.put("status", lower(reading.status())).put("message", reading.message().in(locale));
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
