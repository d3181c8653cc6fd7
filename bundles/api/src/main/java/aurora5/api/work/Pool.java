package aurora5.api.work;

import org.osgi.annotation.versioning.ProviderType;

/** A bounded set of named platform threads. Thread-safe. Closing it interrupts what runs. */
@ProviderType
public interface Pool extends AutoCloseable {
  /**
   * Starts a task at once.
   *
   * @param owner whose code it is, as a plugin's hash; empty if it is ours
   * @throws java.util.concurrent.RejectedExecutionException if all threads are taken or the pool is
   *     closed
   */
  Task start(String owner, String name, Runnable body);

  /**
   * The same, and then that on the same thread, which no longer counts as taken and is not
   * interrupted any more. Must be short; the first task it starts here is best begun by it.
   */
  default Task start(String owner, String name, Runnable body, Runnable after) {
    return start(
        owner,
        name,
        () -> {
          try {
            body.run();
          } finally {
            after.run();
          }
        });
  }

  /** Starts a task of ours. */
  default Task start(String name, Runnable body) {
    return start("", name, body);
  }

  /** Tasks that run and were not abandoned. */
  int running();

  /** Abandoned tasks that still hold a thread. */
  int lost();

  @Override
  void close();
}
