package aurora5.notion.deliver;

import aurora5.api.Json;
import aurora5.api.deliver.Delivery;
import aurora5.api.run.RunStatus;
import aurora5.api.run.RunView;
import aurora5.api.run.StepStatus;
import aurora5.api.step.Failure;
import aurora5.api.store.Entry;
import aurora5.api.store.RunRow;
import aurora5.notion.report.Endings;
import aurora5.notion.report.Feed;
import aurora5.notion.report.Policy;
import aurora5.notion.report.RunSubject;
import aurora5.notion.report.Style;
import aurora5.notion.report.Underway;
import aurora5.notion.wire.Gateway;
import aurora5.store.SqliteStore;
import aurora5.store.file.ContentFiles;
import aurora5.store.sql.Durability;
import aurora5.testkit.notion.NotionStandIn;
import aurora5.testkit.time.SkippedTime;
import aurora5.work.NamedThreads;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;

/** Deliveries over a real store and a stand-in for Notion, by a clock that is moved by hand. */
public final class DeliveryHouse implements AutoCloseable {
  public static final Instant START = Instant.parse("2026-11-22T01:00:00Z");
  public static final Style STYLE =
      new Style(Locale.KOREAN, ZoneId.of("Asia/Seoul"), "http://127.0.0.1:5000");

  private final Path folder;
  public final Map<String, RunView> runs = new ConcurrentHashMap<>();
  public final SkippedTime time = new SkippedTime(START);
  public final NotionStandIn notion;
  public final SetUpTables places;
  public final Random chance = new Random(5);
  public final Gateway gateway;
  private final Map<String, Long> seqs = new HashMap<>();
  private final List<Subject> more = new ArrayList<>();
  private final List<Feed.Interest> interests = new ArrayList<>();
  private Policy policy = Policy.parse("*=full");
  private NamedThreads threads;
  public SqliteStore store;
  public ContentFiles files;
  public Ledger ledger;
  public Standing standing;
  private Feed feed;
  private Underway underway;
  private Courier courier;

  public DeliveryHouse(Path folder) throws Exception {
    this.folder = folder;
    notion = new NotionStandIn(time).budget(1_000_000, Duration.ofSeconds(60));
    places = new SetUpTables(notion);
    gateway = new PlainGateway(notion.base());
    open();
  }

  private void open() throws Exception {
    threads = new NamedThreads();
    store =
        SqliteStore.open(
            folder.resolve("aurora.db"),
            Durability.PROCESS,
            threads.pool("store", SqliteStore.THREADS),
            time);
    files = new ContentFiles(folder.resolve("artifacts"));
    ledger = new Ledger(store.journal(), store.deliveries(), store.notices(), time);
    standing = new Standing();
    underway = new Underway(() -> policy, ledger, store.runs(), time);
    feed =
        new Feed(
            store.journal(),
            store.runs(),
            store.notices(),
            ledger,
            Stream.concat(
                    Stream.of(new Endings(() -> policy, underway::shown), underway),
                    interests.stream())
                .toList());
    List<Subject> subjects = new ArrayList<>(more);
    subjects.add(new RunSubject(id -> Optional.ofNullable(runs.get(id)), () -> STYLE));
    courier =
        new Courier(
            ledger,
            subjects,
            places,
            new Hands(gateway, places, new Pictures(gateway, files)),
            standing,
            time,
            chance::nextDouble);
  }

  /** Like a process that ends at this moment, and one that begins. */
  public void restart() throws Exception {
    store.close();
    threads.close();
    open();
  }

  public DeliveryHouse with(Subject subject, Feed.Interest... told) throws Exception {
    more.add(subject);
    interests.addAll(List.of(told));
    restart();
    return this;
  }

  public DeliveryHouse policy(String text) {
    policy = Policy.parse(text);
    return this;
  }

  /** As the engine makes them: the time of the start, and something to tell them apart. */
  public static String id(int number) {
    var time = new StringBuilder();
    for (int shift = 45; shift >= 0; shift -= 5) {
      time.append(
          "0123456789abcdefghjkmnpqrstvwxyz".charAt((int) (START.toEpochMilli() >> shift) & 31));
    }
    return time + "%016d".formatted(number);
  }

  /** A run was accepted, and works. */
  public void accepted(int number, String workflow) {
    var row =
        new RunRow(
            id(number),
            workflow,
            "plugin",
            RunStatus.QUEUED.name(),
            true,
            5,
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            id(number),
            Optional.empty(),
            false,
            time.instant(),
            Optional.empty(),
            Optional.empty(),
            1,
            Optional.empty());
    store.journal().append(List.of(new Entry.Run(row))).toCompletableFuture().join();
  }

  /** A run has ended: it is in the journal, and nobody was told. */
  public RunView ended(int number, String workflow, RunStatus status, String input, String result) {
    return ended(number, workflow, status, input, result, Optional.empty());
  }

  /** A run that a row of Requests has asked for. */
  public RunView endedFor(int number, String row) {
    var user = Optional.of(RunSubject.BY_REQUEST + row);
    return ended(number, "ping", RunStatus.SUCCEEDED, "{}", "{}", user);
  }

  private RunView ended(
      int number,
      String workflow,
      RunStatus status,
      String input,
      String result,
      Optional<String> user) {
    String id = id(number);
    Instant now = time.instant();
    var view =
        new RunView(
            id,
            workflow,
            "plugin",
            status,
            5,
            Optional.empty(),
            user,
            Optional.empty(),
            id,
            new Json(input),
            Optional.of(result).filter(text -> !text.isEmpty()).map(Json::new),
            Optional.empty(),
            now.minusSeconds(4),
            Optional.empty(),
            Optional.of(now.minusSeconds(3)),
            Optional.of(now),
            3,
            List.of(
                new RunView.StepView(
                    "write",
                    status == RunStatus.SUCCEEDED ? StepStatus.SUCCEEDED : StepStatus.FAILED,
                    List.of(
                        new RunView.Attempt(
                            now.minusSeconds(3), Optional.of(now), Optional.empty())),
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty())),
            Optional.empty());
    end(view);
    return view;
  }

  public static RunView labelled(RunView run, String label) {
    return new RunView(
        run.id(),
        run.workflow(),
        run.plugin(),
        run.status(),
        5,
        Optional.of(label),
        run.userId(),
        run.parent(),
        run.contextId(),
        run.input(),
        run.result(),
        run.error(),
        run.queuedAt(),
        run.notBefore(),
        run.startedAt(),
        run.endedAt(),
        run.seq(),
        run.steps(),
        run.trigger());
  }

  /** That run, ended like this. */
  public static RunView failed(RunView run, Failure failure) {
    return new RunView(
        run.id(),
        run.workflow(),
        run.plugin(),
        run.status(),
        5,
        run.label(),
        run.userId(),
        run.parent(),
        run.contextId(),
        run.input(),
        run.result(),
        Optional.of(failure),
        run.queuedAt(),
        run.notBefore(),
        run.startedAt(),
        run.endedAt(),
        run.seq(),
        List.of(
            new RunView.StepView(
                "story",
                StepStatus.FAILED,
                List.of(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty())),
        Optional.empty());
  }

  public void end(RunView view) {
    note(view, "{\"fact\":\"ended\",\"status\":\"" + view.status() + "\"}");
  }

  /** A run begins, and works. */
  public RunView begun(int number, String workflow) {
    Instant now = time.instant();
    var view = view(number, workflow, RunStatus.RUNNING, now, Optional.empty());
    note(view, "{\"fact\":\"accepted\"},{\"fact\":\"admitted\"}");
    return view;
  }

  /** It asks people something, or goes on after that. */
  public void turns(RunView begun, RunStatus status) {
    var view = view(begun, status, Optional.empty());
    boolean waits = status == RunStatus.WAITING;
    note(
        view,
        waits
            ? "{\"fact\":\"waiting\",\"step\":\"ask\"}"
            : "{\"fact\":\"event-received\",\"name\":\"ask\"}");
  }

  /** It is over, so many seconds after it began as have passed. */
  public RunView over(RunView begun, RunStatus status) {
    var view = view(begun, status, Optional.of(time.instant()));
    end(view);
    return view;
  }

  private RunView view(RunView run, RunStatus status, Optional<Instant> end) {
    int number = Integer.parseInt(run.id().substring(10));
    return view(number, run.workflow(), status, run.startedAt().orElseThrow(), end);
  }

  private RunView view(
      int number, String workflow, RunStatus status, Instant start, Optional<Instant> end) {
    String id = id(number);
    return new RunView(
        id,
        workflow,
        "plugin",
        status,
        5,
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        id,
        new Json("{}"),
        end.map(at -> new Json("{\"answer\":\"pong\"}")),
        Optional.empty(),
        start,
        Optional.empty(),
        Optional.of(start),
        end,
        3,
        List.of(ask(status)),
        Optional.empty());
  }

  private static RunView.StepView ask(RunStatus status) {
    StepStatus step =
        switch (status) {
          case WAITING -> StepStatus.WAITING;
          case RUNNING -> StepStatus.RUNNING;
          case SUCCEEDED -> StepStatus.SUCCEEDED;
          default -> StepStatus.FAILED;
        };
    return new RunView.StepView(
        "ask", step, List.of(), Optional.empty(), Optional.empty(), Optional.empty());
  }

  private void note(RunView view, String facts) {
    runs.put(view.id(), view);
    long seq = seqs.merge(view.id(), 1L, Long::sum);
    var event = new Entry.Event(view.id(), seq, time.instant(), new Json("[" + facts + "]"));
    store.journal().append(List.of(event, new Entry.Run(row(view)))).toCompletableFuture().join();
  }

  private static RunRow row(RunView view) {
    return new RunRow(
        view.id(),
        view.workflow(),
        view.plugin(),
        view.status().name(),
        view.endedAt().isEmpty(),
        5,
        view.label(),
        view.userId(),
        view.parent(),
        view.contextId(),
        Optional.empty(),
        view.error().filter(error -> error.kind().isRefusal()).isPresent(),
        view.queuedAt(),
        view.startedAt(),
        view.endedAt(),
        1,
        Optional.empty());
  }

  public void deliver() throws InterruptedException {
    feed.read();
    underway.look();
    while (courier.some()) {
      feed.read();
    }
  }

  /** Lets time pass, a little at a time, and delivers what is due. */
  public void pass(Duration whole) throws InterruptedException {
    Duration step = Duration.ofMillis(500);
    for (Duration passed = Duration.ZERO; passed.compareTo(whole) < 0; passed = passed.plus(step)) {
      time.jumpTo(time.instant().plus(step));
      deliver();
    }
  }

  public long waiting() {
    return store.deliveries().counts().stream()
        .filter(count -> count.state() == Delivery.State.PENDING)
        .mapToLong(count -> count.deliveries())
        .sum();
  }

  @Override
  public void close() throws Exception {
    store.close();
    threads.close();
    notion.close();
  }
}
