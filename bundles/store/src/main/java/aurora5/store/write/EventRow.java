package aurora5.store.write;

import aurora5.api.store.Entry;
import aurora5.store.sql.Checksum;
import aurora5.store.sql.Moments;
import java.nio.charset.StandardCharsets;

/** An event ready to be bound: made on the caller's thread, to keep the writer's short. */
record EventRow(Entry.Event event, long at, byte[] body, long crc) {
  static EventRow of(Entry.Event event) {
    long at = Moments.toLong(event.at());
    byte[] body = event.body().text().getBytes(StandardCharsets.UTF_8);
    return new EventRow(event, at, body, Checksum.of(event.runId(), event.seq(), at, body));
  }
}
