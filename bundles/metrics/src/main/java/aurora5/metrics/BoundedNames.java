package aurora5.metrics;

import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** Lets so many names through and calls all others {@value #OTHER}. Thread-safe. */
final class BoundedNames {
  static final String OTHER = "other";

  private final int most;
  private final Set<String> names = ConcurrentHashMap.newKeySet();

  BoundedNames(int most) {
    this.most = most;
  }

  String of(String name) {
    if (names.contains(name)) {
      return name;
    }
    synchronized (names) {
      if (names.size() >= most) {
        return OTHER;
      }
      names.add(name);
      return name;
    }
  }
}
