package aurora5.http.stream;

import aurora5.api.work.Work;
import aurora5.http.web.Refusal;
import com.fasterxml.jackson.databind.JsonNode;
import jakarta.servlet.AsyncContext;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicLong;

/** Replies that come piece by piece, each to the one who asked. Thread-safe. */
public final class Voices implements AutoCloseable {
  private final Audience<Voice> audience;

  public Voices(Work work, Duration beat) {
    audience = new Audience<>(work, beat);
  }

  /**
   * @throws Refusal 503 if too many listen already
   */
  public void checkRoom() {
    audience.checkRoom();
  }

  public Voice open(AsyncContext context) {
    return audience.join(context, new byte[0], Voice::new);
  }

  @Override
  public void close() {
    audience.close();
  }

  /** One reply on its way. Thread-safe; says nothing more to whoever has hung up. */
  public static final class Voice implements Audience.Member {
    private final Outlet outlet;
    private final AtomicLong count = new AtomicLong();
    private final CompletableFuture<Void> gone = new CompletableFuture<>();

    private Voice(Outlet outlet) {
      this.outlet = outlet;
    }

    @Override
    public Outlet outlet() {
      return outlet;
    }

    @Override
    public void gone() {
      gone.complete(null);
    }

    /** Calls that once the listener has hung up or everything was said; at once if so already. */
    public void whenGone(Runnable action) {
      gone.thenRun(action);
    }

    public void say(String event, JsonNode data) {
      outlet.offer(Frames.of(event, count.incrementAndGet(), data));
    }

    /** Nothing more follows. */
    public void end() {
      outlet.finish();
    }
  }
}
