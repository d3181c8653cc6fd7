package aurora5.notion.report;

import aurora5.api.store.Entry;
import aurora5.api.store.Journal;
import aurora5.api.store.Journaled;
import aurora5.api.store.NoticeTable;
import aurora5.api.store.RunRow;
import aurora5.api.store.RunTable;
import aurora5.json.Documents;
import aurora5.notion.deliver.Ledger;
import aurora5.notion.deliver.Ledger.Wish;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;

/**
 * Reads from the journal what Notion is to be told of runs: the wish and how far it has read go in
 * one append, so that a killed process neither loses a report nor wants it twice. For one thread at
 * a time.
 */
public final class Feed {
  private static final String CURSOR = "notion/runs";
  private static final int AT_ONCE = 500;

  /** So much read without a wish is worth a write of its own. */
  private static final long FAR = 1_000;

  private final Journal journal;
  private final RunTable runs;
  private final Ledger ledger;
  private final List<Interest> interests;
  private final List<String> names;
  private long position;
  private long noted;

  /** What somebody wants to know of. */
  public interface Interest {
    /** Names of the facts in the journal. */
    Set<String> facts();

    /** What is to be brought to Notion because of it. */
    Optional<Wish> wish(Journaled event, JsonNode fact, RunRow run);
  }

  /** Who was never connected before is told of nothing that has happened by now. */
  public Feed(
      Journal journal,
      RunTable runs,
      NoticeTable notices,
      Ledger ledger,
      List<Interest> interests) {
    this.journal = journal;
    this.runs = runs;
    this.ledger = ledger;
    this.interests = List.copyOf(interests);
    names =
        interests.stream()
            .flatMap(each -> each.facts().stream())
            .distinct()
            .map(name -> '"' + name + '"')
            .toList();
    OptionalLong cursor = notices.cursor(CURSOR);
    position = cursor.orElseGet(journal::position);
    noted = position;
    if (cursor.isEmpty()) {
      ledger.want(List.of(), new Entry.Cursor(CURSOR, position));
    }
  }

  /** Reads all that is new; true if there was something to be brought. */
  public boolean read() {
    boolean news = false;
    while (position < journal.position()) {
      List<Journaled> events = journal.eventsAfter(position, AT_ONCE);
      if (events.isEmpty()) {
        return news;
      }
      List<Wish> wishes = new ArrayList<>();
      events.forEach(event -> read(event, wishes));
      long reached = events.get(events.size() - 1).position();
      if (!wishes.isEmpty() || reached - noted >= FAR) {
        ledger.want(wishes, new Entry.Cursor(CURSOR, reached));
        noted = reached;
        news = news || !wishes.isEmpty();
      }
      position = reached;
    }
    return news;
  }

  private void read(Journaled event, List<Wish> wishes) {
    String text = event.body().text();
    if (names.stream().noneMatch(text::contains)) {
      return;
    }
    for (JsonNode fact : Documents.parseOwn(event.body())) {
      String name = fact.path("fact").asText();
      for (Interest interest : interests) {
        if (interest.facts().contains(name)) {
          runs.run(event.runId())
              .flatMap(run -> interest.wish(event, fact, run))
              .ifPresent(wishes::add);
        }
      }
    }
  }
}
