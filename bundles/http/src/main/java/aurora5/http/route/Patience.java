package aurora5.http.route;

import aurora5.api.work.Timers;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;

/** Waits for something, but not for ever, and without a thread. Immutable. */
record Patience(Timers timers) {
  /** What came in time; empty when the time was over before. */
  <T> CompletionStage<Optional<T>> within(Duration limit, CompletionStage<T> stage) {
    var result = new CompletableFuture<Optional<T>>();
    Runnable cancel = timers.after(limit, () -> result.complete(Optional.empty()));
    stage.whenComplete(
        (value, thrown) -> {
          cancel.run();
          if (thrown == null) {
            result.complete(Optional.of(value));
          } else {
            result.completeExceptionally(thrown);
          }
        });
    return result;
  }
}
