package aurora5.store.write;

import aurora5.api.store.Appended;
import aurora5.api.store.Entry;
import aurora5.api.store.StoreException;
import aurora5.api.store.StoreException.Kind;
import aurora5.store.sql.Durability;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The one thread that writes: it takes what waits, up to {@value #GROUP} appends, and brings it to
 * disk with one force. Thread-safe.
 */
final class Writer {
  static final int GROUP = 64;
  static final int QUEUE = 4_096;

  /** What a piece of housekeeping adds to the log, roughly. */
  private static final long TIDYING_BYTES = 1L << 20;

  private static final Logger LOG = LoggerFactory.getLogger(Writer.class);
  private static final Append WAKE = Append.of(List.of());

  private final BlockingQueue<Append> queue = new ArrayBlockingQueue<>(QUEUE);
  private final AtomicReference<Durability> wanted = new AtomicReference<>();
  private final Ledger ledger;
  private final Checkpoints checkpoints;
  private final Answers answers;
  private final GroupCommit group;
  private final Thread thread = new Thread(this::run, "aurora5-store-writer");

  private final CompletableFuture<Void> death = new CompletableFuture<>();
  private volatile boolean closing;
  private volatile boolean broken;
  private volatile boolean ended;

  Writer(Ledger ledger, Checkpoints checkpoints, Answers answers, Consumer<Commit> told) {
    this.ledger = ledger;
    this.checkpoints = checkpoints;
    this.answers = answers;
    group = new GroupCommit(ledger, answers, told);
  }

  void start() {
    thread.start();
  }

  CompletionStage<Appended> append(List<Entry> entries) {
    return append(Append.of(entries));
  }

  CompletionStage<Appended> append(Append append) {
    if (closing || broken) {
      append.answer().completeExceptionally(closed());
    } else if (!queue.offer(append)) {
      append.answer().completeExceptionally(busy());
    } else if (ended && queue.remove(append)) {
      append.answer().completeExceptionally(closed());
    }
    return append.answer();
  }

  /** Appends that wait to be written. */
  int waiting() {
    return queue.size();
  }

  /** Takes effect before the next commit. */
  void durability(Durability durability) {
    wanted.set(durability);
  }

  boolean broken() {
    return broken;
  }

  /** Completes when it has stopped for good because a write failed. */
  CompletionStage<Void> death() {
    return death;
  }

  long position() {
    return group.position();
  }

  /** Refuses what comes from now on, and waits until what came before is on disk. */
  boolean end(long millis) throws InterruptedException {
    closing = true;
    queue.offer(WAKE);
    thread.join(millis);
    return ended;
  }

  private void run() {
    List<Append> batch = new ArrayList<>(GROUP);
    try {
      while (!closing || !queue.isEmpty()) {
        batch = next();
        write(batch);
      }
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
    } catch (Exception | Error failure) {
      broken = true;
      LOG.error("The store has stopped writing for good: check the disk, then restart", failure);
      answers.fail(batch, closed());
      death.complete(null);
    } finally {
      ended = true;
      refuseTheRest();
    }
  }

  private List<Append> next() throws InterruptedException {
    List<Append> batch = new ArrayList<>(GROUP);
    batch.add(queue.take());
    fill(batch);
    return batch;
  }

  private void fill(List<Append> batch) {
    queue.drainTo(batch, GROUP - batch.size());
    if (closing) {
      batch.remove(WAKE);
    }
  }

  private void write(List<Append> batch) throws SQLException {
    Durability change = wanted.getAndSet(null);
    if (change != null) {
      ledger.durability(change);
      LOG.info("Durability is now {}", change);
    }
    if (batch.isEmpty()) {
      return;
    }
    group.write(batch, this::fill);
    checkpoints.wrote(bytes(batch));
  }

  private static long bytes(List<Append> batch) {
    long bytes = 0;
    for (Append append : batch) {
      bytes += append.tidying().isPresent() ? TIDYING_BYTES : 0;
      for (EventRow row : append.events()) {
        bytes += row.body().length;
      }
    }
    return bytes;
  }

  private void refuseTheRest() {
    List<Append> rest = new ArrayList<>();
    queue.drainTo(rest);
    rest.remove(WAKE);
    if (!rest.isEmpty()) {
      answers.fail(rest, closed());
    }
  }

  private static StoreException closed() {
    return new StoreException(
        Kind.CLOSED, "The store takes no more writes; restart Aurora to go on", null);
  }

  private static StoreException busy() {
    return new StoreException(
        Kind.BUSY, "%,d appends wait to be written; try again soon".formatted(QUEUE), null);
  }
}
