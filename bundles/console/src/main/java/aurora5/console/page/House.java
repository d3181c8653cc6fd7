package aurora5.console.page;

import aurora5.api.alert.Alerts;
import aurora5.api.catalog.Plugins;
import aurora5.api.catalog.Workflows;
import aurora5.api.health.Health;
import aurora5.api.metrics.Metrics;
import aurora5.api.notion.NotionDesk;
import aurora5.api.notion.NotionEvents;
import aurora5.api.run.Runs;
import aurora5.api.store.ContextTable;
import java.util.Optional;

/** The rooms that the pages look into; some may not be there. Immutable. */
public record House(
    Workflows workflows, Runs runs, Plugins plugins, ContextTable contexts, Guests guests) {
  /** Rooms without which Aurora does its work as well. */
  public record Guests(
      Optional<Health> health,
      Optional<Alerts> alerts,
      Optional<Metrics> metrics,
      Optional<NotionDesk> notion,
      Optional<NotionEvents> events) {}
}
