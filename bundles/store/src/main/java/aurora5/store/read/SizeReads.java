package aurora5.store.read;

import aurora5.api.store.StoreException;
import aurora5.api.store.StoreException.Kind;
import aurora5.api.store.StoreSize;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Counts what the store holds. Thread-safe. */
public final class SizeReads implements StoreSize {
  private static final String ARTIFACTS =
      "SELECT coalesce(sum(size), 0) FROM (SELECT DISTINCT sha256, size FROM artifact)";

  private final Readers readers;
  private final Path database;

  public SizeReads(Readers readers, Path database) {
    this.readers = readers;
    this.database = database;
  }

  @Override
  public Size size() {
    return new Size(
        bytes(database),
        bytes(Path.of(database + "-wal")),
        readers.list(row -> row.getLong(1), ARTIFACTS).get(0),
        readers.list(row -> row.getLong(1), "SELECT count(*) FROM run").get(0));
  }

  private static long bytes(Path file) {
    try {
      return Files.exists(file) ? Files.size(file) : 0;
    } catch (IOException e) {
      throw new StoreException(Kind.FAILED, "The size of " + file + " cannot be read", e);
    }
  }
}
