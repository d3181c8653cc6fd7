package aurora5.store.write;

import aurora5.api.store.Appended;
import aurora5.api.store.StoreException;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Tells callers what became of their appends, in order. A lone append is answered by the writer
 * itself, which has nothing else to do then: that saves a change of threads. Under load the answers
 * go to another thread, and the writer writes on.
 */
final class Answers implements Runnable {
  private static final int WAITING = 64;
  private static final Runnable STOP = () -> {};

  private final BlockingQueue<Runnable> waiting = new ArrayBlockingQueue<>(WAITING);
  private final AtomicInteger open = new AtomicInteger();
  private final CountDownLatch ended = new CountDownLatch(1);

  /** For the writer's thread. */
  void give(List<Append> batch, List<Appended> results) {
    if (batch.size() == 1) {
      hand(batch.size(), () -> batch.get(0).answer().complete(results.get(0)));
    } else {
      hand(batch.size(), () -> complete(batch, results));
    }
  }

  /** For the writer's thread. */
  void fail(List<Append> batch, StoreException failure) {
    hand(batch.size(), () -> batch.forEach(each -> each.answer().completeExceptionally(failure)));
  }

  private void hand(int size, Runnable answer) {
    if (size == 1 && open.get() == 0) {
      answer.run();
      return;
    }
    open.incrementAndGet();
    try {
      waiting.put(answer);
    } catch (InterruptedException closing) {
      Thread.currentThread().interrupt();
      answer.run();
    }
  }

  private static void complete(List<Append> batch, List<Appended> results) {
    for (int i = 0; i < results.size(); i++) {
      batch.get(i).answer().complete(results.get(i));
    }
  }

  @Override
  public void run() {
    try {
      for (Runnable next = waiting.take(); next != STOP; next = waiting.take()) {
        next.run();
        open.decrementAndGet();
      }
    } catch (InterruptedException closing) {
      Thread.currentThread().interrupt();
      for (Runnable next = waiting.poll(); next != null; next = waiting.poll()) {
        next.run();
      }
    } finally {
      ended.countDown();
    }
  }

  /** Waits until everything handed over has been answered; false if that took too long. */
  boolean end(long millis) throws InterruptedException {
    return waiting.offer(STOP, millis, TimeUnit.MILLISECONDS)
        && ended.await(millis, TimeUnit.MILLISECONDS);
  }
}
