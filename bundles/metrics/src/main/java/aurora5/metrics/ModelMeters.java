package aurora5.metrics;

import aurora5.api.metrics.ModelCall;
import io.prometheus.metrics.core.metrics.Counter;
import io.prometheus.metrics.core.metrics.Histogram;
import io.prometheus.metrics.model.registry.PrometheusRegistry;

/** What calls to models took, counted since the process began. Thread-safe. */
final class ModelMeters {
  private static final double[] SECONDS = {.1, .25, .5, 1, 2.5, 5, 10, 20, 40, 60, 120, 300};
  private static final double MILLIS = 1000;
  private static final int MODELS = 50;

  private final BoundedNames models = new BoundedNames(MODELS);
  private final Counter calls;
  private final Counter tokens;
  private final Counter pictures;
  private final Counter dollars;
  private final Counter unpriced;
  private final Histogram seconds;

  ModelMeters(PrometheusRegistry registry) {
    calls = counter("aurora5_model_calls_total", "Calls to models.", "model", "kind", "outcome");
    tokens =
        counter(
            "aurora5_model_tokens_total",
            "Tokens by direction; cached are part of in, reasoning of out.",
            "model",
            "direction");
    pictures = counter("aurora5_model_pictures_total", "Pictures that models painted.", "model");
    dollars =
        counter(
            "aurora5_model_cost_dollars_total",
            "What the calls cost, as far as prices are known.",
            "model");
    unpriced =
        counter(
            "aurora5_model_calls_unpriced_total",
            "Calls whose cost is unknown, for the model has no price.",
            "model");
    seconds =
        Histogram.builder()
            .name("aurora5_model_call_duration_seconds")
            .help("One call to a model.")
            .labelNames("model", "kind")
            .withoutExemplars()
            .classicOnly()
            .classicUpperBounds(SECONDS)
            .build();
    registry.register(calls);
    registry.register(tokens);
    registry.register(pictures);
    registry.register(dollars);
    registry.register(unpriced);
    registry.register(seconds);
  }

  void called(ModelCall call) {
    String model = models.of(call.model());
    calls.labelValues(model, call.kind(), call.outcome()).inc();
    seconds.labelValues(model, call.kind()).observe(call.took().toMillis() / MILLIS);
    tokens.labelValues(model, "in").inc(call.in());
    tokens.labelValues(model, "cached").inc(call.cached());
    tokens.labelValues(model, "out").inc(call.out());
    tokens.labelValues(model, "reasoning").inc(call.reasoning());
    pictures.labelValues(model).inc(call.pictures());
    if (call.dollars().isPresent()) {
      dollars.labelValues(model).inc(call.dollars().getAsDouble());
    } else {
      unpriced.labelValues(model).inc();
    }
  }

  private static Counter counter(String name, String help, String... labels) {
    return Counter.builder().name(name).help(help).labelNames(labels).withoutExemplars().build();
  }
}
