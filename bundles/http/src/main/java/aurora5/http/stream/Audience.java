package aurora5.http.stream;

import aurora5.api.Text;
import aurora5.api.work.Work;
import aurora5.http.web.Refusal;
import jakarta.servlet.AsyncContext;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import java.util.function.Function;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Who watches: so many at most, kept alive by a heartbeat, let go when it is closed. Thread-safe.
 */
final class Audience<V extends Audience.Member> implements AutoCloseable {
  static final int MOST = 2_000;

  private static final Logger LOG = LoggerFactory.getLogger(Audience.class);

  private final Set<V> members = ConcurrentHashMap.newKeySet();
  private final Work work;
  private final Duration beat;
  private volatile boolean closed;

  /** Somebody at the other end of an outlet. */
  interface Member {
    Outlet outlet();

    /** Nobody is at the other end any more, or everything was said. */
    default void gone() {}
  }

  Audience(Work work, Duration beat) {
    this.work = work;
    this.beat = beat;
    nextBeat();
  }

  /**
   * @throws Refusal 503 if too many watch already
   */
  void checkRoom() {
    if (members.size() >= MOST) {
      throw Refusal.unavailable(
          new Text("이벤트를 보는 사람이 너무 많습니다", "Too many are watching events already"));
    }
  }

  /** Lets somebody in; {@code first} is sent before anything else. */
  V join(AsyncContext context, byte[] first, Function<Outlet, V> seat) {
    var held = new AtomicReference<V>();
    try {
      var outlet = new Outlet(context, () -> left(held.get()));
      V member = seat.apply(outlet);
      held.set(member);
      outlet.send(Frames.HELLO);
      outlet.send(first);
      members.add(member);
      outlet.start();
      return member;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void left(V member) {
    members.remove(member);
    member.gone();
  }

  boolean isEmpty() {
    return members.isEmpty();
  }

  void each(Consumer<V> what) {
    members.forEach(what);
  }

  @Override
  public void close() {
    closed = true;
    members.forEach(member -> member.outlet().close());
  }

  private void nextBeat() {
    work.timers().after(beat, this::beat);
  }

  private void beat() {
    if (closed) {
      return;
    }
    nextBeat();
    try {
      work.io().execute(() -> members.forEach(each -> each.outlet().offer(Frames.HEARTBEAT)));
    } catch (RejectedExecutionException e) {
      LOG.warn("No thread for the heartbeat of event streams", e);
    }
  }
}
