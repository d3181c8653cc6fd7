package aurora5.health;

import aurora5.api.health.HealthChange;
import aurora5.api.health.HealthListener;
import aurora5.api.work.ForeignCallException;
import aurora5.api.work.Work;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Tells every listener of every change, in order, and lets none of them hold up the health. Takes
 * changes from one thread at a time.
 */
final class Listeners implements Consumer<HealthChange> {
  private static final Logger LOG = LoggerFactory.getLogger(Listeners.class);
  private static final Duration LIMIT = Duration.ofSeconds(10);

  private final Registered registered;
  private final Work work;
  private final AtomicReference<CompletableFuture<Void>> last =
      new AtomicReference<>(CompletableFuture.completedFuture(null));

  Listeners(Registered registered, Work work) {
    this.registered = registered;
    this.work = work;
  }

  @Override
  public void accept(HealthChange change) {
    last.set(last.get().thenRunAsync(() -> tell(change), work.io()));
  }

  private void tell(HealthChange change) {
    for (var listener : registered.all(HealthListener.class)) {
      try {
        work.call(
            listener.owner(),
            "health listener",
            LIMIT,
            () -> listener.use(each -> told(each, change)));
      } catch (ForeignCallException failure) {
        LOG.warn("A health listener was not told: {}", failure.getMessage());
      }
    }
  }

  private static boolean told(HealthListener listener, HealthChange change) {
    listener.changed(change);
    return true;
  }
}
