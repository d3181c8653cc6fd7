package aurora5.api.work;

import org.osgi.annotation.versioning.ProviderType;

/** A bounded set of named platform threads. Thread-safe. Closing it interrupts what runs. */
@ProviderType
public interface Pool extends AutoCloseable {
  /**
   * Starts a task at once.
   *
   * @throws java.util.concurrent.RejectedExecutionException if all threads are taken or the pool is
   *     closed
   */
  Task start(String name, Runnable body);

  /**
   * The same, and then that on the same thread, which no longer counts as taken and is not
   * interrupted any more. Must be short; the first task it starts here is best begun by it.
   */
  default Task start(String name, Runnable body, Runnable after) {
    return start(
        name,
        () -> {
          try {
            body.run();
          } finally {
            after.run();
          }
        });
  }

  /** Tasks that run and were not abandoned. */
  int running();

  /** Abandoned tasks that still hold a thread. */
  int lost();

  @Override
  void close();
}
