package aurora5.api.store;

import org.osgi.annotation.versioning.ProviderType;

/** How much the store holds. Thread-safe. */
@ProviderType
public interface StoreSize {
  Size size();

  /**
   * @param database bytes of the database file
   * @param log bytes of what has not been moved into it yet
   * @param artifacts bytes of the files that runs have made, the same content counted once
   * @param runs open ones and those that have ended
   */
  record Size(long database, long log, long artifacts, long runs) {
    public long bytes() {
      return database + log + artifacts;
    }
  }
}
