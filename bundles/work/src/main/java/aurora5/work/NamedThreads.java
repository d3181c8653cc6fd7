package aurora5.work;

import aurora5.api.work.LostTask;
import aurora5.api.work.Pool;
import aurora5.api.work.Timers;
import aurora5.api.work.Work;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.RejectedExecutionException;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;

/** Makes every thread of the house. Thread-safe; closing it ends all of them. */
@Component(service = Work.class)
public final class NamedThreads implements Work, AutoCloseable {
  private static final int FOREIGN = 64;

  private final Set<BoundedPool> pools = ConcurrentHashMap.newKeySet();
  private final ExecutorService io = IoThreads.make();
  private final SchedulerThread timers = new SchedulerThread();
  private final Clock steady = SteadyClock.from(Clock.systemUTC(), System::nanoTime);
  private final Clock aging = new EarlierClock(Clock.systemUTC(), steady);
  private final ForeignCalls calls = new ForeignCalls(pool("foreign", FOREIGN), timers, io);
  private volatile boolean closed;

  @Activate
  public NamedThreads() {}

  @Override
  public Pool pool(String name, int threads) {
    if (threads < 1 || threads > 10_000) {
      throw new IllegalArgumentException(
          "pool '" + name + "' needs 1 to 10000 threads, not " + threads);
    }
    var pool = new BoundedPool(name, threads, BoundedPool.IDLE, pools::remove);
    pools.add(pool);
    if (closed) {
      pool.close();
      throw new RejectedExecutionException("no pool '" + name + "': threads are being ended");
    }
    return pool;
  }

  @Override
  public Executor io() {
    return io;
  }

  @Override
  public <T> T call(String owner, String what, Duration limit, Callable<T> code) {
    return calls.call(owner, what, limit, code);
  }

  @Override
  public <T> CompletionStage<T> ask(String owner, String what, Duration limit, Callable<T> code) {
    return calls.ask(owner, what, limit, code);
  }

  @Override
  public Timers timers() {
    return timers;
  }

  @Override
  public Clock steady() {
    return steady;
  }

  @Override
  public Clock aging() {
    return aging;
  }

  @Override
  public List<LostTask> lost() {
    return pools.stream().flatMap(pool -> pool.lostTasks().stream()).toList();
  }

  @Override
  @Deactivate
  public void close() {
    closed = true;
    timers.close();
    pools.forEach(BoundedPool::close);
    io.shutdownNow();
  }
}
