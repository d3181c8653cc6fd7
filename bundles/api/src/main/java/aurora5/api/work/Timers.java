package aurora5.api.work;

import java.time.Duration;
import org.osgi.annotation.versioning.ProviderType;

/** Calls something later. Thread-safe. */
@ProviderType
public interface Timers {
  /**
   * Calls {@code action} once, on a thread that it must not block.
   *
   * @return cancels the call, if it has not begun
   */
  Runnable after(Duration delay, Runnable action);
}
