package aurora5.metrics;

import aurora5.api.deliver.Delivery.State;
import aurora5.api.store.DeliveryTable;
import aurora5.api.store.DeliveryTable.Count;
import io.prometheus.metrics.core.metrics.GaugeWithCallback.Callback;
import io.prometheus.metrics.model.registry.PrometheusRegistry;
import java.time.Clock;
import java.time.Duration;

/** What is on its way to other houses, when somebody asks. Immutable. */
record DeliveryGauges(DeliveryTable deliveries, Clock clock) {
  void register(PrometheusRegistry registry) {
    Gauges.gauge(
        registry,
        "aurora5_deliveries",
        "What is on its way to other houses, was refused there, or has arrived.",
        this::counts,
        "channel",
        "state");
    Gauges.gauge(
        registry,
        "aurora5_deliveries_oldest_seconds",
        "How long the oldest of what is on its way has waited.",
        this::oldest,
        "channel");
  }

  private void counts(Callback callback) {
    for (Count count : deliveries.counts()) {
      callback.call(count.deliveries(), count.channel(), count.state().name());
    }
  }

  private void oldest(Callback callback) {
    for (Count count : deliveries.counts()) {
      if (count.state() == State.PENDING) {
        long seconds = Duration.between(count.oldest(), clock.instant()).toSeconds();
        callback.call(Math.max(seconds, 0), count.channel());
      }
    }
  }
}
