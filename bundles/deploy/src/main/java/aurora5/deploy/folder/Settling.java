package aurora5.deploy.folder;

import aurora5.deploy.decide.Dropped;
import aurora5.deploy.jar.Taken;
import aurora5.deploy.jar.Verdict;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/**
 * Waits until a jar has stopped changing: it is taken when two scans in a row find it the same, one
 * that looks half copied gets time before it counts as broken, and one that is gone before it
 * counts as deleted: many tools replace a file by deleting it first. Thread-safe.
 */
public final class Settling {
  static final Duration PATIENCE = Duration.ofSeconds(2);

  /** For a jar that is gone; a deletion is taken notice of so much later. */
  static final Duration ABSENCE = Duration.ofMillis(250);

  private final Map<String, Watched> files = new TreeMap<>();
  private final Map<String, Instant> missing = new HashMap<>();

  /** Returns the jars that are to be taken now; each is named once until it changes. */
  public synchronized Map<String, Stamp> step(Map<String, Stamp> scan, Instant now) {
    missing.keySet().removeIf(name -> scan.containsKey(name) || !files.containsKey(name));
    files.keySet().removeIf(name -> !scan.containsKey(name) && isDeleted(name, now));
    Map<String, Stamp> take = new TreeMap<>();
    scan.forEach(
        (name, stamp) -> {
          Watched before = files.get(name);
          if (before == null || !before.stamp.equals(stamp)) {
            files.put(name, new Watched(stamp, now, false, Optional.empty()));
          } else if (!before.asked) {
            files.put(name, new Watched(stamp, before.since, true, Optional.empty()));
            take.put(name, stamp);
          }
        });
    return take;
  }

  private boolean isDeleted(String name, Instant now) {
    Instant since = missing.computeIfAbsent(name, key -> now);
    return !now.isBefore(since.plus(ABSENCE));
  }

  /** Empty: it could not be read; it is named again by the next step. */
  public synchronized void taken(String name, Stamp stamp, Optional<Taken> taken) {
    Watched watched = files.get(name);
    if (watched != null && watched.stamp.equals(stamp)) {
      files.put(name, new Watched(stamp, watched.since, taken.isPresent(), taken));
    }
  }

  public synchronized Contents contents(Instant now) {
    List<String> settled = new ArrayList<>();
    Set<String> unsettled = new HashSet<>();
    files.forEach((name, watched) -> (watched.settled(now) ? settled : unsettled).add(name));
    settled.sort(Comparator.comparing((String name) -> files.get(name).stamp.modified()));
    return new Contents(
        settled.stream().map(name -> files.get(name).dropped(name)).toList(), unsettled);
  }

  private record Watched(Stamp stamp, Instant since, boolean asked, Optional<Taken> taken) {
    boolean settled(Instant now) {
      return taken.isPresent() && !(looksUnfinished() && now.isBefore(since.plus(PATIENCE)));
    }

    private boolean looksUnfinished() {
      return taken.orElseThrow().verdict() instanceof Verdict.Bad bad && bad.unfinished();
    }

    Dropped dropped(String name) {
      return new Dropped(name, taken.orElseThrow().sha256(), taken.orElseThrow().verdict());
    }
  }
}
