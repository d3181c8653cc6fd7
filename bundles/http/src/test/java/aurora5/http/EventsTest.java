package aurora5.http;

import static org.assertj.core.api.Assertions.assertThat;

import aurora5.api.Json;
import aurora5.api.run.RunStatus;
import aurora5.api.store.Entry;
import java.io.InputStream;
import java.net.Socket;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Iterator;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

final class EventsTest {
  private TestServer server;

  @BeforeEach
  void start() throws Exception {
    server = new TestServer();
    server.runs.ends.put("run-1", new CompletableFuture<>());
  }

  @AfterEach
  void stop() throws Exception {
    server.close();
  }

  @Test
  void tellsOneRunFromItsBeginningToItsEnd() throws Exception {
    server.journal.happens("run-1", "accepted", "started");
    server.journal.happens("run-2", "accepted");
    var stream = open("/api/runs/run-1/events");
    server.journal.happens("run-1", "ended");
    server.runs.end("run-1", RunStatus.SUCCEEDED);

    assertThat(stream.toList())
        .containsExactly(
            "retry: 2000",
            "event: accepted",
            "data: {\"fact\":\"accepted\",\"runId\":\"run-1\",\"seq\":1,\"at\":\"2026-01-01T00:00:00Z\"}",
            "id: 1",
            "event: started",
            "data: {\"fact\":\"started\",\"runId\":\"run-1\",\"seq\":1,\"at\":\"2026-01-01T00:00:00Z\"}",
            "id: 3",
            "event: ended",
            "data: {\"fact\":\"ended\",\"runId\":\"run-1\",\"seq\":2,\"at\":\"2026-01-01T00:00:00Z\"}",
            "id: 3",
            "event: end",
            "data: {\"runId\":\"run-1\",\"status\":\"SUCCEEDED\"}");
  }

  @Test
  void resumesAfterTheLastEventSeen() throws Exception {
    server.journal.happens("run-1", "one");
    server.journal.happens("run-1", "two");
    server.runs.end("run-1", RunStatus.SUCCEEDED);

    assertThat(events("/api/runs/run-1/events", "1")).containsExactly("two", "end");
  }

  @Test
  void aGarbageOrFutureIdGetsEverything() throws Exception {
    server.journal.happens("run-1", "one");
    server.runs.end("run-1", RunStatus.SUCCEEDED);

    assertThat(events("/api/runs/run-1/events", "garbage")).containsExactly("one", "end");
    assertThat(events("/api/runs/run-1/events", "999")).containsExactly("one", "end");
  }

  @Test
  void beginsWithASnapshotAndGoesOnWithWhatHappens() throws Exception {
    server.journal.happens("run-1", "before");
    Iterator<String> stream = names(open("/api/events")).iterator();

    assertThat(stream.next()).isEqualTo("snapshot");
    server.journal.happens("run-2", "after");
    assertThat(stream.next()).isEqualTo("after");
  }

  @Test
  void aReaderThatWasCutOffMissesNothingAndSeesNothingTwice() throws Exception {
    for (int i = 0; i < 350; i++) {
      server.journal.happens("run-1", "old-" + i);
    }
    var stream = names(open("/api/events", "Last-Event-ID", "10")).iterator();
    var writer = CompletableFuture.runAsync(this::write);

    for (int i = 10; i < 350; i++) {
      assertThat(stream.next()).isEqualTo("old-" + i);
    }
    for (int i = 0; i < 200; i++) {
      assertThat(stream.next()).isEqualTo("new-" + i);
    }
    writer.get(5, TimeUnit.SECONDS);
  }

  @Test
  void aReaderThatNeverReadsIsLetGoAndHoldsNobodyUp() throws Exception {
    try (var slow = new Socket("127.0.0.1", server.port())) {
      slow.getOutputStream()
          .write(
              "GET /api/events HTTP/1.1\r\nHost: localhost\r\n\r\n"
                  .getBytes(StandardCharsets.US_ASCII));
      InputStream in = slow.getInputStream();
      assertThat(in.read()).isEqualTo('H');
      Iterator<String> quick = names(open("/api/events")).iterator();
      quick.next();

      String large = "x".repeat(100_000);
      for (int i = 0; i < 150; i++) {
        server.journal.happens("run-1", "n" + i + large);
        assertThat(quick.next()).startsWith("n" + i);
      }

      slow.setSoTimeout(10_000);
      assertThat(in.readAllBytes().length).isLessThan(150 * 200_000);
    }
  }

  @Test
  void tellsTheNamesOfAnInputsFieldsAndNotWhatAPersonWrote() throws Exception {
    var fact = new Json("[{\"fact\":\"accepted\",\"input\":{\"worry\":\"secret\"}}]");
    server.journal.append(List.of(new Entry.Event("run-1", 1, TestRuns.START, fact)));
    server.runs.end("run-1", RunStatus.SUCCEEDED);

    assertThat(open("/api/runs/run-1/events").toList().toString())
        .contains("\"inputKeys\":[\"worry\"]")
        .doesNotContain("secret");
  }

  @Test
  void theLogIsWhatHappenedSoFarAfterASequenceNumber() throws Exception {
    server.journal.happens("run-1", "accepted", "started");
    server.journal.happens("run-2", "accepted");
    server.journal.happens("run-1", "ended");

    var whole = TestServer.json(server.get("/api/runs/run-1/log"));
    var rest = TestServer.json(server.get("/api/runs/run-1/log?after=1"));

    assertThat(whole.at("/events").findValuesAsText("fact"))
        .containsExactly("accepted", "started", "ended");
    assertThat(whole.at("/more").asBoolean()).isFalse();
    assertThat(rest.at("/events").findValuesAsText("fact")).containsExactly("ended");
    assertThat(server.get("/api/runs/run-1/log?after=x").statusCode()).isEqualTo(400);
    assertThat(server.get("/api/runs/nope/log").statusCode()).isEqualTo(404);
  }

  @Test
  void thereIsNoStreamOfAnUnknownRun() throws Exception {
    assertThat(server.get("/api/runs/nope/events").statusCode()).isEqualTo(404);
  }

  private void write() {
    for (int i = 0; i < 200; i++) {
      server.journal.happens("run-1", "new-" + i);
    }
  }

  private Iterable<String> events(String path, String lastId) throws Exception {
    return names(open(path, "Last-Event-ID", lastId)).toList();
  }

  private static Stream<String> names(Stream<String> stream) {
    return stream.filter(line -> line.startsWith("event: ")).map(line -> line.substring(7));
  }

  private Stream<String> open(String path, String... headers) throws Exception {
    var request = server.request(path);
    if (headers.length > 0) {
      request.headers(headers);
    }
    var answer = server.client().send(request.build(), BodyHandlers.ofLines());
    assertThat(answer.headers().firstValue("Content-Type").orElse(""))
        .startsWith("text/event-stream");
    return answer.body().filter(line -> !line.isEmpty());
  }
}
