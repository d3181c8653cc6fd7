package aurora5.deploy;

import aurora5.api.work.Pool;
import aurora5.deploy.folder.Contents;
import aurora5.deploy.folder.Folder;
import aurora5.deploy.folder.Scan;
import aurora5.deploy.folder.Settling;
import aurora5.deploy.folder.Stamp;
import aurora5.deploy.jar.Intake;
import aurora5.deploy.jar.Taken;
import java.io.IOException;
import java.time.Clock;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.RejectedExecutionException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Looks at the folder; jars that stand still are taken in on other threads. Looking, and not being
 * told by the file system, works on every one of them. Used by one thread.
 */
final class Watcher {
  private static final Logger LOG = LoggerFactory.getLogger(Watcher.class);

  private final Folder folder;
  private final Intake intake;
  private final Pool pool;
  private final Runnable changed;
  private final Clock clock;
  private final Settling settling = new Settling();
  private final Set<String> oddBefore = new HashSet<>();
  private final Set<Stamp> unread = ConcurrentHashMap.newKeySet();
  private boolean unreadable;

  /** What was seen. Immutable. */
  record Sight(Contents contents, Set<String> noted) {}

  record Tools(Folder folder, Intake intake, Pool pool, Clock clock) {}

  Watcher(Tools tools, Runnable changed) {
    this.folder = tools.folder();
    this.intake = tools.intake();
    this.pool = tools.pool();
    this.clock = tools.clock();
    this.changed = changed;
  }

  /** Empty if the folder cannot be read: that is no reason to think that its jars were deleted. */
  Optional<Sight> look() {
    try {
      Scan scan = folder.scan();
      unreadable = false;
      warnOfOdd(scan.odd());
      settling.step(scan.jars(), clock.instant()).forEach(this::take);
      return Optional.of(new Sight(settling.contents(clock.instant()), scan.noted()));
    } catch (IOException failure) {
      if (!unreadable) {
        LOG.warn("The deploy folder cannot be read; plugins stay as they are", failure);
      }
      unreadable = true;
      return Optional.empty();
    }
  }

  private void warnOfOdd(Set<String> odd) {
    for (String name : odd) {
      if (oddBefore.add(name)) {
        LOG.warn("Ignored in the deploy folder, because it is no jar file: {}", name);
      }
    }
    oddBefore.retainAll(odd);
  }

  private void take(String name, Stamp stamp) {
    try {
      pool.start("take " + name, () -> settling.taken(name, stamp, read(name, stamp)));
    } catch (RejectedExecutionException noThread) {
      LOG.debug("{} waits: {}", name, noThread.getMessage());
      settling.taken(name, stamp, Optional.empty());
    }
  }

  private Optional<Taken> read(String name, Stamp stamp) {
    try {
      Taken taken = intake.take(folder.file(name));
      boolean same = stamp.equals(folder.scan().jars().get(name));
      unread.remove(stamp);
      return same ? Optional.of(taken) : Optional.empty();
    } catch (IOException failure) {
      if (unread.add(stamp)) {
        LOG.warn("{} cannot be taken in yet; tried again until it can", name, failure);
      }
      return Optional.empty();
    } finally {
      changed.run();
    }
  }
}
