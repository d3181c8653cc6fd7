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

/** Events as they were written, or an error that says which one is not. Thread-safe. */
public final class EventReads {
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

  public List<Journaled> ofRun(String runId, long afterSeq, int limit) {
    return readers.list(EventReads::event, OF_RUN, runId, afterSeq, Math.max(limit, 0));
  }

  public List<Journaled> after(long position, int limit) {
    return readers.list(
        EventReads::event,
        EVENT + "WHERE position > ? ORDER BY position LIMIT ?",
        position,
        Math.max(limit, 0));
  }

  private static Journaled event(ResultSet row) throws SQLException {
    String run = row.getString(2);
    long seq = row.getLong(3);
    long at = row.getLong(4);
    byte[] body = row.getBytes(5);
    if (body == null || Checksum.of(run, seq, at, body) != row.getLong(6)) {
      throw new StoreException(
          Kind.DAMAGED,
          "Event %d of run %s is not what was written; restore the database from a backup"
              .formatted(seq, run),
          null);
    }
    Json text = new Json(new String(body, StandardCharsets.UTF_8));
    return new Journaled(row.getLong(1), run, seq, Moments.toInstant(at), text);
  }
}
