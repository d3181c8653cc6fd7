package aurora5.store.write;

import static aurora5.testkit.contract.Samples.event;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import aurora5.api.store.Appended;
import aurora5.api.store.Entry;
import aurora5.api.store.StoreException;
import aurora5.api.store.StoreException.Kind;
import aurora5.store.Threads;
import aurora5.store.sql.Database;
import aurora5.store.sql.Durability;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sqlite.SQLiteErrorCode;
import org.sqlite.SQLiteException;

/** The writer over a ledger that fails as told. */
class WriterTest {
  @TempDir Path folder;
  private final Threads threads = new Threads();
  private final Script ledger = new Script();
  private WriteSide writes;

  @BeforeEach
  void open() throws Exception {
    Database database = new Database(folder.resolve("log.db"));
    writes = WriteSide.of(ledger, database, commit -> {}).start(threads);
  }

  @AfterEach
  void close() throws Exception {
    ledger.go.release(1_000_000);
    writes.end();
    writes.close();
    threads.close();
  }

  private CompletableFuture<Appended> append(String run) {
    List<Entry> entries = List.of(event(run, 1));
    return writes.append(entries).toCompletableFuture();
  }

  /** Hands in the first, and the others while the first is being written. */
  private List<CompletableFuture<Appended>> together(String... runs) throws InterruptedException {
    CompletableFuture<Appended> first = append("first");
    ledger.atCommit.acquire();
    List<CompletableFuture<Appended>> answers = Stream.of(runs).map(this::append).toList();
    ledger.go.release(1_000);
    first.join();
    return answers;
  }

  private static Kind kind(CompletableFuture<Appended> answer) {
    return answer.handle((done, failure) -> ((StoreException) failure).kind()).join();
  }

  @Test
  void commitsTogetherWhatWaitsTogether() throws Exception {
    together("a", "b", "c").forEach(CompletableFuture::join);
    assertThat(ledger.commits).containsExactly(List.of("first"), List.of("a", "b", "c"));
  }

  @Test
  void takesWhatComesWhileABatchIsPut() throws Exception {
    ledger.onPut = run -> run.equals("a") ? append("late") : null;
    together("a").forEach(CompletableFuture::join);
    assertThat(ledger.commits).containsExactly(List.of("first"), List.of("a", "late"));
  }

  @Test
  void failsOnlyTheBadAppendOfABatch() throws Exception {
    ledger.bad = "b";
    ledger.failure = new SQLiteException("odd", SQLiteErrorCode.SQLITE_CONSTRAINT_CHECK);
    List<CompletableFuture<Appended>> answers = together("a", "b", "c");
    assertThat(kind(answers.get(1))).isEqualTo(Kind.FAILED);
    answers.get(0).join();
    answers.get(2).join();
    assertThat(ledger.commits).containsExactly(List.of("first"), List.of("a"), List.of("c"));
  }

  @Test
  void goesOnAfterAFullDisk() throws Exception {
    ledger.bad = "b";
    ledger.failure = new SQLiteException("full", SQLiteErrorCode.SQLITE_FULL);
    assertThat(together("a", "b")).extracting(WriterTest::kind).containsOnly(Kind.FULL);
    append("later").join();
    assertThat(ledger.commits).containsExactly(List.of("first"), List.of("later"));
    assertThat(writes.isBroken()).isFalse();
  }

  @Test
  void neverWritesAgainAfterAFailedForce() throws Exception {
    ledger.commitFailure = new SQLiteException("io", SQLiteErrorCode.SQLITE_IOERR_FSYNC);
    CompletableFuture<Appended> first = append("first");
    ledger.atCommit.acquire();
    CompletableFuture<Appended> next = append("next");
    ledger.go.release(1_000);
    assertThat(kind(first)).isEqualTo(Kind.FAILED);
    assertThat(kind(next)).isEqualTo(Kind.CLOSED);
    assertThat(kind(append("later"))).isEqualTo(Kind.CLOSED);
    assertThat(writes.isBroken()).isTrue();
    assertThat(writes.death().toCompletableFuture()).succeedsWithin(10, TimeUnit.SECONDS);
    assertThat(ledger.commits).isEmpty();
  }

  @Test
  void refusesWhenTooMuchWaits() throws Exception {
    CompletableFuture<Appended> first = append("first");
    ledger.atCommit.acquire();
    List<CompletableFuture<Appended>> answers =
        IntStream.rangeClosed(0, Writer.QUEUE).mapToObj(i -> append("r" + i)).toList();
    assertThat(kind(answers.get(Writer.QUEUE))).isEqualTo(Kind.BUSY);
    ledger.go.release(1_000_000);
    first.join();
    answers.subList(0, Writer.QUEUE).forEach(CompletableFuture::join);
  }

  @Test
  void answersInOrder() throws Exception {
    append("first");
    ledger.atCommit.acquire();
    List<Integer> order = Collections.synchronizedList(new ArrayList<>());
    CountDownLatch all = new CountDownLatch(500);
    for (int i = 0; i < 500; i++) {
      int number = i;
      append("r" + i)
          .thenRun(
              () -> {
                order.add(number);
                all.countDown();
              });
    }
    ledger.go.release(1_000_000);
    assertThat(all.await(10, TimeUnit.SECONDS)).isTrue();
    assertThat(order).isSorted();
  }

  @Test
  void refusesNothingAsAnAppend() {
    assertThatThrownBy(() -> writes.append(null)).isInstanceOf(NullPointerException.class);
    ledger.go.release(1_000);
    assertThat(writes.append(List.of()).toCompletableFuture().join())
        .isEqualTo(new Appended.Committed(0));
  }

  @Test
  void closesAfterWhatWaitsIsWritten() throws Exception {
    List<CompletableFuture<Appended>> answers = together("a", "b");
    writes.end();
    answers.forEach(CompletableFuture::join);
    assertThatThrownBy(() -> append("later").join())
        .isInstanceOf(CompletionException.class)
        .hasMessageContaining("takes no more writes");
  }

  private CompletableFuture<Appended> appendHere(String run) {
    return writes.appendHere(List.of(event(run, 1))).toCompletableFuture();
  }

  @Test
  void whoMayWaitWritesItselfWhenNobodyElseDoes() {
    var writing = new CompletableFuture<Thread>();
    ledger.onPut = run -> writing.complete(Thread.currentThread());
    ledger.go.release(1_000);

    assertThat(appendHere("a")).isCompleted();
    assertThat(writing.join()).isSameAs(Thread.currentThread());
  }

  @Test
  void whoMayWaitLinesUpBehindWhatWaits() throws Exception {
    CompletableFuture<Appended> first = append("first");
    ledger.atCommit.acquire();
    CompletableFuture<Appended> second = append("second");
    CompletableFuture<Appended> third = appendHere("third");
    assertThat(third).isNotDone();
    ledger.go.release(1_000);
    CompletableFuture.allOf(first, second, third).join();
    assertThat(ledger.commits).containsExactly(List.of("first"), List.of("second", "third"));
  }

  @Test
  void afterAForceOfItsOwnHasFailedNothingIsWrittenAnyMore() {
    ledger.commitFailure = new SQLiteException("io", SQLiteErrorCode.SQLITE_IOERR_FSYNC);
    ledger.go.release(1_000);

    assertThat(kind(appendHere("a"))).isEqualTo(Kind.FAILED);
    assertThat(kind(appendHere("b"))).isEqualTo(Kind.CLOSED);
    assertThat(kind(append("c"))).isEqualTo(Kind.CLOSED);
    assertThat(ledger.commits).isEmpty();
  }

  @Test
  void afterTheEndNobodyWritesItself() {
    writes.end();
    assertThat(kind(appendHere("late"))).isEqualTo(Kind.CLOSED);
  }

  /** Notes what is committed together; every commit waits until it may go. */
  private static final class Script implements Ledger {
    private final Semaphore atCommit = new Semaphore(0);
    private final Semaphore go = new Semaphore(0);
    private final List<List<String>> commits = new ArrayList<>();
    private List<String> open = new ArrayList<>();
    private volatile String bad = "";
    private volatile SQLException failure;
    private volatile SQLException commitFailure;
    private volatile java.util.function.Function<String, Object> onPut = run -> run;

    @Override
    public Appended put(Append append) throws SQLException {
      for (EventRow row : append.events()) {
        String run = row.event().runId();
        onPut.apply(run);
        if (run.equals(bad)) {
          throw failure;
        }
        open.add(run);
      }
      return new Appended.Committed(append.events().size());
    }

    @Override
    public void commit() throws SQLException {
      atCommit.release();
      go.acquireUninterruptibly();
      if (commitFailure != null) {
        throw commitFailure;
      }
      commits.add(open);
      open = new ArrayList<>();
    }

    @Override
    public void rollback() {
      open = new ArrayList<>();
    }

    @Override
    public long position() {
      return 0;
    }

    @Override
    public void durability(Durability durability) {}

    @Override
    public void close() {}
  }
}
