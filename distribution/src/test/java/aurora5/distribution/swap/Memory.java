package aurora5.distribution.swap;

import aurora5.distribution.harness.Jcmd;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/**
 * What a process holds after a full collection. Immutable.
 *
 * @param bytes of all objects alive
 * @param loaders class loaders of the swapped plugin that can still be reached
 */
record Memory(long bytes, int loaders) {
  private static final int MOST_LOOKS = 5;

  /** Once only one loader is left, or after as many looks as anybody could wish for. */
  static Memory settled(long pid, String marker) {
    Memory memory = of(pid, marker);
    for (int look = 1; look < MOST_LOOKS && memory.loaders() > 1; look++) {
      LockSupport.parkNanos(TimeUnit.SECONDS.toNanos(1));
      memory = of(pid, marker);
    }
    return memory;
  }

  private static Memory of(long pid, String marker) {
    List<String[]> rows =
        Jcmd.run(pid, "GC.class_histogram").lines().map(l -> l.strip().split("\\s+")).toList();
    long loaders = rows.stream().filter(row -> row.length > 3 && row[3].equals(marker)).count();
    long bytes =
        rows.stream()
            .filter(row -> row[0].equals("Total"))
            .mapToLong(row -> Long.parseLong(row[2]))
            .findFirst()
            .orElseThrow();
    return new Memory(bytes, (int) loaders);
  }
}
