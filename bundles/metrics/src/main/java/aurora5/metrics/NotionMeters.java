package aurora5.metrics;

import aurora5.api.metrics.NotionCall;
import io.prometheus.metrics.core.metrics.Counter;
import io.prometheus.metrics.core.metrics.Histogram;
import io.prometheus.metrics.model.registry.PrometheusRegistry;

/** What calls to Notion took, counted since the process began. Thread-safe. */
final class NotionMeters {
  private static final double[] SECONDS = {.1, .25, .5, 1, 2.5, 5, 10, 30, 60};
  private static final double MILLIS = 1000;
  private static final int ROUTES = 50;

  private final BoundedNames routes = new BoundedNames(ROUTES);
  private final Counter calls;
  private final Histogram seconds;

  NotionMeters(PrometheusRegistry registry) {
    calls =
        Counter.builder()
            .name("aurora5_notion_calls_total")
            .help("Calls to Notion.")
            .labelNames("route", "outcome")
            .withoutExemplars()
            .build();
    seconds =
        Histogram.builder()
            .name("aurora5_notion_call_duration_seconds")
            .help("One call to Notion, without the time it waited for its turn.")
            .labelNames("route")
            .withoutExemplars()
            .classicOnly()
            .classicUpperBounds(SECONDS)
            .build();
    registry.register(calls);
    registry.register(seconds);
  }

  void called(NotionCall call) {
    String route = routes.of(call.route());
    calls.labelValues(route, call.outcome()).inc();
    seconds.labelValues(route).observe(call.took().toMillis() / MILLIS);
  }
}
