package aurora5.http;

import static aurora5.http.TestServer.json;
import static org.assertj.core.api.Assertions.assertThat;

import aurora5.api.Text;
import aurora5.api.run.Reply;
import aurora5.api.run.RunStatus;
import aurora5.api.run.StartRun;
import aurora5.api.run.Started.Reason;
import aurora5.api.run.Started.Refused;
import aurora5.api.run.Trigger;
import aurora5.api.step.Failure;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

final class RoutesTest {
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
  void showsAWorkflowInTheReadersLanguage() throws Exception {
    var korean = json(server.get("/api/workflows/greet"));
    var english = json(server.get("/api/workflows/greet", "Accept-Language", "en, ko;q=0.5"));

    assertThat(korean.at("/description").asText()).isEqualTo("인사합니다");
    assertThat(english.at("/description").asText()).isEqualTo("Greets");
    assertThat(korean.at("/version").asText()).isEqualTo("1.2.0");
    assertThat(korean.at("/state").asText()).isEqualTo("LIVE");
    assertThat(korean.at("/steps/1/after/0").asText()).isEqualTo("think");
    assertThat(korean.at("/steps/1/retry/attempts").asInt()).isEqualTo(3);
    assertThat(korean.at("/steps/1/timeout").asInt()).isEqualTo(2000);
    assertThat(korean.at("/steps/0/after").size()).isZero();
    assertThat(korean.at("/steps/0/eventSchema/title").asText()).isEqualTo("thought");
    assertThat(korean.at("/steps/1").has("eventSchema")).isFalse();
  }

  /** No error: to somebody in danger the answer is an answer. */
  @Test
  void answersARedTextWithCareInTheReadersLanguage() throws Exception {
    server.runs.refusal = Optional.of(new Refused(Reason.RED, new Text("109번", "call 109")));
    server.runs.reply = new Reply.Red(new Text("109번", "call 109"));
    for (HttpResponse<String> answer :
        List.of(
            server.post("/api/greet", "{}"),
            server.post("/api/workflows/greet/runs", "{}"),
            server.post("/api/workflows/greet/runs?wait=5", "{}"),
            server.post("/api/runs/run-1/events/ok", "{}"))) {
      assertThat(answer.statusCode()).isEqualTo(200);
      assertThat(answer.body())
          .isEqualTo(
              "{\"success\":true,\"data\":{\"safety\":{\"level\":\"RED\",\"message\":\"109번\"}},"
                  + "\"context\":null}");
    }
    assertThat(server.post("/api/greet", "{}", "Accept-Language", "en").body())
        .contains("call 109");
  }

  @Test
  void showsTheVersionThatARunBeganOn() throws Exception {
    var exact = server.get("/api/workflows/greet?plugin=bundle:greeter:1.2.0");

    assertThat(json(exact).at("/plugin").asText()).isEqualTo("bundle:greeter:1.2.0");
    assertThat(json(exact).at("/analysis/levels").size()).isEqualTo(2);
    assertThat(server.get("/api/workflows/nope?plugin=p").statusCode()).isEqualTo(404);
  }

  @Test
  void givesBackWhatARunWasGiven() throws Exception {
    server.post("/api/workflows/greet/runs", "{\"input\":{\"name\":\"Ann\"}}");

    assertThat(server.get("/api/runs/run-1/input").body()).isEqualTo("{\"name\":\"secret\"}");
    assertThat(server.get("/api/runs/run-1").body()).doesNotContain("secret");
    assertThat(server.get("/api/runs/nope/input").statusCode()).isEqualTo(404);
  }

  @Test
  void listsWorkflows() throws Exception {
    assertThat(json(server.get("/api/workflows")).at("/workflows/0/id").asText())
        .isEqualTo("greet");
  }

  @Test
  void namesAnUnknownWorkflowInTheFixedWords() throws Exception {
    for (var answer :
        List.of(
            server.get("/api/workflows/nope"),
            server.post("/api/nope", "{}"),
            server.post("/api/workflows/nope/runs", "{}"))) {
      assertThat(answer.statusCode()).isEqualTo(404);
      assertThat(json(answer).at("/detail").asText()).isEqualTo("워크플로우를 찾을 수 없습니다: nope");
    }
  }

  @Test
  void startsARunAndSaysWhereItIs() throws Exception {
    var answer =
        server.post(
            "/api/workflows/greet/runs",
            "{\"input\":{\"name\":\"Ann\"},\"userId\":\"u\",\"priority\":7}",
            "Idempotency-Key",
            "k1");

    assertThat(answer.statusCode()).isEqualTo(202);
    assertThat(answer.headers().firstValue("Location")).contains("/api/runs/run-1");
    assertThat(json(answer).at("/runId").asText()).isEqualTo("run-1");
    var wish = server.runs.wishes.get(0);
    assertThat(wish.input().text()).isEqualTo("{\"name\":\"Ann\"}");
    assertThat(wish.priority()).isEqualTo(7);
    assertThat(wish.idempotencyKey()).contains("k1");
  }

  @Test
  void notesWhatHadTheRunBegin() throws Exception {
    String path = "/api/workflows/greet/runs";
    server.post(path, "{}");
    server.post(path, "{}", "X-Aurora-Page", "1");
    server.post(path, "{\"notBefore\":\"2027-01-31T09:00:00Z\"}", "X-Aurora-Page", "1");
    assertThat(server.runs.wishes)
        .extracting(StartRun::trigger)
        .containsExactly(Trigger.API, Trigger.PAGE, Trigger.SCHEDULE);
  }

  @Test
  void waitsForTheRunIfAsked() throws Exception {
    var waiting =
        server
            .client()
            .sendAsync(
                server
                    .request("/api/workflows/greet/runs?wait=10")
                    .POST(BodyPublishers.ofString("{}"))
                    .build(),
                BodyHandlers.ofString());
    Await.until(() -> server.runs.ends.containsKey("run-1"));
    server.runs.end("run-1", RunStatus.SUCCEEDED);

    var answer = waiting.get();
    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(json(answer).at("/status").asText()).isEqualTo("SUCCEEDED");
    assertThat(answer.body()).contains("inputKeys").doesNotContain("secret");
  }

  @Test
  void stopsWaitingWhenTheWaitIsOver() throws Exception {
    var answer = server.post("/api/workflows/greet/runs?wait=0.1", "{}");

    assertThat(answer.statusCode()).isEqualTo(202);
    assertThat(json(answer).at("/runId").asText()).isEqualTo("run-1");
  }

  @Test
  void answersTheSeedsCallWithTheResultsOfItsSteps() throws Exception {
    var answer = seedCall("{\"name\":\"Ann\"}", RunStatus.SUCCEEDED);

    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(json(answer).toString())
        .isEqualTo(
            "{\"success\":true,\"data\":{\"greet\":{\"text\":\"안녕\"}},\"context\":"
                + "{\"id\":\"ctx-run-1\",\"runId\":\"run-1\",\"duration\":1500}}");
    assertThat(server.runs.wishes.get(0).input().text()).isEqualTo("{\"name\":\"Ann\"}");
  }

  @Test
  void takesAWrappedInputToo() throws Exception {
    seedCall("{\"input\":{\"name\":\"Ann\"},\"label\":\"x\"}", RunStatus.SUCCEEDED);

    assertThat(server.runs.wishes.get(0).input().text()).isEqualTo("{\"name\":\"Ann\"}");
    assertThat(server.runs.wishes.get(0).label()).contains("x");
  }

  @Test
  void anInputThatHappensToHaveAnInputFieldIsLeftAlone() throws Exception {
    seedCall("{\"input\":{\"a\":1},\"other\":2}", RunStatus.SUCCEEDED);

    assertThat(server.runs.wishes.get(0).input().text())
        .isEqualTo("{\"input\":{\"a\":1},\"other\":2}");
  }

  @Test
  void aFailedRunIsAFailureWithTheStepThatFailed() throws Exception {
    var answer = seedCall("{}", RunStatus.FAILED);

    assertThat(answer.statusCode()).isEqualTo(500);
    assertThat(json(answer).at("/success").asBoolean(true)).isFalse();
    assertThat(json(answer).at("/error/step").asText()).isEqualTo("greet");
    assertThat(json(answer).at("/error/message").asText()).isEqualTo("no model");
  }

  @Test
  void aTextThatMustNotBeWorkedOnIsAsWrongAsAFieldThatDoesNotFit() throws Exception {
    server.runs.failure =
        new Failure("greet", Failure.Kind.REFUSED, "다룰 수 없습니다\nnot to be worked on", List.of(), 1);
    var answer = seedCall("{}", RunStatus.FAILED);

    assertThat(answer.statusCode()).isEqualTo(422);
    assertThat(answer.headers().firstValue("Content-Type").orElse(""))
        .startsWith("application/problem+json");
    assertThat(answer.headers().firstValue("Location")).contains("/api/runs/run-1");
    assertThat(json(answer).at("/success").asBoolean(true)).isFalse();
    assertThat(json(answer).at("/error/message").asText()).isEqualTo("다룰 수 없습니다");
    assertThat(json(answer).at("/errors/0/pointer").asText("none")).isEmpty();
    assertThat(json(answer).at("/errors/0/message").asText()).isEqualTo("다룰 수 없습니다");
  }

  @Test
  void aTextThatTurnsOutToBeRedIsAnsweredWithCare() throws Exception {
    server.runs.failure = new Failure("greet", Failure.Kind.RED, "지금 109로\ncall 109", List.of(), 1);
    var answer = seedCall("{}", RunStatus.FAILED);

    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(json(answer).at("/data/safety/level").asText()).isEqualTo("RED");
    assertThat(json(answer).at("/data/safety/message").asText()).isEqualTo("지금 109로");
    assertThat(json(answer).get("context").isNull()).isTrue();
  }

  @Test
  void aRunThatWaitsIsAcceptedAndNeitherDoneNorFailed() throws Exception {
    var answer = seedCall("{}", RunStatus.WAITING);

    assertThat(answer.statusCode()).isEqualTo(202);
    assertThat(answer.headers().firstValue("Location")).contains("/api/runs/run-1");
    assertThat(json(answer).get("success").isNull()).isTrue();
  }

  @Test
  void aWaitLongerThanTheIdleTimeOfAConnectionIsAnswered() throws Exception {
    server
        .work
        .timers()
        .after(Duration.ofMillis(2_500), () -> server.runs.end("run-1", RunStatus.SUCCEEDED));

    assertThat(server.post("/api/greet", "{}").statusCode()).isEqualTo(200);
  }

  @Test
  void namesEachWrongField() throws Exception {
    var answer = server.post("/api/greet", "{\"bad\":1}");

    assertThat(answer.statusCode()).isEqualTo(422);
    assertThat(answer.headers().firstValue("Content-Type").orElse(""))
        .startsWith("application/problem+json");
    assertThat(json(answer).at("/errors/0/pointer").asText()).isEqualTo("/name");
    assertThat(json(answer).at("/errors/0/message").asText()).isEqualTo("이름이 없습니다");
    assertThat(json(answer).at("/success").asBoolean(true)).isFalse();
  }

  @Test
  void everyRefusalHasItsStatus() throws Exception {
    assertThat(refused(Reason.KEY_TAKEN)).isEqualTo(409);
    assertThat(refused(Reason.NOT_POSSIBLE)).isEqualTo(409);
    assertThat(refused(Reason.UNAVAILABLE)).isEqualTo(503);
    assertThat(refused(Reason.DISK_FULL)).isEqualTo(507);
    assertThat(refused(Reason.NOT_JSON)).isEqualTo(400);
  }

  @Test
  void listsRunsAsFiltered() throws Exception {
    var page =
        json(server.get("/api/runs?workflow=greet&status=RUNNING&q=a%20b&limit=7&cursor=run-5"));

    assertThat(page.at("/runs/0/id").asText()).isEqualTo("run-1");
    assertThat(page.at("/next").asText()).isEqualTo("run-1");
    var filter = server.runs.lastFilter.orElseThrow();
    assertThat(filter.text()).contains("a b");
    assertThat(filter.before()).contains("run-5");
    assertThat(filter.limit()).isEqualTo(7);
  }

  @Test
  void aWrongFilterIsSaid() throws Exception {
    for (String query : new String[] {"status=DONE", "limit=0", "limit=x", "since=yesterday"}) {
      assertThat(server.get("/api/runs?" + query).statusCode()).as(query).isEqualTo(400);
    }
  }

  @Test
  void commandsToARunAreAnswered() throws Exception {
    server.post("/api/workflows/greet/runs", "{}");

    assertThat(server.post("/api/runs/run-1/cancel", "").statusCode()).isEqualTo(200);
    assertThat(server.post("/api/runs/run-1/events/ok", "{\"yes\":true}").statusCode())
        .isEqualTo(200);
    var rerun = server.post("/api/runs/run-1/rerun", "{\"fromStep\":\"greet\"}");
    assertThat(rerun.statusCode()).isEqualTo(202);
    assertThat(json(rerun).at("/runId").asText()).isEqualTo("run-9");
    server.runs.reply = new Reply.Refused(Text.same("no"));
    assertThat(server.post("/api/runs/run-1/move", "").statusCode()).isEqualTo(409);
    assertThat(server.post("/api/runs/nope/cancel", "").statusCode()).isEqualTo(404);
    assertThat(server.get("/api/runs/nope").statusCode()).isEqualTo(404);
  }

  @Test
  void handsOutAFileInASandbox() throws Exception {
    var answer = server.get("/api/runs/run-1/artifacts/page.svg");

    assertThat(answer.body()).isEqualTo("<svg/>");
    assertThat(answer.headers().firstValue("Content-Type")).contains("image/svg+xml");
    assertThat(answer.headers().firstValue("X-Content-Type-Options")).contains("nosniff");
    assertThat(answer.headers().firstValue("Content-Security-Policy").orElse(""))
        .startsWith("sandbox;")
        .as("a page may show the pictures beside it")
        .contains("default-src 'none'", "img-src 'self'");
    assertThat(answer.headers().firstValue("ETag")).contains("\"abc\"");
    assertThat(
            server
                .get("/api/runs/run-1/artifacts/page.svg", "If-None-Match", "\"abc\"")
                .statusCode())
        .isEqualTo(304);
    assertThat(server.get("/api/runs/run-1/artifacts/no.svg").statusCode()).isEqualTo(404);
  }

  @Test
  void handsOutABookToBeSavedBecauseNoBrowserShowsItInASandbox() throws Exception {
    var headers = server.get("/api/runs/run-1/artifacts/book.pdf").headers();
    assertThat(headers.firstValue("Content-Type")).contains("application/pdf");
    assertThat(headers.firstValue("Content-Disposition"))
        .contains("attachment; filename=\"book.pdf\"");
    assertThat(headers.firstValue("Content-Security-Policy").orElse("")).startsWith("sandbox;");
  }

  @Test
  void aFileWithoutAnEndingIsSavedUnderOneThatSaysWhatItIs() throws Exception {
    var headers = server.get("/api/runs/run-1/artifacts/page-01").headers();
    assertThat(headers.firstValue("Content-Type")).contains("image/png");
    assertThat(headers.firstValue("Content-Disposition"))
        .contains("inline; filename=\"page-01.png\"");
    assertThat(
            server
                .get("/api/runs/run-1/artifacts/page.svg")
                .headers()
                .firstValue("Content-Disposition"))
        .contains("inline; filename=\"page.svg\"");
  }

  private HttpResponse<String> seedCall(String body, RunStatus end) throws Exception {
    var answer =
        server
            .client()
            .sendAsync(
                server.request("/api/greet").POST(BodyPublishers.ofString(body)).build(),
                BodyHandlers.ofString());
    Await.until(() -> server.runs.ends.containsKey("run-1"));
    server.runs.end("run-1", end);
    return answer.get();
  }

  private int refused(Reason reason) throws Exception {
    server.runs.refusal = Optional.of(new Refused(reason, Text.same("because")));
    var answer = server.post("/api/workflows/greet/runs", "{}");
    assertThat(json(answer).at("/detail").asText()).isEqualTo("because");
    return answer.statusCode();
  }
}
