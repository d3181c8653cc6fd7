package aurora5.http;

import static aurora5.http.TestServer.json;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Whoever waits for a place can see why. */
final class CrowdedTest {
  private TestServer server;

  @BeforeEach
  void start() throws Exception {
    server = new TestServer();
  }

  @AfterEach
  void stop() throws Exception {
    server.close();
  }

  @Test
  void saysWhyARunWaits() throws Exception {
    server.post("/api/workflows/greet/runs", "{\"input\":{\"name\":\"Mina\"}}");
    String run = "run-1";
    assertThat(json(server.get("/api/runs/" + run)).at("/waits").isNull()).isTrue();

    server.engine.crowded = true;
    var waits = json(server.get("/api/runs/" + run, "Accept-Language", "en")).at("/waits");
    assertThat(waits.at("/limit").asText()).isEqualTo("WORKFLOW");
    assertThat(waits.at("/most").asInt()).isEqualTo(2);
    assertThat(waits.at("/ahead").asInt()).isEqualTo(3);
    assertThat(waits.at("/why").asText())
        .isEqualTo("this workflow runs at most 2 at a time; 3 waiting before it");
    assertThat(
            json(server.get("/api/runs/" + run, "Accept-Language", "ko")).at("/waits/why").asText())
        .isEqualTo("이 워크플로우는 동시에 2건까지 실행됩니다. 앞에서 3건이 기다리고 있습니다.");
  }

  @Test
  void saysHowCrowdedAWorkflowIs() throws Exception {
    assertThat(json(server.get("/api/workflows/greet")).at("/runs"))
        .hasToString(
            "{\"limit\":{\"most\":null,\"author\":null,\"operator\":null},"
                + "\"working\":0,\"waiting\":0,\"next\":[]}");

    server.engine.crowded = true;
    assertThat(json(server.get("/api/workflows/greet")).at("/runs"))
        .hasToString(
            "{\"limit\":{\"most\":2,\"author\":2,\"operator\":4},"
                + "\"working\":2,\"waiting\":5,\"next\":[\"a\",\"b\"]}");
  }
}
