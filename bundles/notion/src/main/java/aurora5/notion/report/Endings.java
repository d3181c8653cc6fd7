package aurora5.notion.report;

import aurora5.api.run.RunStatus;
import aurora5.api.store.Entry;
import aurora5.api.store.Journal;
import aurora5.api.store.Journaled;
import aurora5.api.store.NoticeTable;
import aurora5.api.store.RunRow;
import aurora5.api.store.RunTable;
import aurora5.json.Documents;
import aurora5.notion.deliver.Ledger;
import aurora5.notion.deliver.Ledger.Wish;
import aurora5.notion.wire.Urgency;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import java.util.function.Supplier;

/**
 * Reads from the journal which runs have ended, and has them reported: the wish and how far it has
 * read go in one append, so that a killed process neither loses a report nor wants it twice. For
 * one thread at a time.
 */
public final class Endings {
  public static final String PREFIX = "run.";

  private static final String CURSOR = "notion/runs";
  private static final String ENDED = "\"ended\"";
  private static final int AT_ONCE = 500;

  /** So much read without a wish is worth a write of its own. */
  private static final long FAR = 1_000;

  private final Journal journal;
  private final RunTable runs;
  private final Ledger ledger;
  private final Supplier<Policy> policy;
  private final Lately lately = new Lately();
  private long position;
  private long noted;

  /** A place that was never connected before is told of no run that has ended by now. */
  public Endings(
      Journal journal, RunTable runs, NoticeTable notices, Ledger ledger, Supplier<Policy> policy) {
    this.journal = journal;
    this.runs = runs;
    this.ledger = ledger;
    this.policy = policy;
    OptionalLong cursor = notices.cursor(CURSOR);
    position = cursor.orElseGet(journal::position);
    noted = position;
    if (cursor.isEmpty()) {
      ledger.want(List.of(), new Entry.Cursor(CURSOR, position));
    }
  }

  /** Reads all that is new. */
  public void read() {
    while (position < journal.position()) {
      List<Journaled> events = journal.eventsAfter(position, AT_ONCE);
      if (events.isEmpty()) {
        return;
      }
      List<Wish> wishes = new ArrayList<>();
      events.forEach(event -> ended(event, wishes));
      long reached = events.get(events.size() - 1).position();
      if (!wishes.isEmpty() || reached - noted >= FAR) {
        ledger.want(wishes, new Entry.Cursor(CURSOR, reached));
        noted = reached;
      }
      position = reached;
    }
  }

  private void ended(Journaled event, List<Wish> wishes) {
    if (!event.body().text().contains(ENDED)) {
      return;
    }
    for (JsonNode fact : Documents.parseOwn(event.body())) {
      if (fact.path("fact").asText().equals("ended")) {
        runs.run(event.runId()).ifPresent(row -> ended(row, event, wishes));
      }
    }
  }

  /** Of a run that another run called, that one tells. */
  private void ended(RunRow row, Journaled event, List<Wish> wishes) {
    if (row.parent().isPresent()) {
      return;
    }
    boolean well = row.status().equals(RunStatus.SUCCEEDED.name());
    int before = lately.ended(row.workflow(), event.at());
    Form form = policy.get().form(row.workflow(), well, before);
    if (form != Form.NONE) {
      var body = Documents.mapper().createObjectNode().put("form", form.name());
      wishes.add(new Wish(PREFIX + row.id(), Urgency.REPORT.ordinal(), Documents.json(body)));
    }
  }
}
