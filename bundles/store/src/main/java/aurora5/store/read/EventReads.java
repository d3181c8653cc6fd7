package aurora5.store.read;

import aurora5.api.Json;
import aurora5.api.store.Journaled;
import aurora5.api.store.StoreException;
import aurora5.api.store.StoreException.Kind;
import aurora5.store.sql.Checksum;
import aurora5.store.sql.Moments;
import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Events as they were written, or an error that says which one is not. Thread-safe. */
public final class EventReads {
  private static final Logger LOG = LoggerFactory.getLogger(EventReads.class);
  private static final String EVENT = "SELECT position, run, seq, at, body, crc FROM event ";

  /** Of a run that is being removed there are none any more, though some may still be on disk. */
  private static final String OF_RUN =
      EVENT
          + "WHERE run = ?1 AND seq > ?2 AND NOT EXISTS (SELECT 1 FROM leaving WHERE run = ?1)"
          + " ORDER BY seq LIMIT ?3";

  private final Readers readers;

  public EventReads(Readers readers) {
    this.readers = readers;
  }

  /**
   * @throws StoreException of kind DAMAGED if one of them is missing or not what was written
   */
  public List<Journaled> ofRun(String runId, long afterSeq, int limit) {
    List<Stored> rows = readers.list(Stored::of, OF_RUN, runId, afterSeq, Math.max(limit, 0));
    long next = afterSeq;
    for (Stored row : rows) {
      next++;
      if (row.seq() != next) {
        throw damaged(runId, next, "is missing");
      } else if (!row.sound()) {
        throw damaged(runId, next, "is not what was written");
      }
    }
    return rows.stream().map(Stored::event).toList();
  }

  private static StoreException damaged(String runId, long seq, String what) {
    return new StoreException(
        Kind.DAMAGED,
        "Event %d of run %s %s; restore the database from a backup".formatted(seq, runId, what),
        null);
  }

  /** Damaged ones are left out, so that they keep nobody from the events of other runs. */
  public List<Journaled> after(long position, int limit) {
    List<Stored> rows = List.of();
    List<Journaled> sound = List.of();
    do {
      long last = rows.isEmpty() ? position : rows.get(rows.size() - 1).position();
      rows =
          readers.list(
              Stored::of,
              EVENT + "WHERE position > ? ORDER BY position LIMIT ?",
              last,
              Math.max(limit, 0));
      sound = rows.stream().filter(EventReads::soundOrSaid).map(Stored::event).toList();
    } while (sound.isEmpty() && !rows.isEmpty());
    return sound;
  }

  private static boolean soundOrSaid(Stored row) {
    if (!row.sound()) {
      LOG.error("{}", damaged(row.run(), row.seq(), "is not what was written").getMessage());
    }
    return row.sound();
  }

  /** Number of a run's last event, 0 if it has none. */
  public long lastSeq(String runId) {
    String last = "SELECT coalesce(max(seq), 0) FROM event WHERE run = ?";
    return readers.list(row -> row.getLong(1), last, runId).get(0);
  }

  /** A row as it is on disk, whatever that is. */
  private record Stored(
      long position, String run, long seq, long at, Optional<byte[]> body, long crc) {
    static Stored of(ResultSet row) throws SQLException {
      return new Stored(
          row.getLong(1),
          String.valueOf(row.getString(2)),
          row.getLong(3),
          row.getLong(4),
          Optional.ofNullable(row.getBytes(5)),
          row.getLong(6));
    }

    boolean sound() {
      return body.filter(bytes -> Checksum.of(run, seq, at, bytes) == crc).isPresent();
    }

    Journaled event() {
      Json text = new Json(new String(body.orElseThrow(), StandardCharsets.UTF_8));
      return new Journaled(position, run, seq, Moments.toInstant(at), text);
    }
  }
}
