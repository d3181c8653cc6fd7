package aurora5.distribution;

import static org.assertj.core.api.Assertions.assertThat;

import aurora5.distribution.client.Answer;
import aurora5.distribution.harness.Aurora;
import aurora5.distribution.harness.Home;
import aurora5.distribution.harness.Ledger;
import aurora5.distribution.measure.Await;
import aurora5.distribution.measure.Figures;
import aurora5.distribution.plugin.Greeting;
import aurora5.distribution.plugin.PluginJar;
import aurora5.distribution.plugin.Probe;
import aurora5.distribution.witness.CheckerRun;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;

/** What is left after kill -9. */
@Order(9)
final class CrashIT {
  private static final long READY_LIMIT_MILLIS = 60_000;

  @Test
  void runsKilledTwiceInTheMiddleAllEndAndNothingIsDoneTwice() {
    Home home = Home.empty("crash");
    Ledger ledger = new Ledger(home.folder().resolve("accepted"));
    try (Aurora first = Aurora.start(home)) {
      first.install(Probe.jar(), "probe-witnessed");
      startRuns(first, ledger, 100, 10);
      Await.until("ten runs wait in the middle", () -> lines(home, "begin\t.*\tleft\t.*") == 10);
      startRuns(first, ledger, 0, 10);
      Await.until("a few of the others have ended", () -> lines(home, "end\t.*\tlast\t.*") >= 3);
      killWhileStarting(first, ledger, 40);
    }
    try (Aurora second = Aurora.start(home)) {
      assertReadySoon(second);
      Await.until("the ten wait again", () -> lines(home, "begin\t.*\tleft\t.*") >= 20);
      second.process().kill9();
    }
    home.open("go-on");
    try (Aurora third = Aurora.start(home)) {
      ledger.runs().forEach(run -> assertThat(status(third, run)).isEqualTo("SUCCEEDED"));
      Await.until("those that nobody was told of end too", () -> open(third).isEmpty());
      assertThat(third.process().stop()).isIn(0, 143);
    }
    assertThat(ledger.runs()).hasSizeGreaterThanOrEqualTo(30);
    assertPromisesKept(home, ledger);
  }

  @Test
  void aKillBetweenTwoUndosLeavesTheRestToBeUndoneOnce() {
    Home home = Home.empty("undo");
    Ledger ledger = new Ledger(home.folder().resolve("accepted"));
    String run;
    try (Aurora first = Aurora.start(home)) {
      first.install(Probe.jar(), "probe-repentant");
      run = ledger.accepted(first.client().start("probe-repentant", first.ask(0)));
      Await.until("the undo of two waits", () -> lines(home, "undo-begin\t.*\ttwo\t.*") == 1);
      first.process().kill9();
    }
    home.open("undo-two");
    try (Aurora second = Aurora.start(home)) {
      assertThat(status(second, run)).isEqualTo("FAILED");
      Await.until("the alert about it is told", () -> isTold(home, run));
      second.process().stop();
    }
    assertThat(lines(home, "undo-begin\t.*\tfour\t.*")).isEqualTo(1);
    assertThat(lines(home, "undo-begin\t.*\tthree\t.*")).isEqualTo(1);
    assertThat(lines(home, "undo-begin\t.*\ttwo\t.*")).isEqualTo(2);
    assertThat(lines(home, "undo-end\t.*\ttwo\t.*")).isEqualTo(1);
    assertThat(lines(home, "undo-end\t.*\tone\t.*")).isEqualTo(1);
    assertPromisesKept(home, ledger);
  }

  @Test
  void aRunThatWaitsForApprovalEndsOnItsOwnVersionAfterASwapAndAKill() {
    Home home = Home.empty("approval");
    String run;
    try (Aurora first = Aurora.start(home)) {
      first.install(approval("v1"), "approval");
      run = first.client().start("approval", Map.of("what", "the plan"));
      first.client().reached(run, Set.of("WAITING"));
      home.drop(approval("v2"));
      Await.until("v2 serves new runs", () -> decided(first).contains("v2"));
      first.process().kill9();
    }
    try (Aurora second = Aurora.start(home)) {
      assertThat(approve(second, run)).contains("\"v1\"").doesNotContain("v2");
      assertThat(decided(second)).contains("\"v2\"");
    }
  }

  @Test
  void aJarDeletedWhileAuroraWasDownIsGoneAfterTheStart() {
    Home home = Home.empty("deleted");
    PluginJar stays = Greeting.of("stays").build();
    PluginJar goes = Greeting.of("goes").build();
    try (Aurora first = Aurora.start(home)) {
      first.install(stays, "stays");
      first.install(goes, "goes");
      first.process().kill9();
    }
    home.remove(goes.file());
    try (Aurora second = Aurora.start(home)) {
      second.client().awaitWorkflow("stays");
      second.client().get("/api/workflows/goes").expect(404);
      assertThat(second.client().get("/api/workflows").body())
          .contains("\"stays\"")
          .doesNotContain("\"goes\"");
    }
  }

  /** Kills it while it is still being asked for more; what it has answered counts. */
  private static void killWhileStarting(Aurora aurora, Ledger ledger, int count) {
    List<CompletableFuture<Answer>> asked =
        IntStream.range(0, count)
            .mapToObj(n -> Map.of("input", aurora.ask(n)))
            .map(body -> aurora.client().posted("/api/workflows/probe-witnessed/runs", body))
            .toList();
    Await.until(
        "ten are accepted", () -> asked.stream().filter(CompletableFuture::isDone).count() >= 10);
    aurora.process().kill9();
    asked.stream()
        .map(answer -> answer.handle((told, broken) -> Optional.ofNullable(told)).join())
        .flatMap(Optional::stream)
        .filter(answer -> answer.status() == 202)
        .forEach(answer -> ledger.accepted(answer.json().path("runId").asText()));
  }

  private static List<String> open(Aurora aurora) {
    return Stream.of("QUEUED", "RUNNING", "WAITING")
        .map(status -> aurora.client().get("/api/runs?status=" + status).expect(200).json())
        .flatMap(page -> page.findValuesAsText("id").stream())
        .toList();
  }

  private static void startRuns(Aurora aurora, Ledger ledger, int first, int count) {
    for (int number = first; number < first + count; number++) {
      ledger.accepted(aurora.client().start("probe-witnessed", aurora.ask(number)));
    }
  }

  private static void assertReadySoon(Aurora aurora) {
    Figures.print("crash", "ready_ms", aurora.readyMillis());
    assertThat(aurora.readyMillis()).isLessThan(READY_LIMIT_MILLIS);
  }

  private static String status(Aurora aurora, String run) {
    return aurora.client().ended(run).path("status").asText();
  }

  private static long lines(Home home, String pattern) {
    return Home.read(home.gates().resolve("witness"))
        .lines()
        .filter(l -> l.matches(pattern))
        .count();
  }

  private static boolean isTold(Home home, String run) {
    return Home.read(home.folder().resolve("logs").resolve("combined.log"))
        .lines()
        .anyMatch(line -> line.contains(" alert ") && line.contains(run));
  }

  private static void assertPromisesKept(Home home, Ledger ledger) {
    CheckerRun checker =
        CheckerRun.over(
            home.gates().resolve("witness"),
            ledger.file(),
            home.data().resolve("aurora.db"),
            home.folder());
    System.out.print(checker.output());
    assertThat(checker.exit()).as(checker.output()).isZero();
  }

  private static PluginJar approval(String version) {
    return PluginJar.named("test.approval").sources("approval").with("VERSION", version).build();
  }

  /** Starts a run, approves it, and returns its result. */
  private static String decided(Aurora aurora) {
    String run = aurora.client().start("approval", Map.of("what", "another plan"));
    aurora.client().reached(run, Set.of("WAITING"));
    return approve(aurora, run);
  }

  private static String approve(Aurora aurora, String run) {
    var approval = Map.of("yes", true, "by", "Minji");
    int status = aurora.client().post("/api/runs/" + run + "/events/approval", approval).status();
    assertThat(status).isBetween(200, 299);
    return aurora.client().ended(run).path("result").toString();
  }
}
