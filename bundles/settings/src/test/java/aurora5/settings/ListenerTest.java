package aurora5.settings;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import java.net.ServerSocket;
import org.junit.jupiter.api.Test;

final class ListenerTest {
  @Test
  void objectsToAPortThatIsTakenAndSaysWhatToDo() throws Exception {
    try (var taken = new ServerSocket(0, 1, InetAddress.getByName("127.0.0.1"))) {
      var listener = new Listener("127.0.0.1", taken.getLocalPort());
      assertThat(listener.objection().orElseThrow())
          .contains("127.0.0.1 port " + taken.getLocalPort(), "set PORT");
    }
  }

  @Test
  void hasNoObjectionToAFreePort() {
    assertThat(new Listener("127.0.0.1", 0).objection()).isEmpty();
  }
}
