package aurora5.openai.line;

import java.io.IOException;
import java.io.InputStream;
import java.net.http.HttpTimeoutException;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Flow;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * The body of an answer as it arrives. Unlike the JDK's own stream it ends when its reader is
 * interrupted, when the time is over, and when it is larger than anything that was asked for. Read
 * by one thread.
 */
final class ArrivingBody extends InputStream implements Flow.Subscriber<List<ByteBuffer>> {
  private static final long LARGEST = 64L << 20;

  private sealed interface Part {}

  private record Bytes(ByteBuffer content) implements Part {}

  private record End(@Nullable Throwable failure) implements Part {}

  private final Deadline deadline;
  private final BlockingQueue<Part> parts = new LinkedBlockingQueue<>();
  private final CompletableFuture<Flow.Subscription> subscription = new CompletableFuture<>();
  private Part current = new Bytes(ByteBuffer.allocate(0));
  private long size;

  ArrivingBody(Deadline deadline) {
    this.deadline = deadline;
  }

  @Override
  public void onSubscribe(Flow.Subscription given) {
    subscription.complete(given);
    given.request(1);
  }

  @Override
  public void onNext(List<ByteBuffer> buffers) {
    buffers.forEach(buffer -> parts.add(new Bytes(buffer)));
    subscription.join().request(1);
  }

  @Override
  public void onError(Throwable failure) {
    parts.add(new End(failure));
  }

  @Override
  public void onComplete() {
    parts.add(new End(null));
  }

  @Override
  public int read() throws IOException {
    byte[] one = new byte[1];
    return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
  }

  @Override
  public int read(byte[] target, int offset, int length) throws IOException {
    Objects.checkFromIndexSize(offset, length, target.length);
    if (length == 0) {
      return 0;
    }
    while (current instanceof Bytes bytes && !bytes.content().hasRemaining()) {
      current = next();
    }
    if (current instanceof Bytes bytes) {
      int taken = Math.min(length, bytes.content().remaining());
      bytes.content().get(target, offset, taken);
      size += taken;
      if (size > LARGEST) {
        close();
        throw new IOException("the answer is larger than %d MB".formatted(LARGEST >> 20));
      }
      return taken;
    }
    Throwable failure = ((End) current).failure();
    if (failure != null) {
      throw new IOException("the connection broke while the answer came", failure);
    }
    return -1;
  }

  private Part next() throws IOException {
    try {
      Part part = parts.poll(deadline.left(), TimeUnit.NANOSECONDS);
      if (part == null) {
        close();
        throw new HttpTimeoutException("the answer stopped coming");
      }
      return part;
    } catch (InterruptedException e) {
      close();
      throw Interruption.asIo(e);
    }
  }

  @Override
  public void close() {
    subscription.thenAccept(Flow.Subscription::cancel);
  }
}
