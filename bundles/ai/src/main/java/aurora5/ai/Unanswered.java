package aurora5.ai;

import aurora5.api.ai.AiException;
import aurora5.api.ai.ModelException;
import aurora5.api.step.GiveUp;
import aurora5.api.step.RetryLater;
import java.time.Duration;

/** What a step is told when a model failed and nothing stands in for it. Pure. */
final class Unanswered {
  private static final Duration BUSY = Duration.ofSeconds(10);

  private Unanswered() {}

  /** Busy: later. Nothing will change before somebody changes it: never again. Else: an error. */
  static RuntimeException of(String model, ModelException failure) {
    String message = "the model " + model + " failed: " + failure.getMessage();
    return switch (failure.kind()) {
      case RATE_LIMITED -> new RetryLater(failure.retryAfter().orElse(BUSY), message, failure);
      case NOT_CONFIGURED,
          KEY,
          PERMISSION,
          UNKNOWN_MODEL,
          UNSUPPORTED,
          NO_CREDIT,
          BUDGET,
          FLAGGED,
          SELF_HARM,
          REFUSED ->
          new GiveUp(message, failure);
      case OUTAGE, NETWORK, SLOW, BAD_REQUEST, CUT_OFF, MISFIT -> new AiException(message, failure);
    };
  }
}
