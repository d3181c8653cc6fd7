package aurora5.health.probe;

import aurora5.health.probe.MemoryProbe.Heap;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.util.Collection;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import javax.management.JMException;
import javax.management.MBeanServer;
import javax.management.ObjectName;
import javax.management.openmbean.CompositeData;
import javax.management.openmbean.TabularData;

/**
 * What the last garbage collection left: what is used in between tells how long ago it was, not how
 * much is needed. Thread-safe.
 */
public final class LiveHeap implements Supplier<Heap> {
  private static final String COLLECTORS = "java.lang:type=GarbageCollector,name=*";

  private final MBeanServer server = ManagementFactory.getPlatformMBeanServer();
  private final Set<String> pools =
      ManagementFactory.getMemoryPoolMXBeans().stream()
          .filter(pool -> pool.getType() == MemoryType.HEAP)
          .map(MemoryPoolMXBean::getName)
          .collect(Collectors.toUnmodifiableSet());

  @Override
  public Heap get() {
    Runtime jvm = Runtime.getRuntime();
    long used = afterCollection().orElseGet(() -> jvm.totalMemory() - jvm.freeMemory());
    return new Heap(used, jvm.maxMemory());
  }

  private Optional<Long> afterCollection() {
    try {
      CompositeData newest = null;
      for (ObjectName name : server.queryNames(new ObjectName(COLLECTORS), null)) {
        var last = (CompositeData) server.getAttribute(name, "LastGcInfo");
        if (last != null && (newest == null || end(last) > end(newest))) {
          newest = last;
        }
      }
      return Optional.ofNullable(newest).map(this::left);
    } catch (JMException notOffered) {
      return Optional.empty();
    }
  }

  private static long end(CompositeData collection) {
    return (long) collection.get("endTime");
  }

  private long left(CompositeData collection) {
    Collection<?> rows = ((TabularData) collection.get("memoryUsageAfterGc")).values();
    return rows.stream()
        .map(CompositeData.class::cast)
        .filter(row -> pools.contains((String) row.get("key")))
        .mapToLong(row -> (long) ((CompositeData) row.get("value")).get("used"))
        .sum();
  }
}
