package aurora5.work;

import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/** Virtual threads from Java 21 on, found by reflection because we compile for 17. */
final class IoThreads {
  static final int THREADS = 64;
  static final int WAITING = 10_000;

  private IoThreads() {}

  static ExecutorService make() {
    if (Runtime.version().feature() < 21) {
      return platform();
    }
    try {
      return virtual();
    } catch (ReflectiveOperationException notThere) {
      return platform();
    }
  }

  private static ExecutorService virtual() throws ReflectiveOperationException {
    Object named = Thread.class.getMethod("ofVirtual").invoke(null);
    Class<?> builder = Class.forName("java.lang.Thread$Builder");
    builder.getMethod("name", String.class, long.class).invoke(named, "aurora5-io-", 1L);
    Object factory = builder.getMethod("factory").invoke(named);
    return (ExecutorService)
        Executors.class
            .getMethod("newThreadPerTaskExecutor", ThreadFactory.class)
            .invoke(null, factory);
  }

  static ExecutorService platform() {
    var born = new AtomicInteger();
    var pool =
        new ThreadPoolExecutor(
            THREADS,
            THREADS,
            BoundedPool.IDLE.toSeconds(),
            TimeUnit.SECONDS,
            new ArrayBlockingQueue<>(WAITING),
            body -> DaemonThreads.make("aurora5-io-" + born.incrementAndGet(), body),
            (body, full) -> refuse(full));
    pool.allowCoreThreadTimeOut(true);
    return pool;
  }

  private static void refuse(ThreadPoolExecutor pool) {
    throw new RejectedExecutionException(
        pool.isShutdown()
            ? "threads for input and output are being ended"
            : THREADS + " threads for input and output are taken and " + WAITING + " tasks wait");
  }
}
