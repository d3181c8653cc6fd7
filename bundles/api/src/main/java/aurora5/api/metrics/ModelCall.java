package aurora5.api.metrics;

import java.time.Duration;
import java.util.Objects;
import java.util.OptionalDouble;

/**
 * One call to a model, and what it took. Immutable.
 *
 * @param kind what was asked for: {@code text}, {@code picture}, {@code moderation}, {@code talk}
 * @param outcome {@code ok}, or in one word why not
 * @param cached of the tokens in, those that the server knew already
 * @param reasoning of the tokens out, those that nobody reads
 * @param dollars empty if the model's price is not known; never 0 for that
 */
public record ModelCall(
    String model,
    String kind,
    String outcome,
    long in,
    long cached,
    long out,
    long reasoning,
    long pictures,
    OptionalDouble dollars,
    Duration took) {
  public ModelCall {
    Objects.requireNonNull(model, "model");
    Objects.requireNonNull(kind, "kind");
    Objects.requireNonNull(outcome, "outcome");
    Objects.requireNonNull(dollars, "dollars");
    Objects.requireNonNull(took, "took");
  }
}
