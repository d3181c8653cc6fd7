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
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Lets one thread write at a time: its own takes what waits, up to {@value #GROUP} appends, and
 * brings it to disk with one force. When nothing waits, whoever comes and may wait for the disk
 * writes in its place. Thread-safe.
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

  /** Appends handed in and not written yet. */
  private final AtomicInteger unwritten = new AtomicInteger();

  /** Held by who writes. */
  private final Semaphore pen = new Semaphore(1);

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
    unwritten.incrementAndGet();
    if (closing || broken) {
      refuse(append, closed());
    } else if (!queue.offer(append)) {
      refuse(append, busy());
    } else if (ended && queue.remove(append)) {
      refuse(append, closed());
    }
    return append.answer();
  }

  /** The same for a thread that may wait for the disk. */
  CompletionStage<Appended> appendHere(List<Entry> entries) {
    Append append = Append.of(entries);
    if (closing || broken || !unwritten.compareAndSet(0, 1)) {
      return append(append);
    }
    List<Append> alone = new ArrayList<>(List.of(append));
    try {
      write(alone, none -> {});
    } catch (Exception | Error failure) {
      stop(alone, failure);
      queue.offer(WAKE);
    }
    return append.answer();
  }

  private void refuse(Append append, StoreException why) {
    unwritten.decrementAndGet();
    append.answer().completeExceptionally(why);
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
    boolean laidDown = ended && pen.tryAcquire(millis, TimeUnit.MILLISECONDS);
    if (laidDown) {
      pen.release();
    }
    return laidDown;
  }

  private void run() {
    List<Append> batch = new ArrayList<>(GROUP);
    try {
      while (!broken && (!closing || !queue.isEmpty())) {
        batch = next();
        write(batch, this::fill);
      }
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
    } catch (Exception | Error failure) {
      stop(batch, failure);
    } finally {
      ended = true;
      refuseTheRest();
    }
  }

  private void stop(List<Append> batch, Throwable failure) {
    broken = true;
    LOG.error("The store has stopped writing for good: check the disk, then restart", failure);
    answers.fail(batch, closed());
    death.complete(null);
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

  private void write(List<Append> batch, Consumer<List<Append>> more) throws SQLException {
    pen.acquireUninterruptibly();
    try {
      if (broken || ended) {
        answers.fail(batch, closed());
        return;
      }
      changeDurability();
      if (!batch.isEmpty()) {
        group.write(batch, more);
        checkpoints.wrote(bytes(batch));
      }
    } finally {
      pen.release();
      unwritten.addAndGet(-batch.size());
    }
  }

  private void changeDurability() throws SQLException {
    Durability change = wanted.getAndSet(null);
    if (change != null) {
      ledger.durability(change);
      LOG.info("Durability is now {}", change);
    }
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
