package aurora5.testkit.loopback;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;

/** Opens HTTP servers on this machine that answer at once. */
public final class PromptServer {
  static {
    // The server sends head and body apart: with Nagle's algorithm each body waits 40 ms for an
    // acknowledgement that the client delays. Read once, when the first server is made.
    System.setProperty("sun.net.httpserver.nodelay", "true");
  }

  private PromptServer() {}

  /** On a free port, and not started yet. */
  public static HttpServer open() throws IOException {
    return HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
  }
}
