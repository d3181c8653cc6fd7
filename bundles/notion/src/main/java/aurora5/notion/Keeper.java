package aurora5.notion;

import aurora5.api.Text;
import aurora5.api.catalog.WorkflowVersion;
import aurora5.api.catalog.Workflows;
import aurora5.api.notion.NotionReport;
import aurora5.api.notion.NotionReport.Mark;
import aurora5.api.store.Entry;
import aurora5.api.store.Journal;
import aurora5.api.store.NoticeTable;
import aurora5.api.work.Work;
import aurora5.notion.connect.Connection;
import aurora5.notion.places.Places;
import aurora5.notion.places.Tables;
import aurora5.notion.setup.Remembered;
import aurora5.notion.setup.SetUp;
import aurora5.notion.setup.SetUp.Depth;
import aurora5.notion.wire.Gateway;
import aurora5.notion.wire.NotionException;
import aurora5.notion.wire.Urgency;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;
import org.osgi.service.component.annotations.ReferencePolicyOption;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Keeps in mind where things are, and looks every now and then whether they still are. What was set
 * up once is used at once after a start, before anybody has looked. Thread-safe.
 */
@Component(
    service = {Places.class, Keeper.class},
    immediate = true)
public final class Keeper implements Places {
  static final String TOPIC = "notion.tables";

  private static final Logger LOG = LoggerFactory.getLogger(Keeper.class);
  private static final Duration ROUND = Duration.ofMinutes(10);
  private static final Duration SOON = Duration.ofMinutes(1);

  private static final Text READY = new Text("표가 준비되어 있습니다.", "The tables are there.");
  private static final Text NO_KEY =
      new Text("설정되지 않았습니다. 알림은 콘솔로만 갑니다.", "Not configured. Alerts go to the console only.");
  private static final Text NO_PAGE =
      new Text(
          "NOTION_PAGE_ID가 없습니다. bin/aurora notion setup을 실행하세요.",
          "NOTION_PAGE_ID is not set. Run bin/aurora notion setup.");
  private static final Text NOT_SET_UP =
      new Text(
          "Notion에 아직 표가 없습니다. bin/aurora notion setup을 실행하세요.",
          "There are no tables in Notion yet. Run bin/aurora notion setup.");

  @Reference(
      name = "workflows",
      cardinality = ReferenceCardinality.OPTIONAL,
      policy = ReferencePolicy.DYNAMIC,
      policyOption = ReferencePolicyOption.GREEDY)
  volatile @Nullable Workflows workflows;

  private final Account account;
  private final Journal journal;
  private final NoticeTable notices;
  private final Work work;
  private final Clock clock;
  private final Runnable changed = this::changed;
  private final List<Consumer<Optional<Tables>>> listeners = new CopyOnWriteArrayList<>();

  /** One thing is done at Notion at a time. */
  private final ReentrantLock doing = new ReentrantLock();

  private final ReentrantLock telling = new ReentrantLock();
  private volatile State state = new State(Optional.empty(), Optional.empty(), NO_KEY);
  private volatile Runnable cancel = () -> {};
  private volatile boolean closed;

  /**
   * @param trouble what a look has found to be wrong with the tables
   */
  private record State(Optional<Remembered> remembered, Optional<Text> trouble, Text absence) {}

  /**
   * @param book knows how long Notion is to be left alone since before this process began: nothing
   *     is asked until it has said so
   */
  @Activate
  public Keeper(
      @Reference(name = "account") Account account,
      @Reference(name = "book") Book book,
      @Reference(name = "journal") Journal journal,
      @Reference(name = "notices") NoticeTable notices,
      @Reference(name = "work") Work work) {
    this(account, book, journal, notices, work, Clock.systemUTC());
  }

  Keeper(Account account, Book book, Journal journal, NoticeTable notices, Work work, Clock clock) {
    this.account = account;
    this.journal = journal;
    this.notices = notices;
    this.work = work;
    this.clock = clock;
    account.listen(changed);
    changed();
  }

  @Deactivate
  void deactivate() {
    closed = true;
    account.hush(changed);
    cancel.run();
  }

  /** Other settings are in force. */
  private void changed() {
    Optional<Connection> connection = account.connection().filter(Connection::configured);
    Optional<String> page = connection.flatMap(Connection::page);
    set(
        new State(
            page.flatMap(this::remembered),
            Optional.empty(),
            connection.isEmpty() ? NO_KEY : page.isEmpty() ? NO_PAGE : NOT_SET_UP));
    cancel.run();
    if (page.isPresent()) {
      later(account.paused());
    }
  }

  /** What was set up on that page. */
  Optional<Remembered> remembered(String page) {
    return notices
        .last(TOPIC)
        .map(row -> Remembered.of(row.body()))
        .filter(known -> known.tables().page().equals(page));
  }

  private void later(Duration time) {
    if (!closed) {
      cancel = work.timers().after(time, this::start);
    }
  }

  private void start() {
    try {
      work.io().execute(this::tend);
    } catch (RejectedExecutionException e) {
      LOG.debug("nobody looks after the tables any more: Aurora is being stopped");
    }
  }

  private void tend() {
    Optional<String> page = account.connection().flatMap(Connection::page);
    if (closed || !account.configured() || page.isEmpty()) {
      return;
    }
    Duration next = ROUND;
    try {
      run(account, Depth.TEND, page, Urgency.POLL);
    } catch (NotionException e) {
      LOG.info("The tables in Notion could not be looked at: {}", e.getMessage());
      next = SOON;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return;
    } catch (RuntimeException e) {
      LOG.error("The tables in Notion could not be looked at", e);
    }
    later(next);
  }

  /**
   * Looks, or makes what is missing, and keeps in mind what there is.
   *
   * @throws NotionException if it could not be done; what was made until then will be found again
   */
  NotionReport run(Gateway gateway, Depth depth, Optional<String> page, Urgency urgency)
      throws NotionException, InterruptedException {
    doing.lockInterruptibly();
    try {
      Optional<Remembered> before = page.flatMap(this::remembered);
      var setUp = new SetUp(gateway, depth, before, workflows(), urgency);
      Optional<Remembered> found = setUp.run(page);
      boolean keeps = depth == Depth.TEND || depth == Depth.MAKE;
      if (keeps && found.isPresent() && !found.equals(before)) {
        journal
            .append(List.of(new Entry.NoticeRow(TOPIC, clock.instant(), found.get().json())))
            .toCompletableFuture()
            .join();
      }
      // A token that somebody only tries says nothing about the one in force.
      boolean told = found.isPresent() || depth == Depth.TEND;
      if (told && page.equals(account.connection().flatMap(Connection::page))) {
        saw(found.or(() -> before), setUp.report());
      }
      return setUp.report();
    } finally {
      doing.unlock();
    }
  }

  /** What is wrong with one table is no reason to lose the others. */
  private void saw(Optional<Remembered> known, NotionReport report) {
    Optional<Text> trouble =
        report.findings().stream()
            .filter(finding -> finding.mark() == Mark.WRONG)
            .map(NotionReport.Finding::text)
            .findFirst();
    trouble.ifPresent(text -> LOG.warn("Notion: {}", text.en()));
    set(new State(known, trouble, NOT_SET_UP));
  }

  private void set(State next) {
    telling.lock();
    try {
      boolean same = tables(next).equals(tables(state));
      state = next;
      if (!same) {
        listeners.forEach(listener -> listener.accept(tables(next)));
      }
    } finally {
      telling.unlock();
    }
  }

  private List<String> workflows() {
    Workflows present = workflows;
    return present == null
        ? List.of()
        : present.all().stream().map(WorkflowVersion::id).distinct().sorted().toList();
  }

  @Override
  public boolean refresh() throws NotionException, InterruptedException {
    Optional<String> page = account.connection().flatMap(Connection::page);
    if (page.isPresent()) {
      run(account, Depth.TEND, page, Urgency.REPORT);
    }
    return !troubled();
  }

  private static Optional<Tables> tables(State state) {
    return state.remembered().map(Remembered::tables);
  }

  @Override
  public Optional<Tables> tables() {
    return tables(state);
  }

  @Override
  public Text word() {
    State now = state;
    return now.trouble().orElseGet(() -> now.remembered().isPresent() ? READY : now.absence());
  }

  /** Whether there is something for a person to do. */
  boolean troubled() {
    State now = state;
    return now.trouble().isPresent() || now.remembered().isEmpty();
  }

  @Override
  public Hearing listen(Consumer<Optional<Tables>> listener) {
    telling.lock();
    try {
      listeners.add(listener);
      listener.accept(tables());
    } finally {
      telling.unlock();
    }
    return () -> listeners.remove(listener);
  }
}
