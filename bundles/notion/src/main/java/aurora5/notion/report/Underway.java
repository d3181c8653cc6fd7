package aurora5.notion.report;

import aurora5.api.run.RunStatus;
import aurora5.api.store.Journaled;
import aurora5.api.store.RunRow;
import aurora5.api.store.RunTable;
import aurora5.json.Documents;
import aurora5.notion.deliver.Ledger;
import aurora5.notion.deliver.Ledger.Wish;
import aurora5.notion.wire.Urgency;
import com.fasterxml.jackson.databind.JsonNode;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;

/**
 * Has runs shown while they are under way: those that still are some time after their start, and at
 * once those that wait for an answer. A run that is soon over is told once, by its end. For one
 * thread at a time.
 */
public final class Underway implements Feed.Interest {
  static final Duration SHORT = Duration.ofSeconds(10);

  private static final String WAITING = "waiting";
  private static final Set<String> FACTS =
      Set.of("admitted", WAITING, "event-received", "parked", "unparked", "ended");
  private static final int AT_ONCE = 500;

  private final Supplier<Policy> policy;
  private final Ledger ledger;
  private final RunTable runs;
  private final Clock clock;

  /** Runs of which it is not known yet whether they take long, and when it will be. */
  private final Map<String, Instant> young = new LinkedHashMap<>();

  private boolean begun;

  public Underway(Supplier<Policy> policy, Ledger ledger, RunTable runs, Clock clock) {
    this.policy = policy;
    this.ledger = ledger;
    this.runs = runs;
    this.clock = clock;
  }

  @Override
  public Set<String> facts() {
    return FACTS;
  }

  @Override
  public Optional<Wish> wish(Journaled event, JsonNode fact, RunRow run) {
    if (!told(run)) {
      young.remove(run.id());
      return Optional.empty();
    }
    if (fact.path("fact").asText().equals(WAITING) || shown(run.id())) {
      young.remove(run.id());
      return Optional.of(wish(run));
    }
    young.putIfAbsent(run.id(), run.startedAt().orElse(event.at()).plus(SHORT));
    return Optional.empty();
  }

  /** Has those shown that have become long; to be called now and then. */
  public void look() {
    if (!begun) {
      runs.open().stream()
          .filter(run -> run.startedAt().isPresent() && told(run))
          .forEach(run -> young.putIfAbsent(run.id(), run.startedAt().get().plus(SHORT)));
      begun = true;
    }
    Instant now = clock.instant();
    List<Wish> wishes = new ArrayList<>();
    Iterator<Map.Entry<String, Instant>> each = young.entrySet().iterator();
    while (each.hasNext() && wishes.size() < AT_ONCE) {
      Map.Entry<String, Instant> run = each.next();
      if (!run.getValue().isAfter(now)) {
        each.remove();
        runs.run(run.getKey()).filter(this::told).map(Underway::wish).ifPresent(wishes::add);
      }
    }
    ledger.want(wishes);
  }

  /** Whether there is a row of that run, or is to be one. */
  public boolean shown(String runId) {
    return ledger.find(Endings.PREFIX + runId).isPresent();
  }

  /** Whether there may be a row of it though nobody remembers. */
  static boolean wasLong(RunRow run) {
    Instant began = run.startedAt().orElse(run.queuedAt());
    return run.endedAt().filter(end -> !end.isBefore(began.plus(SHORT))).isPresent();
  }

  private boolean told(RunRow run) {
    return run.open() && run.parent().isEmpty() && policy.get().shows(run.workflow());
  }

  private static Wish wish(RunRow run) {
    var body =
        Documents.mapper()
            .createObjectNode()
            .put("form", Form.OPEN.name())
            .put("status", Outcome.of(RunStatus.valueOf(run.status())).option());
    return new Wish(Endings.PREFIX + run.id(), Urgency.POLL.ordinal(), Documents.json(body));
  }
}
