package aurora5.metrics;

import aurora5.api.Json;
import aurora5.api.metrics.Metrics;
import aurora5.api.metrics.ModelCall;
import aurora5.api.metrics.NotionCall;
import aurora5.api.store.AlertTable;
import aurora5.api.store.DeliveryTable;
import aurora5.api.store.Journal;
import aurora5.api.store.PluginTable;
import aurora5.api.store.RunTable;
import aurora5.api.store.RunTallies;
import aurora5.api.store.StoreSize;
import aurora5.api.work.Work;
import io.prometheus.metrics.model.registry.PrometheusRegistry;
import java.time.Clock;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;

/** The metrics as a component: it watches the journal and looks at the tables when asked. */
@Component(service = Metrics.class, immediate = true)
public final class PrometheusMetrics implements Metrics {
  private final PrometheusRegistry registry = new PrometheusRegistry();
  private final Meters meters = new Meters(registry);
  private final ModelMeters models = new ModelMeters(registry);
  private final NotionMeters notion = new NotionMeters(registry);
  private final Tally tally;
  private final AutoCloseable watching;

  @Activate
  public PrometheusMetrics(
      @Reference(name = "journal") Journal journal,
      @Reference(name = "runs") RunTable runs,
      @Reference(name = "tallies") RunTallies tallies,
      @Reference(name = "plugins") PluginTable plugins,
      @Reference(name = "size") StoreSize size,
      @Reference(name = "alerts") AlertTable alerts,
      @Reference(name = "deliveries") DeliveryTable deliveries,
      @Reference(name = "work") Work work) {
    var clock = Clock.systemUTC();
    tally = Tally.of(runs, tallies, clock);
    new Gauges(runs, plugins, alerts, journal, size, work).register(registry);
    new DeliveryGauges(deliveries, clock).register(registry);
    Exposition.registerJvm(registry);
    watching = journal.observe(new FactWatch(runs, clock, meters, tally));
  }

  @Deactivate
  void close() throws Exception {
    watching.close();
  }

  @Override
  public String prometheus() {
    return Exposition.text(registry);
  }

  @Override
  public Json document() {
    return tally.document();
  }

  @Override
  public void requested(int status, long nanos) {
    meters.requested(status, nanos);
    tally.requested(status);
  }

  @Override
  public void notionCalled(NotionCall call) {
    notion.called(call);
  }

  @Override
  public void modelCalled(ModelCall call) {
    models.called(call);
  }
}
