package aurora5.health;

import aurora5.api.Json;
import aurora5.api.health.HealthReport;
import aurora5.api.metrics.Metrics;
import aurora5.api.store.RunTallies;
import aurora5.health.verdict.Counts;
import aurora5.health.verdict.HealthDocument;
import aurora5.json.Documents;
import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Adds to a report what others count. Thread-safe. */
record Figures(RunTallies tallies, Registered registered) {
  private static final Logger LOG = LoggerFactory.getLogger(Figures.class);

  Json document(HealthReport report) {
    try {
      return HealthDocument.write(
          report, new Counts(tallies.tallies(Optional.empty()), uptime(), requests()));
    } catch (RuntimeException failure) {
      LOG.warn("The health document has no figures", failure);
      var none = new Counts(List.of(), uptime(), Optional.empty());
      return HealthDocument.write(report, none, failure.getMessage());
    }
  }

  private static Duration uptime() {
    return Duration.ofMillis(ManagementFactory.getRuntimeMXBean().getUptime());
  }

  private Optional<Counts.Requests> requests() {
    return registered
        .ask(Metrics.class, Metrics::document)
        .map(document -> Documents.parseOwn(document).path("system"))
        .map(
            system ->
                new Counts.Requests(
                    system.path("requests").asLong(), system.path("errors").asLong()));
  }
}
