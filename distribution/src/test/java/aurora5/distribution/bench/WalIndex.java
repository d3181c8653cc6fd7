package aurora5.distribution.bench;

import java.io.IOException;
import java.nio.ByteOrder;
import java.nio.MappedByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;

/**
 * Reads in the index of SQLite's log how many transactions were committed: SQLite's own count,
 * which nothing of ours can embellish. For one thread.
 */
final class WalIndex implements AutoCloseable {
  private static final int CHANGES = 8;
  private static final int HEADER = 48;

  private final FileChannel channel;
  private final MappedByteBuffer header;

  WalIndex(Path database) throws IOException {
    channel = FileChannel.open(database.resolveSibling(database.getFileName() + "-shm"));
    header = channel.map(FileChannel.MapMode.READ_ONLY, 0, HEADER);
    header.order(ByteOrder.nativeOrder());
  }

  long commits() {
    return Integer.toUnsignedLong(header.getInt(CHANGES));
  }

  /** To be closed after the database: closing it drops the locks SQLite has on the file. */
  @Override
  public void close() throws IOException {
    channel.close();
  }
}
