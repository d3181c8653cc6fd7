package aurora5.api.work;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Executor;
import org.osgi.annotation.versioning.ProviderType;

/** The one source of threads: every thread has a name, every pool a bound. Thread-safe. */
@ProviderType
public interface Work {
  /**
   * A pool of platform threads for code that may not be ours. Threads are made when needed and end
   * after a minute of idleness.
   *
   * @param name prefix of the threads' names
   * @param threads how many tasks run at the same time; 1 to 10,000
   */
  Pool pool(String name, int threads);

  /**
   * For our own input and output that may block: virtual threads where the JVM has them, else a
   * bounded pool. Never for plugin code.
   */
  Executor io();

  /**
   * Runs foreign code that has no business to take long, and waits for it.
   *
   * @param owner whose code it is; one call of an owner runs at a time, others of it wait
   * @throws ForeignCallException if it threw, or took longer than the limit; then it is interrupted
   *     and its thread given up
   */
  <T> T call(String owner, String what, Duration limit, Callable<T> code);

  /**
   * The same without waiting for it. What depends on the stage runs on the thread that ran the
   * code, no longer as a call of the owner: it may wait for a disk, but not for long.
   *
   * @return completes with a {@link ForeignCallException} where {@link #call} throws one
   * @throws java.util.concurrent.RejectedExecutionException if threads are being ended
   */
  <T> CompletionStage<T> ask(String owner, String what, Duration limit, Callable<T> code);

  Timers timers();

  /**
   * Passes evenly, whatever is done to the clock of the machine: for pauses, patience and running
   * times. What it shows is right when the process begins and is for no person's eyes.
   */
  Clock steady();

  /**
   * Tells what is so old that it may be forgotten: never before the time has really passed, though
   * the clock of the machine is turned forward, and never by a clock that was turned back.
   */
  Clock aging();

  /** The abandoned tasks of all pools that still hold a thread. */
  List<LostTask> lost();
}
