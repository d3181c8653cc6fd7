package aurora5.settings;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.util.Optional;

/** Where Aurora is to listen. Immutable. */
record Listener(String host, int port) {
  static Listener of(Settings settings) {
    return new Listener(
        (String) settings.values().get(Variables.HOST),
        (Integer) settings.values().get(Variables.PORT));
  }

  /**
   * Why nobody can listen there; empty if one can. Asked before Jetty is, which would only log that
   * it failed and go on without a port.
   */
  Optional<String> objection() {
    try (var socket = new ServerSocket()) {
      socket.setReuseAddress(true);
      socket.bind(new InetSocketAddress(InetAddress.getByName(host), port));
      return Optional.empty();
    } catch (IOException e) {
      return Optional.of(
          "it cannot listen on %s port %d (%s). Stop what uses the port, or set PORT to another one, and start again."
              .formatted(host, port, e.getMessage()));
    }
  }
}
