package aurora5.store.observe;

import aurora5.api.store.Journaled;
import aurora5.api.store.StoreException;
import aurora5.api.store.StoreException.Kind;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import java.util.function.LongSupplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Tells observers of every committed event, in order. What is fresh comes from a short queue; who
 * lags behind it is served from disk, so that memory stays bounded and nothing is lost.
 * Thread-safe.
 */
public final class Observers implements Runnable {
  private static final Logger LOG = LoggerFactory.getLogger(Observers.class);
  private static final int BATCHES = 64;
  private static final int CHUNK = 256;
  private static final long HEAVY = 256 * 1024;

  private final BlockingQueue<List<Journaled>> fresh = new ArrayBlockingQueue<>(BATCHES);
  private final List<Observer> observers = new CopyOnWriteArrayList<>();
  private final LongSupplier committed;
  private final Disk disk;

  /**
   * @param committed position of the last event on disk
   */
  public Observers(LongSupplier committed, Disk disk) {
    this.committed = committed;
    this.disk = disk;
  }

  public AutoCloseable observe(Consumer<Journaled> consumer) {
    Observer observer = new Observer(consumer, committed.getAsLong());
    observers.add(observer);
    wake();
    return () -> observers.remove(observer);
  }

  public boolean anybody() {
    return !observers.isEmpty();
  }

  /** For the writer's thread: never blocks. What does not fit is read from disk later. */
  public void committed(List<Journaled> events) {
    long size = events.stream().mapToLong(each -> each.body().text().length()).sum();
    if (size > HEAVY || !fresh.offer(events)) {
      wake();
    }
  }

  private void wake() {
    fresh.offer(List.of());
  }

  @Override
  public void run() {
    try {
      while (true) {
        turn(fresh.take());
      }
    } catch (InterruptedException closing) {
      Thread.currentThread().interrupt();
    }
  }

  private void turn(List<Journaled> events) throws InterruptedException {
    if (!events.isEmpty()) {
      catchUp(events.get(0).position() - 1);
      deliver(events);
    }
    if (fresh.isEmpty()) {
      catchUp(committed.getAsLong());
    }
  }

  private void catchUp(long until) throws InterruptedException {
    for (long slowest = slowest(until); slowest < until; slowest = slowest(until)) {
      if (Thread.interrupted()) {
        throw new InterruptedException();
      }
      if (!deliverFromDisk(slowest, until)) {
        return;
      }
    }
  }

  private long slowest(long most) {
    return observers.stream().mapToLong(each -> each.seen).reduce(most, Math::min);
  }

  /** Whether there is any sense in going on. */
  private boolean deliverFromDisk(long after, long until) {
    try {
      List<Journaled> events = disk.after(after, CHUNK);
      deliver(events);
      return !events.isEmpty();
    } catch (StoreException failure) {
      LOG.error("Could not read events after position {} for observers", after, failure);
      if (failure.kind() != Kind.DAMAGED) {
        return false;
      }
      observers.forEach(each -> each.seen = Math.max(each.seen, Math.min(after + CHUNK, until)));
      return true;
    }
  }

  private void deliver(List<Journaled> events) {
    for (Journaled event : events) {
      for (Observer observer : observers) {
        observer.tell(event);
      }
    }
  }

  /** Where events are that are no longer fresh. */
  public interface Disk {
    List<Journaled> after(long position, int limit);
  }

  /** Somebody who is told. All but the consumer is for the observers' thread. */
  private static final class Observer {
    private final Consumer<Journaled> consumer;
    private volatile long seen;

    Observer(Consumer<Journaled> consumer, long seen) {
      this.consumer = consumer;
      this.seen = seen;
    }

    void tell(Journaled event) {
      if (event.position() <= seen) {
        return;
      }
      seen = event.position();
      try {
        consumer.accept(event);
      } catch (RuntimeException failure) {
        LOG.error("An observer of events failed at position {}", event.position(), failure);
      }
    }
  }
}
