package aurora5.ai;

import aurora5.api.talk.Talker;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.osgi.framework.BundleContext;
import org.osgi.framework.InvalidSyntaxException;
import org.osgi.framework.ServiceReference;

/**
 * Looks up for each turn who talks, other than this room itself, and gives it back after it.
 * Thread-safe.
 */
record RegisteredTalkers(BundleContext context) {
  /** What is done with a talker while it is lent. */
  @FunctionalInterface
  interface Use<R> {
    R of(Talker talker) throws InterruptedException;
  }

  boolean any() {
    return others().stream().anyMatch(this::available);
  }

  private boolean available(ServiceReference<Talker> reference) {
    Talker talker = context.getService(reference);
    try {
      return talker != null && talker.available();
    } finally {
      context.ungetService(reference);
    }
  }

  /** Empty if nobody is available. */
  <R> Optional<R> best(Use<R> use) throws InterruptedException {
    for (ServiceReference<Talker> reference : others()) {
      Talker talker = context.getService(reference);
      try {
        if (talker != null && talker.available()) {
          return Optional.of(use.of(talker));
        }
      } finally {
        context.ungetService(reference);
      }
    }
    return Optional.empty();
  }

  private List<ServiceReference<Talker>> others() {
    Collection<ServiceReference<Talker>> found;
    try {
      found = context.getServiceReferences(Talker.class, null);
    } catch (InvalidSyntaxException e) {
      throw new IllegalStateException("no filter was given, yet it is wrong", e);
    }
    return found.stream()
        .filter(reference -> !context.getBundle().equals(reference.getBundle()))
        .sorted(Comparator.reverseOrder())
        .toList();
  }
}
