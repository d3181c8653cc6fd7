package aurora5.metrics;

import aurora5.api.alert.Alert;
import aurora5.api.catalog.Plugin;
import aurora5.api.run.RunStatus;
import aurora5.api.store.AlertTable;
import aurora5.api.store.Journal;
import aurora5.api.store.PluginTable;
import aurora5.api.store.RunTable;
import aurora5.api.store.StoreException;
import aurora5.api.store.StoreSize;
import aurora5.api.work.Work;
import io.prometheus.metrics.core.metrics.GaugeWithCallback;
import io.prometheus.metrics.core.metrics.GaugeWithCallback.Callback;
import io.prometheus.metrics.model.registry.PrometheusRegistry;
import java.util.Arrays;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What stands in the tables at the moment somebody asks. Immutable. */
record Gauges(
    RunTable runs,
    PluginTable plugins,
    AlertTable alerts,
    Journal journal,
    StoreSize store,
    Work work) {
  private static final Logger LOG = LoggerFactory.getLogger(Gauges.class);
  private static final int PAGE = 1000;

  void register(PrometheusRegistry registry) {
    gauge(registry, "aurora5_open_runs", "Runs that have not ended.", this::open, "status");
    gauge(registry, "aurora5_plugins", "Plugins that came as jars.", this::states, "state");
    gauge(
        registry,
        "aurora5_alerts_active",
        "Incidents that are not over.",
        this::incidents,
        "severity");
    gauge(
        registry,
        "aurora5_lost_threads",
        "Threads held by tasks that did not stop when they were told to.",
        callback -> callback.call(work.lost().size()));
    gauge(
        registry,
        "aurora5_journal_position",
        "Position of the last event on disk.",
        callback -> callback.call(journal.position()));
    gauge(registry, "aurora5_store_bytes", "What the store takes on disk.", this::bytes, "part");
    gauge(
        registry,
        "aurora5_store_runs",
        "Runs that are kept, open or ended.",
        callback -> callback.call(store.size().runs()));
  }

  private void bytes(Callback callback) {
    StoreSize.Size size = store.size();
    callback.call(size.database(), "database");
    callback.call(size.log(), "log");
    callback.call(size.artifacts(), "artifacts");
  }

  private void open(Callback callback) {
    Map<String, Long> counts = runs.openByStatus();
    Arrays.stream(RunStatus.values())
        .filter(status -> !status.ended())
        .forEach(status -> callback.call(counts.getOrDefault(status.name(), 0L), status.name()));
  }

  private void states(Callback callback) {
    var counts =
        plugins.plugins().stream()
            .collect(Collectors.groupingBy(Plugin::state, Collectors.counting()));
    for (var state : Plugin.State.values()) {
      callback.call(counts.getOrDefault(state, 0L), state.name());
    }
  }

  private void incidents(Callback callback) {
    var counts =
        alerts.alerts(PAGE).stream()
            .filter(Alert::active)
            .collect(Collectors.groupingBy(Alert::severity, Collectors.counting()));
    for (var severity : Alert.Severity.values()) {
      callback.call(counts.getOrDefault(severity, 0L), severity.name());
    }
  }

  static void gauge(
      PrometheusRegistry registry,
      String name,
      String help,
      Consumer<Callback> look,
      String... labels) {
    registry.register(
        GaugeWithCallback.builder()
            .name(name)
            .help(help)
            .labelNames(labels)
            .callback(callback -> tell(name, look, callback))
            .build());
  }

  /** A store that cannot be read must not take the other figures with it. */
  private static void tell(String name, Consumer<Callback> look, Callback callback) {
    try {
      look.accept(callback);
    } catch (StoreException failure) {
      LOG.warn("{} is left out, for the store cannot be read", name, failure);
    }
  }
}
