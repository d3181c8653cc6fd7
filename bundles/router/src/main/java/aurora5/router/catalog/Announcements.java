package aurora5.router.catalog;

import aurora5.api.Text;
import aurora5.api.catalog.WorkflowVersion;
import aurora5.api.catalog.Workflows;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Tells listeners what changed, in order, on one thread at a time. To be called in the order of the
 * changes, so under the lock that orders them; the listeners are called without it.
 */
final class Announcements {
  private static final Logger LOG = LoggerFactory.getLogger(Announcements.class);

  private final List<Subscription> subscriptions = new ArrayList<>();
  private final Turns turns;

  Announcements(Executor executor) {
    turns = new Turns(executor);
  }

  Subscription add(Workflows.Listener listener, List<WorkflowVersion> present) {
    var subscription = new Subscription(listener);
    present.forEach(version -> tell(List.of(subscription), l -> l.arrived(version)));
    subscriptions.add(subscription);
    return subscription;
  }

  void remove(Subscription subscription) {
    subscription.closed = true;
    subscriptions.remove(subscription);
  }

  void arrived(WorkflowVersion version) {
    tell(subscriptions, listener -> listener.arrived(version));
  }

  void left(WorkflowVersion version) {
    tell(subscriptions, listener -> listener.left(version));
  }

  void failed(Offer offer, Text reason) {
    warn(offer, reason);
    String plugin = offer.origin().plugin();
    String id = offer.id();
    tell(subscriptions, listener -> listener.failed(plugin, id, reason));
  }

  void blocked(Offer offer, Text reason) {
    warn(offer, reason);
    String plugin = offer.origin().plugin();
    String id = offer.id();
    tell(subscriptions, listener -> listener.blocked(plugin, id, reason));
  }

  private static void warn(Offer offer, Text reason) {
    String bundle = offer.origin().bundle();
    LOG.warn("Workflow '{}' of {} is not usable: {}", offer.id(), bundle, reason.en());
  }

  private void tell(List<Subscription> whom, Consumer<Workflows.Listener> what) {
    List<Subscription> now = List.copyOf(whom);
    if (!now.isEmpty()) {
      turns.add(() -> now.forEach(subscription -> subscription.tell(what)));
    }
  }

  /** One listener; hears nothing after it was closed. */
  static final class Subscription {
    private final Workflows.Listener listener;
    private volatile boolean closed;

    Subscription(Workflows.Listener listener) {
      this.listener = listener;
    }

    void tell(Consumer<Workflows.Listener> what) {
      try {
        if (!closed) {
          what.accept(listener);
        }
      } catch (RuntimeException e) {
        LOG.error("A listener to workflows failed: {}", listener.getClass().getName(), e);
      }
    }
  }
}
