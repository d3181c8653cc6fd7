package aurora5.store;

import aurora5.api.artifact.ArtifactFiles;
import aurora5.api.work.Pool;
import aurora5.api.work.Work;
import aurora5.store.file.ContentFiles;
import java.io.IOException;
import java.sql.SQLException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The database, the files and the threads of the room. Thread-safe. */
record OpenStore(StoreSettings settings, SqliteStore database, ArtifactFiles files, Pool pool) {
  private static final Logger LOG = LoggerFactory.getLogger(OpenStore.class);

  static OpenStore open(StoreSettings settings, Work work) throws IOException, SQLException {
    Place place = settings.place();
    Pool pool = work.pool("aurora5-store", SqliteStore.THREADS);
    try {
      ContentFiles files = new ContentFiles(place.artifacts(), work.aging());
      place.note();
      SqliteStore database =
          SqliteStore.open(place.database(), settings.durability(), pool, work.aging());
      pool.start("housekeeping", database.housekeeping(files));
      return new OpenStore(settings, database, files, pool);
    } catch (IOException | SQLException | RuntimeException failure) {
      LOG.error("The store {} could not be opened: {}", place.database(), failure.getMessage());
      pool.close();
      throw failure;
    }
  }

  /** Durability changes at once; another place has to wait for a restart. */
  void modified(StoreSettings next) {
    database.durability(next.durability());
    if (!next.place().equals(settings.place())) {
      LOG.warn("The store stays at {} until Aurora is restarted", settings.place().database());
    }
  }

  void close() throws IOException, SQLException {
    try {
      database.close();
    } finally {
      pool.close();
    }
  }
}
