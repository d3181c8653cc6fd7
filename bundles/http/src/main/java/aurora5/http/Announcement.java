package aurora5.http;

import aurora5.api.work.Work;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.RejectedExecutionException;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Waits until everything is ready, then says so and leaves the address in a file. Thread-safe. */
final class Announcement implements AutoCloseable {
  /** This logger's lines go to standard output as they are. */
  private static final Logger SAY = LoggerFactory.getLogger("aurora5.say");

  private static final Logger LOG = LoggerFactory.getLogger(Announcement.class);
  private static final Duration PAUSE = Duration.ofMillis(25);

  private final Readiness readiness;
  private final Supplier<Optional<String>> url;
  private final BooleanSupplier firstTime;
  private final Optional<Path> home;
  private volatile boolean closed;

  Announcement(
      Readiness readiness,
      Supplier<Optional<String>> url,
      BooleanSupplier firstTime,
      Optional<Path> home) {
    this.readiness = readiness;
    this.url = url;
    this.firstTime = firstTime;
    this.home = home;
  }

  /** Looks again and again, for what it waits for tells nobody. */
  void watch(Work work) {
    try {
      work.io().execute(() -> look(work));
    } catch (RejectedExecutionException e) {
      LOG.debug("No thread to look whether everything is ready", e);
      work.timers().after(PAUSE, () -> watch(work));
    }
  }

  @Override
  public void close() {
    closed = true;
  }

  private void look(Work work) {
    Optional<String> where = url.get();
    if (closed) {
      return;
    } else if (where.isPresent() && readiness.complete()) {
      announce(where.get());
    } else {
      work.timers().after(PAUSE, () -> watch(work));
    }
  }

  private void announce(String where) {
    home.ifPresent(folder -> leave(folder.resolve("data").resolve("aurora.url"), where));
    if (firstTime.getAsBoolean()) {
      SAY.info("Aurora 5 ready: {}", where);
    }
  }

  private static void leave(Path file, String where) {
    try {
      Files.createDirectories(file.getParent());
      Path draft = file.resolveSibling(file.getFileName() + ".new");
      Files.writeString(draft, where + "\n");
      Files.move(draft, file, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
    } catch (IOException e) {
      LOG.warn("The address could not be written to {}", file, e);
    }
  }
}
