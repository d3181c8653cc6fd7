package aurora5.notion.request;

import aurora5.api.Text;
import aurora5.api.deliver.Delivery;
import aurora5.api.run.RunStatus;
import aurora5.api.store.DeliveryTable;
import aurora5.api.store.RunRow;
import aurora5.api.store.RunTable;
import aurora5.notion.deliver.Ledger;
import aurora5.notion.deliver.Ledger.Wish;
import aurora5.notion.report.Endings;
import aurora5.notion.wire.Urgency;
import java.time.Clock;
import java.time.Duration;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Follows the runs that people wait for in Requests, and has each change written into its row. For
 * one thread at a time.
 */
public final class OpenRequests {
  private static final int REMEMBERED = 10_000;

  /** How long after its end a run may get a page that its request points to. */
  private static final Duration PATIENCE = Duration.ofHours(1);

  private static final Text ASKS =
      new Text(
          "실행이 답을 기다립니다. 이 표의 '답 기다림' 행에 적어 주세요.",
          "The run waits for an answer: see the row of this table that asks for it.");
  private static final Text ELSEWHERE =
      new Text("다른 곳에서 답했거나 실행이 끝났습니다.", "It was answered elsewhere, or the run is over.");

  private final Ledger ledger;
  private final DeliveryTable table;
  private final RunTable runs;
  private final Clock clock;
  private final Set<String> open = new LinkedHashSet<>();
  private boolean begun;

  public OpenRequests(Ledger ledger, DeliveryTable table, RunTable runs, Clock clock) {
    this.ledger = ledger;
    this.table = table;
    this.runs = runs;
    this.clock = clock;
  }

  /** There may be new ones; to be called before what is new is brought to Notion. */
  public void note() {
    table.in(Delivery.State.PENDING, REMEMBERED).forEach(this::remember);
  }

  /** Looks at all of them. */
  public void follow() {
    if (!begun) {
      table.in(Delivery.State.DONE, REMEMBERED).forEach(this::remember);
      note();
      begun = true;
    }
    open.removeIf(key -> ledger.find(key).map(this::over).orElse(true));
  }

  private void remember(Delivery row) {
    boolean ours = row.channel().equals(Ledger.CHANNEL);
    if (ours
        && (row.key().startsWith(RequestSubject.PREFIX) || row.key().startsWith(Awaits.PREFIX))) {
      open.add(row.key());
    }
  }

  /** Has what is new written, and says whether that was all there will be. */
  private boolean over(Delivery row) {
    if (row.state() == Delivery.State.PENDING) {
      return false; // Its row has to say that first: else it looks as if a person had set it anew.
    }
    Slip slip = Slip.read(row.body());
    if (slip.run().isEmpty()) {
      return true;
    }
    Optional<RunRow> run = runs.run(slip.run().get());
    return slip.step().isPresent() ? asked(row.key(), slip, run) : started(row.key(), slip, run);
  }

  private boolean asked(String key, Slip slip, Optional<RunRow> run) {
    boolean waits =
        run.filter(row -> row.open() && row.status().equals(RunStatus.WAITING.name())).isPresent();
    boolean elsewhere = run.isEmpty() || !run.get().open();
    if (slip.status() == Status.WAITING && !waits && elsewhere) {
      want(key, slip.now(Status.DONE, Optional.of(ELSEWHERE)));
      return true;
    }
    return slip.status().ended();
  }

  private boolean started(String key, Slip slip, Optional<RunRow> run) {
    if (run.isEmpty()) {
      return true;
    }
    Status now = status(run.get());
    if (now != slip.status()) {
      want(key, slip.now(now, now == Status.WAITING ? Optional.of(ASKS) : Optional.empty()));
      return false;
    }
    if (!now.ended() || slip.runPage().isPresent()) {
      return now.ended();
    }
    Optional<String> page = ledger.find(Endings.PREFIX + run.get().id()).flatMap(Delivery::place);
    page.ifPresent(there -> want(key, slip.on(there)));
    boolean late =
        run.get().endedAt().filter(at -> at.plus(PATIENCE).isBefore(clock.instant())).isPresent();
    return page.isPresent() || late;
  }

  private static Status status(RunRow run) {
    return switch (RunStatus.valueOf(run.status())) {
      case QUEUED -> Status.ACCEPTED;
      case WAITING -> Status.WAITING;
      case SUCCEEDED -> Status.DONE;
      case FAILED, CANCELLED, TIMED_OUT -> Status.FAILED;
      default -> Status.RUNNING;
    };
  }

  private void want(String key, Slip slip) {
    ledger.want(List.of(new Wish(key, Urgency.REPLY.ordinal(), slip.json())));
  }
}
