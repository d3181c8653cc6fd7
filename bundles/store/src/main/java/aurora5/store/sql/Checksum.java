package aurora5.store.sql;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.zip.CRC32C;

/** What an event's row must add up to when it is read again. */
public final class Checksum {
  private Checksum() {}

  public static long of(String runId, long seq, long at, byte[] body) {
    CRC32C sum = new CRC32C();
    sum.update(runId.getBytes(StandardCharsets.UTF_8));
    sum.update(ByteBuffer.allocate(2 * Long.BYTES).putLong(seq).putLong(at).flip());
    sum.update(body);
    return sum.getValue();
  }
}
