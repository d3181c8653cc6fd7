package aurora5.health;

import aurora5.api.Json;
import aurora5.api.Text;
import aurora5.api.health.HealthReport;
import aurora5.api.metrics.Metrics;
import aurora5.api.store.RunTallies;
import aurora5.health.verdict.Counts;
import aurora5.health.verdict.HealthDocument;
import aurora5.json.Documents;
import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Adds to a report what others count. Thread-safe. */
record Figures(RunTallies tallies, Registered registered) {
  private static final Logger LOG = LoggerFactory.getLogger(Figures.class);
  private static final Text NONE =
      new Text(
          "실행 수치를 데이터베이스에서 읽지 못했습니다. 로그에서 원인을 확인하세요.",
          "The figures of runs could not be read from the database. The log says why.");

  Json document(HealthReport report, Locale locale) {
    var document = new HealthDocument(report, locale);
    try {
      return document.with(
          new Counts(tallies.tallies(Optional.empty()), uptime(), requests(registered)),
          Optional.empty());
    } catch (RuntimeException failure) {
      LOG.warn("The health document has no figures", failure);
      return document.with(new Counts(List.of(), uptime(), Optional.empty()), Optional.of(NONE));
    }
  }

  private static Duration uptime() {
    return Duration.ofMillis(ManagementFactory.getRuntimeMXBean().getUptime());
  }

  static Optional<Counts.Requests> requests(Registered registered) {
    return registered
        .ask(Metrics.class, Metrics::document)
        .map(document -> Documents.parseOwn(document).path("system"))
        .map(
            system ->
                new Counts.Requests(
                    system.path("requests").asLong(), system.path("errors").asLong()));
  }
}
