package aurora5.api.ai;

import aurora5.api.Text;
import java.util.Objects;
import java.util.Optional;

/**
 * What a model gave, and how honest that is. Immutable.
 *
 * @param model name of the model, {@code offline-template} when there was none
 * @param reason why it is degraded; empty if it is not
 */
public record Answer<R>(R value, String model, Optional<Text> reason) {
  public Answer {
    Objects.requireNonNull(value, "value");
    Objects.requireNonNull(model, "model");
  }

  /** Whether something less than a model answered. */
  public boolean degraded() {
    return reason.isPresent();
  }
}
