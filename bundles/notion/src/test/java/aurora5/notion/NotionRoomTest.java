package aurora5.notion;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import aurora5.api.health.Reading;
import aurora5.api.health.Reading.Status;
import aurora5.api.notion.NotionReport;
import aurora5.notion.connect.Connection;
import aurora5.notion.deliver.Ledger;
import aurora5.notion.line.Gate;
import aurora5.notion.line.Ticks;
import aurora5.notion.places.RunColumn;
import aurora5.notion.places.Tables;
import aurora5.notion.setup.SetUp.Depth;
import aurora5.notion.wire.Call;
import aurora5.notion.wire.NotionException;
import aurora5.notion.wire.NotionException.Kind;
import aurora5.notion.wire.Urgency;
import aurora5.store.SqliteStore;
import aurora5.store.sql.Durability;
import aurora5.testkit.notion.Fault;
import aurora5.testkit.notion.NotionStandIn;
import aurora5.testkit.time.SkippedTime;
import aurora5.work.NamedThreads;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.NullNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.lang.annotation.Annotation;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.locks.Condition;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The components together, on a real store and a stand-in for Notion. */
class NotionRoomTest {
  private static final Instant START = Instant.parse("2026-11-22T01:00:00Z");

  @SuppressWarnings("BadAnnotationImplementation")
  private record Settings(String apiKey, String token, String pageId, String baseUrl)
      implements Config {
    @Override
    public String reports() {
      return "*=auto";
    }

    @Override
    public String language() {
      return "ko";
    }

    @Override
    public String zone() {
      return "Asia/Seoul";
    }

    @Override
    public String address() {
      return "http://127.0.0.1:5000";
    }

    @Override
    public Class<? extends Annotation> annotationType() {
      return Config.class;
    }
  }

  /** Nobody waits before a call is tried again. */
  private static final class Impatient implements Ticks {
    @Override
    public long nanos() {
      return System.nanoTime();
    }

    @Override
    public void await(Condition signal, long nanos) throws InterruptedException {
      signal.awaitNanos(nanos);
    }

    @Override
    public void sleep(long nanos) {}
  }

  @TempDir Path folder;

  private final SkippedTime time = new SkippedTime(START);
  private NotionStandIn notion;
  private NamedThreads threads;
  private SqliteStore store;
  private Account account;
  private Keeper keeper;
  private NotionProbe probe;

  @BeforeEach
  void open() throws Exception {
    notion = new NotionStandIn();
    begin(set(NotionStandIn.TOKEN));
  }

  private void begin(Settings settings) throws Exception {
    threads = new NamedThreads();
    store =
        SqliteStore.open(
            folder.resolve("aurora.db"),
            Durability.PROCESS,
            threads.pool("store", SqliteStore.THREADS),
            Clock.systemUTC());
    account = new Account(settings, time, () -> Gate.of(10_000, 1_000, new Impatient()));
    var ledger = new Ledger(store.journal(), store.deliveries(), store.notices(), time);
    var book = new Book(account, ledger, time);
    keeper = new Keeper(account, book, store.journal(), store.notices(), threads, time);
    probe = new NotionProbe(account, keeper, threads, time);
  }

  private Settings set(String token) {
    return new Settings(token, "", notion.link(), notion.base());
  }

  @AfterEach
  void close() throws Exception {
    end();
    notion.close();
  }

  private void end() throws Exception {
    keeper.deactivate();
    store.close();
    threads.close();
  }

  private NotionReport make() throws Exception {
    return keeper.run(
        account, Depth.MAKE, account.connection().orElseThrow().page(), Urgency.REPLY);
  }

  private Kind failure(Call call) {
    NotionException failure =
        Assertions.catchThrowableOfType(NotionException.class, () -> account.call(call));
    return failure.kind();
  }

  private static Call me() {
    return Call.get(Urgency.REPLY, "/users/me");
  }

  @Test
  void newSettingsCountFromTheNextCallOn() throws Exception {
    account.call(me());
    account.modified(set("ntn_wrong"));
    assertThat(failure(me())).isEqualTo(Kind.UNAUTHORIZED);
    account.modified(new Settings("", NotionStandIn.TOKEN, "", notion.base()));
    account.call(me());
    assertThat(keeper.word().en()).contains("NOTION_PAGE_ID");
    account.modified(new Settings("", "", "", ""));
    assertThat(account.configured()).isFalse();
    assertThat(failure(me())).isEqualTo(Kind.NOT_CONFIGURED);
    assertThat(probe.read().status()).isEqualTo(Status.DISABLED);
  }

  @Test
  void wrongSettingsAreRefusedAndTheOldOnesStay() throws Exception {
    account.modified(
        new Settings(NotionStandIn.TOKEN, "", notion.link(), "http://api.notion.com/v1"));
    account.call(me());
    Reading reading = probe.read();
    assertThat(reading.status()).isEqualTo(Status.WARNING);
    assertThat(reading.message().en()).contains("NOTION_BASE_URL").doesNotContain("ntn_");
    account.modified(set(NotionStandIn.TOKEN));
    assertThat(account.objection()).isEmpty();
  }

  @Test
  void whatWasSetUpIsThereAtOnceAfterAStartThoughNotionIsDown() throws Exception {
    List<Optional<Tables>> heard = new CopyOnWriteArrayList<>();
    keeper.listen(heard::add);
    assertThat(make().well()).isTrue();
    Tables tables = keeper.tables().orElseThrow();
    assertThat(heard).containsExactly(Optional.empty(), Optional.of(tables));
    end();
    notion.outage(Fault.reset(false), Duration.ofHours(1));
    begin(set(NotionStandIn.TOKEN));
    assertThat(keeper.tables()).contains(tables);
    account.modified(
        new Settings(
            NotionStandIn.TOKEN, "", notion.workspace().hiddenPage("다른 쪽"), notion.base()));
    assertThat(keeper.tables()).as("nothing was set up there").isEmpty();
    account.modified(set(NotionStandIn.TOKEN));
    assertThat(keeper.tables()).contains(tables);
  }

  @Test
  void theProbeTellsWhatToDo() throws Exception {
    assertThat(reading(Status.WARNING).message().en()).contains("notion setup");
    make();
    assertThat(reading(Status.OK).message().ko()).contains("연결");
    account.modified(set("ntn_wrong"));
    Reading wrong = reading(Status.ERROR);
    assertThat(wrong.message().ko()).contains("토큰");
    assertThat(wrong.toString()).doesNotContain("ntn_wrong");
    account.modified(set(NotionStandIn.TOKEN));
    reading(Status.OK);
    assertThat(probe.vital()).isFalse();
  }

  @Test
  void theProbeAsksOnlyWhenNobodyElseHasForAWhile() throws Exception {
    make();
    int before = asked();
    for (int round = 0; round < 5; round++) {
      reading(Status.OK);
    }
    assertThat(asked()).isEqualTo(before);
    time.jumpTo(START.plus(Duration.ofMinutes(6)));
    reading(Status.OK);
    assertThat(asked()).isEqualTo(before + 1);
  }

  private int asked() {
    return notion.received("GET", "/users/me").size();
  }

  @Test
  void aTokenThatIsOnlyTriedChangesNothing() throws Exception {
    make();
    var other = Connection.of("ntn_wrong", notion.link(), notion.base());
    NotionReport report =
        keeper.run(account.lineTo(other), Depth.CHECK, other.page(), Urgency.REPLY);
    assertThat(report.well()).isFalse();
    assertThat(keeper.troubled()).isFalse();
  }

  @Test
  void aPauseIsToldAndNotRunInto() throws Exception {
    make();
    notion.fail("GET", "/users/me", Fault.rateLimited("public_api_request_rate_limit", 300), 1);
    assertThat(failure(me())).isEqualTo(Kind.RATE_LIMITED);
    int before = notion.received().size();
    assertThat(reading(Status.WARNING).message().en()).contains("left alone");
    assertThat(notion.received()).hasSize(before);
  }

  @Test
  void aPauseIsKeptThroughARestartWhoeverWasToldOfIt() throws Exception {
    make();
    notion.fail("GET", "/users/me", Fault.rateLimited("public_api_request_rate_limit", 300), 1);
    failure(me());
    end();
    int before = notion.received().size();
    begin(set(NotionStandIn.TOKEN));
    assertThat(account.paused()).isBetween(Duration.ofSeconds(290), Duration.ofSeconds(300));
    assertThat(failure(me())).isEqualTo(Kind.RATE_LIMITED);
    assertThatThrownBy(this::make).isInstanceOf(NotionException.class);
    assertThat(notion.received()).hasSize(before);
    time.jumpTo(START.plus(Duration.ofSeconds(301)));
    end();
    begin(set(NotionStandIn.TOKEN));
    assertThat(account.paused()).isZero();
  }

  @Test
  void aLookFindsWhatPeopleHaveDoneToTheTables() throws Exception {
    make();
    Tables before = keeper.tables().orElseThrow();
    change(before.runs().source(), before.runs().id(RunColumn.STEPS), NullNode.getInstance());
    assertThat(keeper.refresh()).isTrue();
    Tables after = keeper.tables().orElseThrow();
    assertThat(after.runs().id(RunColumn.STEPS)).isNotEqualTo(before.runs().id(RunColumn.STEPS));
    ObjectNode trash = JsonNodeFactory.instance.objectNode().put("in_trash", true);
    notion.person("PATCH", "/databases/" + after.alerts().database(), trash);
    assertThat(keeper.refresh()).as("a person has to do something").isFalse();
  }

  private void change(String source, String column, JsonNode value) {
    ObjectNode body = JsonNodeFactory.instance.objectNode();
    body.putObject("properties").set(column, value);
    notion.person("PATCH", "/data_sources/" + source, body);
  }

  @Test
  void aNotionThatIsAwayIsAWarningFirstAndThenAnError() throws Exception {
    make();
    notion.outage(Fault.internal(false), Duration.ofHours(1));
    time.jumpTo(START.plus(Duration.ofMinutes(6)));
    reading(Status.WARNING);
    reading(Status.WARNING);
    assertThat(reading(Status.ERROR).message().en()).contains("Notion failed");
    notion.mend();
    reading(Status.OK);
  }

  private Reading reading(Status wanted) throws Exception {
    Reading reading = probe.read();
    assertThat(reading.status()).as(reading.message().en()).isEqualTo(wanted);
    return reading;
  }
}
