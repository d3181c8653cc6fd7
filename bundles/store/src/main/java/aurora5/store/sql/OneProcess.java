package aurora5.store.sql;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/**
 * Keeps a second process away from a database. The lock lies on a file of its own: closing any
 * handle of the database file would drop the locks that SQLite has on it.
 */
public final class OneProcess implements AutoCloseable {
  private static final int LOCKED_BYTE = 1 << 20;

  private final FileChannel channel;

  private OneProcess(FileChannel channel) {
    this.channel = channel;
  }

  /**
   * @throws IOException if another process, or another store of this one, has the database
   */
  public static OneProcess lock(Path database) throws IOException {
    Path file = database.resolveSibling(database.getFileName() + ".lock");
    FileChannel channel =
        FileChannel.open(
            file, StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);
    if (!taken(channel)) {
      channel.close();
      throw new IOException(refusal(database, file));
    }
    channel.truncate(0);
    channel.write(StandardCharsets.US_ASCII.encode("" + ProcessHandle.current().pid()), 0);
    return new OneProcess(channel);
  }

  /** Far behind the content, so that others can read there who has the lock. */
  private static boolean taken(FileChannel channel) throws IOException {
    try {
      FileLock lock = channel.tryLock(LOCKED_BYTE, 1, false);
      return lock != null;
    } catch (OverlappingFileLockException inThisProcess) {
      return false;
    }
  }

  private static String refusal(Path database, Path file) throws IOException {
    return ("The database %s is in use by process %s (lock file %s). Stop that process, or give "
            + "this one another AURORA_HOME or AURORA_DATABASE_URL.")
        .formatted(database, Files.readString(file).strip(), file);
  }

  @Override
  public void close() throws IOException {
    channel.close();
  }
}
