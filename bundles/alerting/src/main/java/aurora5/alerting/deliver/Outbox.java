package aurora5.alerting.deliver;

import aurora5.api.alert.Notice;
import aurora5.api.store.Entry;
import aurora5.api.store.Journal;
import aurora5.api.store.NoticeTable;
import aurora5.api.store.StoreException;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What is to be told, on disk. When the disk takes nothing, which may be the very news, it is kept
 * in memory, can be told from there, and is written as soon as possible. Thread-safe.
 */
public final class Outbox {
  public static final String TOPIC = "alert";

  private static final Logger LOG = LoggerFactory.getLogger(Outbox.class);
  private static final int SECONDS = 10;
  private static final int MOST_UNSAVED = 10_000;

  private final Journal journal;
  private final NoticeTable table;
  private final Clock clock;
  private final Map<String, Entry> unsaved = new LinkedHashMap<>();

  public Outbox(Journal journal, NoticeTable table, Clock clock) {
    this.journal = journal;
    this.table = table;
    this.clock = clock;
  }

  /**
   * A notice with its place.
   *
   * @param position 0 if it is not on disk
   */
  public record Item(long position, Instant at, Notice notice) {}

  /** An entry that puts a notice into the outbox. */
  public Entry entry(Notice notice) {
    return new Entry.NoticeRow(TOPIC, clock.instant(), NoticeCodec.write(notice));
  }

  /**
   * Writes entries in one append, together with what could not be written before.
   *
   * @param entries by a name; a later one of the same name replaces the one before
   */
  public synchronized boolean write(Map<String, Entry> entries) {
    entries.forEach(
        (name, entry) -> {
          unsaved.remove(name);
          unsaved.put(name, entry);
        });
    while (unsaved.size() > MOST_UNSAVED) {
      unsaved.remove(unsaved.keySet().iterator().next());
    }
    return save();
  }

  private boolean save() {
    if (unsaved.isEmpty()) {
      return true;
    }
    try {
      journal
          .append(new ArrayList<>(unsaved.values()))
          .toCompletableFuture()
          .get(SECONDS, TimeUnit.SECONDS);
      unsaved.clear();
      return true;
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
    } catch (ExecutionException | TimeoutException | StoreException failure) {
      LOG.debug("Alerts could not be written yet", failure);
    }
    return false;
  }

  /** Notices after a position, those not on disk last. */
  public synchronized List<Item> after(long position, int limit) {
    List<Item> items = new ArrayList<>();
    for (NoticeTable.Row row : table.after(TOPIC, position, limit)) {
      items.add(new Item(row.position(), row.at(), NoticeCodec.read(row.body())));
    }
    for (Entry entry : unsaved.values()) {
      if (entry instanceof Entry.NoticeRow row && row.topic().equals(TOPIC)) {
        items.add(new Item(0, row.at(), NoticeCodec.read(row.body())));
      }
    }
    return items;
  }

  /** How far the reader of that name has come, as far as that is on disk. */
  public OptionalLong cursor(String name) {
    return table.cursor(name);
  }
}
