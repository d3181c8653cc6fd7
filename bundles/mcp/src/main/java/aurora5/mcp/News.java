package aurora5.mcp;

import aurora5.api.Json;
import aurora5.api.catalog.WorkflowVersion;
import aurora5.api.catalog.Workflows;
import aurora5.api.mcp.McpListener;
import aurora5.api.work.Timers;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicBoolean;

/** Tells whoever listens that the tools have changed. Thread-safe. */
final class News implements Workflows.Listener {
  /** A swap is an arrival and a departure: one piece of news. */
  private static final Duration PAUSE = Duration.ofMillis(100);

  private final Map<McpListener, Listening> listeners = new ConcurrentHashMap<>();
  private final AtomicBoolean due = new AtomicBoolean();
  private final Timers timers;

  /**
   * What somebody listens for.
   *
   * @param wanted whether news of the tools is among it
   * @param news to be sent then
   * @param last to be sent before the stream is closed from here
   */
  record Listening(boolean wanted, Json news, Optional<Json> last) {}

  News(Timers timers) {
    this.timers = timers;
  }

  void join(McpListener listener, Listening listening) {
    listeners.put(listener, listening);
    listener.whenGone(() -> listeners.remove(listener));
  }

  @Override
  public void arrived(WorkflowVersion version) {
    changed();
  }

  @Override
  public void left(WorkflowVersion version) {
    changed();
  }

  private void changed() {
    if (due.compareAndSet(false, true)) {
      timers.after(PAUSE, this::tell);
    }
  }

  private void tell() {
    due.set(false);
    listeners.forEach(
        (listener, listening) -> {
          if (listening.wanted()) {
            listener.say(listening.news());
          }
        });
  }

  void end() {
    listeners.forEach(
        (listener, listening) -> {
          listening.last().ifPresent(listener::say);
          listener.end();
        });
  }
}
