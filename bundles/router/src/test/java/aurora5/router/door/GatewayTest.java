package aurora5.router.door;

import static org.assertj.core.api.Assertions.assertThat;

import aurora5.api.Json;
import aurora5.api.Problem;
import aurora5.api.Text;
import aurora5.api.catalog.WorkflowVersion;
import aurora5.api.catalog.Workflows;
import aurora5.api.run.RunStatus;
import aurora5.api.run.RunView;
import aurora5.api.run.StartRun;
import aurora5.api.run.Started;
import aurora5.api.run.Started.Accepted;
import aurora5.api.run.Started.Reason;
import aurora5.api.run.Started.Refused;
import aurora5.api.safety.Light;
import aurora5.api.store.Entry;
import aurora5.api.store.StoreException;
import aurora5.api.store.StoreException.Kind;
import aurora5.api.workflow.SideEffects;
import aurora5.json.PluginCodec;
import aurora5.router.ColourSafety;
import aurora5.router.Greet;
import aurora5.router.Threads;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

final class GatewayTest {
  private static final Instant NOW = Instant.parse("2026-01-01T00:00:00Z");
  private static final DoorSettings OPEN = new DoorSettings(true);

  private final Threads threads = new Threads(Duration.ofSeconds(5));
  private final AcceptingEngine engine = new AcceptingEngine();
  private final ColourSafety safety = new ColourSafety();
  private final ClaimsOnly claims = new ClaimsOnly();
  private final Gateway gateway =
      new Gateway(
          new Screen(() -> Optional.of(safety)),
          new OneWorkflow(),
          engine,
          new Repeats(claims, Clock.fixed(NOW, ZoneOffset.UTC)),
          new InputReading(threads));

  @AfterEach
  void close() {
    threads.close();
  }

  @Test
  void letsAFittingWishIn() {
    assertThat(start(wish("greet", "{\"name\":\"Ann\"}"))).isEqualTo(new Accepted("run-1", true));
  }

  @Test
  void saysWhichWorkflowIsUnknownInTheFixedWords() {
    assertThat(refused(wish("greeet", "{}")))
        .extracting(Refused::reason, r -> r.message().ko())
        .containsExactly(Reason.UNKNOWN_WORKFLOW, "워크플로우를 찾을 수 없습니다: greeet");
  }

  @Test
  void namesEveryFieldThatIsWrong() {
    var refused = refused(wish("greet", "{\"nam\":1}"));

    assertThat(refused.reason()).isEqualTo(Reason.WRONG_INPUT);
    assertThat(refused.problems()).extracting(Problem::pointer).contains("/name", "/nam");
  }

  @Test
  void asksTheConstructorOfTheInputToo() {
    var refused = refused(wish("greet", "{\"name\":\"nobody\"}"));

    assertThat(refused.reason()).isEqualTo(Reason.WRONG_INPUT);
    assertThat(refused.problems().get(0).message().en()).contains("nobody cannot be greeted");
  }

  @Test
  void refusesWhatIsNoJson() {
    assertThat(refused(wish("greet", "{\"name\":")).reason()).isEqualTo(Reason.NOT_JSON);
  }

  @Test
  void refusesEverythingWhileRunsAreSwitchedOff() throws Exception {
    var answer = gateway.start(wish("greet", "{\"name\":\"Ann\"}"), new DoorSettings(false));

    assertThat(((Refused) get(answer)).reason()).isEqualTo(Reason.UNAVAILABLE);
    assertThat(engine.fingerprint).isEmpty();
  }

  @Test
  void theSameKeyAndWishIsTheSameRunHoweverItIsWritten() {
    start(keyed("{\"name\":\"Ann\"}"));
    claims.claim = new Entry.Claim("key", engine.fingerprint, "run-0", NOW.plusSeconds(1));

    assertThat(start(keyed(" { \"name\" : \"Ann\" } "))).isEqualTo(new Accepted("run-0", false));
  }

  @Test
  void theSameKeyForAnotherWishIsRefused() {
    claims.claim = new Entry.Claim("key", "other", "run-0", NOW.plusSeconds(1));

    assertThat(refused(keyed("{\"name\":\"Ann\"}")).reason()).isEqualTo(Reason.KEY_TAKEN);
  }

  @Test
  void aFullDiskIsSaidAsSuch() {
    engine.trouble = new StoreException(Kind.FULL, "full", null);

    assertThat(refused(wish("greet", "{\"name\":\"Ann\"}")).reason()).isEqualTo(Reason.DISK_FULL);
  }

  @Test
  void aBusyStoreIsWorthAnotherTry() {
    engine.trouble = new StoreException(Kind.BUSY, "busy", null);

    assertThat(refused(wish("greet", "{\"name\":\"Ann\"}")).reason()).isEqualTo(Reason.UNAVAILABLE);
  }

  @Test
  void aStoreThatCannotBeReadIsAnAnswerToo() {
    claims.trouble = new StoreException(Kind.CLOSED, "closed", null);

    assertThat(refused(keyed("{\"name\":\"Ann\"}")).reason()).isEqualTo(Reason.UNAVAILABLE);
  }

  @Test
  void theOrderOfFieldsDoesNotChangeAFingerprint() {
    assertThat(fingerprint("{\"a\":1,\"b\":{\"c\":2,\"d\":3}}"))
        .isEqualTo(fingerprint("{\"b\":{\"d\":3,\"c\":2},\"a\":1}"))
        .isNotEqualTo(fingerprint("{\"a\":1,\"b\":{\"c\":2,\"d\":4}}"));
  }

  @Test
  void aRedTextIsAnsweredBeforeAnythingElseIsLookedAt() {
    claims.claim = new Entry.Claim("key", "other", "run-0", NOW.plusSeconds(1));
    for (StartRun wish :
        List.of(
            wish("greet", "{\"name\":\"RED\"}"),
            wish("no-such-workflow", "{\"a\":[{\"b\":\"RED\"}]}"),
            keyed("{\"name\":\"RED\"}"))) {
      assertThat(refused(wish))
          .extracting(Refused::reason, Refused::message)
          .containsExactly(Reason.RED, ColourSafety.CARE);
    }
    assertThat(
            ((Refused) get(gateway.start(wish("greet", "\"RED\""), new DoorSettings(false))))
                .reason())
        .isEqualTo(Reason.RED);
    assertThat(engine.fingerprint).isEmpty();
    assertThat(safety.told).hasSize(4).allMatch(told -> told.startsWith("RED"));
  }

  @Test
  void aYellowTextRunsAndPeopleKnow() {
    assertThat(start(wish("greet", "{\"name\":\"YELLOW\"}"))).isInstanceOf(Accepted.class);
    assertThat(safety.told).containsExactly("YELLOW input to a start of greet");
    start(wish("greet", "{\"name\":\"Ann\"}"));
    assertThat(engine.lights).as("a run knows it").containsExactly(Light.YELLOW, Light.GREEN);
  }

  @Test
  void whatIsNotStartedOrWasBeforeIsNotToldAgain() {
    refused(wish("greet", "{\"nam\":\"YELLOW\"}"));
    start(keyed("{\"name\":\"YELLOW\"}"));
    claims.claim = new Entry.Claim("key", engine.fingerprint, "run-0", NOW.plusSeconds(1));
    start(keyed("{\"name\":\"YELLOW\"}"));
    assertThat(safety.told).hasSize(1);
  }

  @Test
  void aYellowTextThatNobodyWouldHearOfDoesNotRun() {
    safety.trouble = new StoreException(Kind.FULL, "full", null);
    assertThat(refused(wish("greet", "{\"name\":\"YELLOW\"}")).reason())
        .isEqualTo(Reason.DISK_FULL);
    assertThat(engine.fingerprint).isEmpty();
  }

  private static String fingerprint(String input) {
    return Fingerprint.of(wish("greet", input), aurora5.json.Documents.parse(new Json(input)));
  }

  private Started start(StartRun wish) {
    return get(gateway.start(wish, OPEN));
  }

  private Refused refused(StartRun wish) {
    return (Refused) start(wish);
  }

  private static <T> T get(java.util.concurrent.CompletionStage<T> stage) {
    return stage.toCompletableFuture().orTimeout(60, TimeUnit.SECONDS).join();
  }

  private static StartRun wish(String workflow, String input) {
    return StartRun.of(workflow, new Json(input));
  }

  /** The light may have learnt since: what ran once is judged again by what it knows today. */
  @Test
  void judgesARunAgainThatIsRunAgainAsItWas() {
    engine.run = Optional.of(ended("{\"name\":\"RED\"}"));
    Started started =
        gateway
            .rerun("run-1", Optional.empty(), Optional.empty(), OPEN)
            .toCompletableFuture()
            .join();
    assertThat(((Refused) started).reason()).isEqualTo(Reason.RED);
    engine.run = Optional.of(ended("{\"name\":\"Ann\"}"));
    started =
        gateway
            .rerun("run-1", Optional.of("greet"), Optional.empty(), OPEN)
            .toCompletableFuture()
            .join();
    assertThat(started).isEqualTo(new Accepted("run-2", true));
    assertThat(safety.told).containsExactly("RED run run-1");
  }

  private static RunView ended(String input) {
    return new RunView(
        "run-1",
        "greet",
        "p1",
        RunStatus.SUCCEEDED,
        5,
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        "ctx",
        new Json(input),
        Optional.empty(),
        Optional.empty(),
        NOW,
        Optional.empty(),
        Optional.of(NOW),
        Optional.of(NOW),
        1,
        List.of(),
        Optional.empty());
  }

  private static StartRun keyed(String input) {
    StartRun wish = wish("greet", input);
    return new StartRun(
        wish.workflow(),
        wish.input(),
        wish.userId(),
        wish.priority(),
        wish.label(),
        wish.notBefore(),
        Optional.of("key"));
  }

  private static final class OneWorkflow implements Workflows {
    private final WorkflowVersion greet =
        new WorkflowVersion(
            "greet",
            "p1",
            "greeter 1.0.0",
            new Greet().plan(),
            new PluginCodec(),
            Text.same(""),
            List.of(),
            SideEffects.NONE,
            Json.NULL,
            Json.NULL);

    @Override
    public Optional<WorkflowVersion> newest(String id) {
      return id.equals("greet") ? Optional.of(greet) : Optional.empty();
    }

    @Override
    public Optional<WorkflowVersion> exact(String id, String plugin) {
      return newest(id);
    }

    @Override
    public List<WorkflowVersion> all() {
      return List.of(greet);
    }

    @Override
    public AutoCloseable listen(Listener listener) {
      return () -> {};
    }
  }
}
