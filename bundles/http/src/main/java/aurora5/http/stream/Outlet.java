package aurora5.http.stream;

import jakarta.servlet.AsyncContext;
import jakarta.servlet.ServletOutputStream;
import jakarta.servlet.WriteListener;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Bytes on their way to one client, without a thread of their own. Thread-safe. A client that reads
 * too slowly is let go: it comes back with the id of the last event it saw.
 */
final class Outlet implements WriteListener {
  /** Bytes that may wait for a client. */
  static final int BUFFER = 512 * 1024;

  private static final Logger LOG = LoggerFactory.getLogger(Outlet.class);

  private final AsyncContext context;
  private final ServletOutputStream out;
  private final Runnable onClosed;
  private final Deque<byte[]> waiting = new ArrayDeque<>();
  private int bytes;
  private boolean started;
  private boolean unflushed;
  private boolean finishing;
  private boolean closed;
  private Optional<Runnable> hungry = Optional.empty();

  Outlet(AsyncContext context, Runnable onClosed) throws IOException {
    this.context = context;
    this.onClosed = onClosed;
    this.out = context.getResponse().getOutputStream();
  }

  /** From here on the container says when there is room. */
  void start() {
    out.setWriteListener(this);
  }

  /** For what happens now, at its own pace: the client is let go if it cannot follow. */
  void offer(byte[] frame) {
    if (!take(frame)) {
      LOG.info("A reader of events was too slow and is let go; it may come back");
      close();
    } else {
      pump();
    }
  }

  /** For what was asked for because little was waiting. */
  void send(byte[] frame) {
    take(frame);
    pump();
  }

  /** Ends the response when everything has been sent. */
  void finish() {
    synchronized (this) {
      finishing = true;
    }
    pump();
  }

  /** Calls {@code next}, once, when little is waiting; perhaps at once, perhaps never. */
  void whenHungry(Runnable next) {
    synchronized (this) {
      hungry = Optional.of(next);
    }
    pump();
  }

  void close() {
    synchronized (this) {
      if (closed) {
        return;
      }
      closed = true;
      waiting.clear();
      hungry = Optional.empty();
    }
    onClosed.run();
    try {
      context.complete();
    } catch (IllegalStateException e) {
      LOG.debug("The stream had ended already", e);
    }
  }

  synchronized boolean closed() {
    return closed;
  }

  @Override
  public void onWritePossible() {
    synchronized (this) {
      started = true;
    }
    pump();
  }

  @Override
  public void onError(Throwable thrown) {
    LOG.debug("A reader of events has gone", thrown);
    close();
  }

  private synchronized boolean take(byte[] frame) {
    if (closed || finishing) {
      return true;
    }
    waiting.add(frame);
    bytes += frame.length;
    return bytes <= BUFFER;
  }

  private void pump() {
    Runnable next = () -> {};
    try {
      synchronized (this) {
        if (!started || closed || !drained()) {
          return;
        }
        if (hungry.isPresent()) {
          next = hungry.get();
          hungry = Optional.empty();
        } else if (finishing) {
          next = this::close;
        }
      }
    } catch (IOException | IllegalStateException e) {
      onError(e);
      return;
    }
    next.run();
  }

  /** Writes as much as the wire takes; true if nothing waits any more. */
  private boolean drained() throws IOException {
    while (out.isReady()) {
      byte[] frame = waiting.poll();
      if (frame != null) {
        bytes -= frame.length;
        unflushed = true;
        out.write(frame);
      } else if (unflushed) {
        unflushed = false;
        out.flush();
      } else {
        return true;
      }
    }
    return false;
  }
}
