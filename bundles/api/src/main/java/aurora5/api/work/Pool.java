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

  /** Tasks that run and were not abandoned. */
  int running();

  /** Abandoned tasks that still hold a thread. */
  int lost();

  @Override
  void close();
}
