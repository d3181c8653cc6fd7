package aurora5.distribution.bench;

import com.sun.management.GarbageCollectionNotificationInfo;
import java.io.IOException;
import java.lang.management.GarbageCollectorMXBean;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryUsage;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import javax.management.NotificationEmitter;
import javax.management.openmbean.CompositeData;

/**
 * Reads off this JVM and its disk what a round cost: memory, collections, flushes. For one thread.
 */
final class Gauge {
  private static final int FLUSHES = 15;

  private final Path disk;
  private final Allocation allocation = new Allocation();

  Gauge(Path folder) throws IOException {
    long device = (long) Files.getAttribute(folder, "unix:dev");
    long major = (device >> 8) & 0xfff;
    long minor = (device & 0xff) | ((device >> 12) & 0xfff00);
    disk = Path.of("/sys/dev/block/" + major + ":" + minor + "/stat");
  }

  /** Of the whole disk, since the machine was started; -1 if it does not count them. */
  long flushes() throws IOException {
    if (!Files.exists(disk)) {
      return -1;
    }
    String[] fields = Files.readString(disk).strip().split(" +");
    return fields.length > FLUSHES ? Long.parseLong(fields[FLUSHES]) : -1;
  }

  /** Bytes allocated so far, by all threads. */
  long allocated() {
    return allocation.bytes();
  }

  static long gcMillis() {
    return ManagementFactory.getGarbageCollectorMXBeans().stream()
        .filter(collector -> !collector.getName().contains("Concurrent"))
        .mapToLong(GarbageCollectorMXBean::getCollectionTime)
        .sum();
  }

  /** Sums up what the heap grows by between collections: threads that have ended count, too. */
  private static final class Allocation {
    private long before;
    private long atLast;

    Allocation() {
      for (var collector : ManagementFactory.getGarbageCollectorMXBeans()) {
        ((NotificationEmitter) collector)
            .addNotificationListener(
                (notification, none) -> {
                  var data = (CompositeData) notification.getUserData();
                  collected(GarbageCollectionNotificationInfo.from(data));
                },
                null,
                null);
      }
      atLast = heap();
    }

    private synchronized void collected(GarbageCollectionNotificationInfo info) {
      if (!info.getGcName().contains("Concurrent")) {
        before += sum(info.getGcInfo().getMemoryUsageBeforeGc().values()) - atLast;
        atLast = sum(info.getGcInfo().getMemoryUsageAfterGc().values());
      }
    }

    synchronized long bytes() {
      return before + Math.max(0, heap() - atLast);
    }

    private static long heap() {
      return sum(
          ManagementFactory.getMemoryPoolMXBeans().stream().map(pool -> pool.getUsage()).toList());
    }

    private static long sum(Collection<MemoryUsage> pools) {
      return pools.stream().mapToLong(MemoryUsage::getUsed).sum();
    }
  }
}
