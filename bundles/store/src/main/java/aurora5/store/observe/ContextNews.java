package aurora5.store.observe;

import java.util.Iterator;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Semaphore;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Tells in which contexts something was committed. Thread-safe. What has not been told yet is kept
 * once for each context, so that a slow observer costs no memory.
 */
public final class ContextNews implements Runnable {
  private static final Logger LOG = LoggerFactory.getLogger(ContextNews.class);

  private final List<Consumer<String>> observers = new CopyOnWriteArrayList<>();
  private final Set<String> untold = ConcurrentHashMap.newKeySet();
  private final Semaphore news = new Semaphore(0);

  public AutoCloseable observe(Consumer<String> observer) {
    observers.add(observer);
    return () -> observers.remove(observer);
  }

  public boolean anybody() {
    return !observers.isEmpty();
  }

  /** For the writer's thread: never blocks. */
  public void committed(Set<String> contexts) {
    if (untold.addAll(contexts)) {
      news.release();
    }
  }

  @Override
  public void run() {
    try {
      while (true) {
        news.acquire();
        news.drainPermits();
        for (Iterator<String> each = untold.iterator(); each.hasNext(); ) {
          String context = each.next();
          each.remove();
          observers.forEach(observer -> tell(observer, context));
        }
      }
    } catch (InterruptedException closing) {
      Thread.currentThread().interrupt();
    }
  }

  private static void tell(Consumer<String> observer, String context) {
    try {
      observer.accept(context);
    } catch (RuntimeException failure) {
      LOG.error("An observer of contexts failed at {}", context, failure);
    }
  }
}
