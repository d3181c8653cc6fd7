package aurora5.store.backup;

import java.util.List;

/**
 * What a backup holds. Immutable.
 *
 * @param shape of the database
 * @param damagedRuns runs whose journal was damaged already when the backup was made
 * @param missing files that runs link to and that were gone or damaged already
 */
record Manifest(
    int format,
    String madeAt,
    long shape,
    long runs,
    long openRuns,
    long events,
    List<Entry> entries,
    List<String> damagedRuns,
    List<String> missing) {
  static final String NAME = "manifest.json";
  static final String DATABASE = "data/aurora.db";

  /** One file. */
  record Entry(String name, long size, String sha256) {}

  Manifest {
    entries = List.copyOf(entries);
    damagedRuns = List.copyOf(damagedRuns);
    missing = List.copyOf(missing);
  }

  /** Whether nothing was missing or damaged. */
  boolean whole() {
    return damagedRuns.isEmpty() && missing.isEmpty();
  }

  static String artifact(String sha256) {
    return "data/artifacts/" + sha256.substring(0, 2) + "/" + sha256.substring(2);
  }

  static String plugin(String sha256) {
    return "data/plugins/" + sha256 + ".jar";
  }
}
