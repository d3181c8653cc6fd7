package aurora5.store;

import aurora5.api.store.StoreException;
import aurora5.store.file.ContentFiles;
import aurora5.store.read.Leftovers;
import aurora5.store.write.WriteSide;
import java.io.IOException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Takes away what removed runs have left, piece by piece beside the writer: events, expired keys,
 * files that no run has any more, free space. What a dead process did not get to is done by the
 * next. Runs on a thread of its own until that is interrupted.
 */
final class Housekeeping implements Runnable {
  private static final Logger LOG = LoggerFactory.getLogger(Housekeeping.class);
  private static final long ROUND_MILLIS = TimeUnit.SECONDS.toMillis(30);

  /** It rests this many times as long as its last piece took; at least a moment. */
  private static final int REST = 5;

  private static final long LEAST_REST_MILLIS = 2;

  /** With more waiting than one commit takes, the writer has better things to do. */
  private static final int BUSY = 64;

  private static final int FILES_A_PIECE = 100;

  private final Leftovers leftovers;
  private final WriteSide writes;
  private final ContentFiles files;
  private final Clock clock;

  Housekeeping(Leftovers leftovers, WriteSide writes, ContentFiles files, Clock clock) {
    this.leftovers = leftovers;
    this.writes = writes;
    this.files = files;
    this.clock = clock;
  }

  @Override
  public void run() {
    try {
      while (true) {
        round();
        Thread.sleep(ROUND_MILLIS);
      }
    } catch (InterruptedException closing) {
      Thread.currentThread().interrupt();
    }
  }

  private void round() throws InterruptedException {
    try {
      all();
    } catch (StoreException | CompletionException | IOException e) {
      LOG.warn("What removed runs have left could not be taken away; tried again soon", e);
    }
  }

  /** Until nothing is left. */
  void all() throws InterruptedException, IOException {
    while (leftovers.any(clock.instant())) {
      piece(writes::tidy);
    }
    String last = "";
    List<String> loose = leftovers.loose(last, FILES_A_PIECE);
    while (!loose.isEmpty()) {
      last = loose.get(loose.size() - 1);
      List<String> settled = settle(loose);
      if (!settled.isEmpty()) {
        piece(() -> writes.settled(settled));
      }
      loose = leftovers.loose(last, FILES_A_PIECE);
    }
  }

  private List<String> settle(List<String> loose) throws IOException {
    List<String> settled = new ArrayList<>();
    for (String sha256 : loose) {
      if (leftovers.linked(sha256) || files.remove(sha256)) {
        settled.add(sha256);
      }
    }
    return settled;
  }

  private interface Piece {
    CompletionStage<?> begin();
  }

  private void piece(Piece piece) throws InterruptedException {
    while (writes.waiting() > BUSY) {
      Thread.sleep(REST * LEAST_REST_MILLIS);
    }
    long start = System.nanoTime();
    CompletableFuture<?> done = piece.begin().toCompletableFuture();
    done.join();
    long took = TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - start);
    Thread.sleep(Math.max(LEAST_REST_MILLIS, REST * took));
  }
}
