package aurora5.context;

import aurora5.api.work.LostTask;
import aurora5.api.work.Pool;
import aurora5.api.work.Timers;
import aurora5.api.work.Work;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Executor;

/** Timers that ring when the test says so, on its thread. */
final class HandWork implements Work {
  private record Alarm(Duration delay, Runnable action) {}

  private final Deque<Alarm> alarms = new ArrayDeque<>();

  /** Lets the next one ring; how long it would have taken. */
  Duration pass() {
    Alarm next = alarms.remove();
    next.action().run();
    return next.delay();
  }

  @Override
  public Clock steady() {
    return Clock.systemUTC();
  }

  @Override
  public Clock aging() {
    return Clock.systemUTC();
  }

  @Override
  public Timers timers() {
    return (delay, action) -> {
      alarms.add(new Alarm(delay, action));
      return () -> {};
    };
  }

  @Override
  public Executor io() {
    return Runnable::run;
  }

  @Override
  public Pool pool(String name, int threads) {
    throw new UnsupportedOperationException("contexts need no pool");
  }

  @Override
  public <T> T call(String owner, String what, Duration limit, Callable<T> code) {
    throw new UnsupportedOperationException("contexts call nobody");
  }

  @Override
  public <T> CompletionStage<T> ask(String owner, String what, Duration limit, Callable<T> code) {
    throw new UnsupportedOperationException("contexts call nobody");
  }

  @Override
  public List<LostTask> lost() {
    return List.of();
  }
}
