package aurora5.http;

import static org.assertj.core.api.Assertions.assertThat;

import aurora5.api.run.RunStatus;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;

final class ManyWaitingTest {
  private static final int CLIENTS = 200;

  @Test
  void twoHundredWaitingClientsHoldNoThreadAndAllGetTheirAnswer() throws Exception {
    try (var server = new TestServer()) {
      List<CompletableFuture<HttpResponse<String>>> waiting = new ArrayList<>();
      for (int i = 0; i < CLIENTS; i++) {
        var request = server.request("/api/greet").POST(BodyPublishers.ofString("{}")).build();
        waiting.add(server.client().sendAsync(request, BodyHandlers.ofString()));
      }
      Await.until(() -> server.runs.ends.size() == CLIENTS);

      assertThat(server.get(Live.PATH).statusCode()).isEqualTo(200);

      server.runs.ends.keySet().forEach(id -> server.runs.end(id, RunStatus.SUCCEEDED));
      for (var answer : waiting) {
        assertThat(answer.get().statusCode()).isEqualTo(200);
      }
    }
  }
}
