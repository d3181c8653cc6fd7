package aurora5.distribution.bench;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.nio.channels.SocketChannel;
import java.util.Optional;

/**
 * One kept connection that asks and is answered, with as little work as HTTP allows: the server is
 * to be measured, not its client. For the thread that selects.
 */
final class Connection implements AutoCloseable {
  private static final int LARGEST = 64 * 1024;
  private static final String LENGTH = "content-length:";

  private final SocketChannel channel;
  private final ByteBuffer in = ByteBuffer.allocate(LARGEST);
  private long asked;

  Connection(InetSocketAddress server, Selector selector) throws IOException {
    channel = SocketChannel.open(server);
    channel.setOption(java.net.StandardSocketOptions.TCP_NODELAY, true);
    channel.configureBlocking(false);
    channel.register(selector, SelectionKey.OP_READ, this);
  }

  /** The request is small: an idle connection takes it whole. */
  void ask(byte[] request) throws IOException {
    in.clear();
    asked = System.nanoTime();
    ByteBuffer out = ByteBuffer.wrap(request);
    while (out.hasRemaining()) {
      channel.write(out);
    }
  }

  long asked() {
    return asked;
  }

  /** Takes what has come; the answer with its head, if it is whole. */
  Optional<String> answer() throws IOException {
    if (channel.read(in) < 0) {
      throw new IOException("the server has closed the connection after " + text());
    }
    String text = text();
    int head = text.indexOf("\r\n\r\n");
    return head >= 0 && text.length() >= head + 4 + length(text, head)
        ? Optional.of(text)
        : Optional.empty();
  }

  private String text() {
    return new String(in.array(), 0, in.position(), ISO_8859_1);
  }

  private static int length(String text, int head) throws IOException {
    int line = text.toLowerCase(java.util.Locale.ROOT).indexOf(LENGTH);
    if (line < 0 || line > head) {
      throw new IOException("an answer without its length: " + text);
    }
    int end = text.indexOf('\r', line);
    return Integer.parseInt(text.substring(line + LENGTH.length(), end).strip());
  }

  @Override
  public void close() throws IOException {
    channel.close();
  }
}
