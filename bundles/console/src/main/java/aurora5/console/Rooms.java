package aurora5.console;

import aurora5.api.alert.Alerts;
import aurora5.api.catalog.Plugins;
import aurora5.api.catalog.Workflows;
import aurora5.api.health.Health;
import aurora5.api.metrics.Metrics;
import aurora5.api.notion.NotionDesk;
import aurora5.api.notion.NotionEvents;
import aurora5.api.run.Runs;
import aurora5.api.store.ContextTable;
import aurora5.console.page.House;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicyOption;

/** Knows the rooms that the console looks into. */
@Component(service = Rooms.class)
public final class Rooms {
  private final House house;

  @Activate
  public Rooms(
      @Reference(name = "workflows") Workflows workflows,
      @Reference(name = "runs") Runs runs,
      @Reference(name = "plugins") Plugins plugins,
      @Reference(name = "contexts") ContextTable contexts,
      @Reference(
              name = "health",
              cardinality = ReferenceCardinality.OPTIONAL,
              policyOption = ReferencePolicyOption.GREEDY)
          @Nullable Health health,
      @Reference(
              name = "alerts",
              cardinality = ReferenceCardinality.OPTIONAL,
              policyOption = ReferencePolicyOption.GREEDY)
          @Nullable Alerts alerts,
      @Reference(
              name = "metrics",
              cardinality = ReferenceCardinality.OPTIONAL,
              policyOption = ReferencePolicyOption.GREEDY)
          @Nullable Metrics metrics,
      @Reference(
              name = "notion",
              cardinality = ReferenceCardinality.OPTIONAL,
              policyOption = ReferencePolicyOption.GREEDY)
          @Nullable NotionDesk notion,
      @Reference(
              name = "events",
              cardinality = ReferenceCardinality.OPTIONAL,
              policyOption = ReferencePolicyOption.GREEDY)
          @Nullable NotionEvents events) {
    house =
        new House(
            workflows,
            runs,
            plugins,
            contexts,
            new House.Guests(
                Optional.ofNullable(health),
                Optional.ofNullable(alerts),
                Optional.ofNullable(metrics),
                Optional.ofNullable(notion),
                Optional.ofNullable(events)));
  }

  House house() {
    return house;
  }
}
