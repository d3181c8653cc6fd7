package aurora5.distribution.bench;

import aurora5.api.Json;
import aurora5.api.catalog.WorkflowVersion;
import aurora5.api.run.RunStatus;
import aurora5.api.run.RunView;
import aurora5.api.run.StartRun;
import aurora5.api.run.Started;
import aurora5.api.safety.Light;
import aurora5.engine.DurableEngine;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;

/** Runs of one shape through the engine: each client starts the next when its last has ended. */
final class EngineRuns implements Contender {
  /** One run in so many is looked for on disk at the moment it is acknowledged. */
  private static final int LOOKED_AT = 64;

  private static final long PATIENCE_SECONDS = 60;

  private final Shape shape;
  private final DurableEngine engine;
  private final WorkflowVersion version;
  private final Disk disk;
  private final WalIndex log;
  private final Gauge gauge;

  EngineRuns(Shape shape, House house, Disk disk, WalIndex log, Gauge gauge) {
    this.shape = shape;
    this.engine = house.engine();
    this.version = house.version(shape);
    this.disk = disk;
    this.log = log;
    this.gauge = gauge;
  }

  @Override
  public String name() {
    return "engine-" + shape.label;
  }

  @Override
  public int steps() {
    return shape.steps;
  }

  @Override
  public long commitsNeeded(long runs, int clients) {
    return runs * shape.waits / clients;
  }

  @Override
  public Sample measure(int clients, long nanos) throws Exception {
    long position = disk.position();
    long executed = Shape.executed();
    long commits = log.commits();
    long flushes = gauge.flushes();
    long allocated = gauge.allocated();
    long collecting = Gauge.gcMillis();
    var round = new Round(clients, System.nanoTime(), nanos);
    for (int i = 0; i < clients; i++) {
      next(round);
    }
    if (!round.ended.await(nanos / 1_000_000_000 + PATIENCE_SECONDS, TimeUnit.SECONDS)) {
      throw new BrokenPromise("runs that were accepted do not end");
    }
    long took = System.nanoTime() - round.begin;
    long collected = Gauge.gcMillis() - collecting;
    long bytes = gauge.allocated() - allocated;
    long flushed = gauge.flushes() - flushes;
    long committed = log.commits() - commits;
    round.check();
    long runs = round.runs.get();
    long rows = disk.rowsSince(position, runs, shape.steps);
    long repeated = Shape.executed() - executed - runs * shape.steps;
    if (repeated != 0) {
      throw new BrokenPromise("steps that were run again although nobody had died: " + repeated);
    }
    return new Sample(runs, took, round.latencies, rows, committed, flushed, bytes, collected);
  }

  private static final class Round {
    final long begin;
    final long end;
    final CountDownLatch ended;
    final AtomicLong started = new AtomicLong();
    final AtomicLong runs = new AtomicLong();
    final AtomicReference<String> broken = new AtomicReference<>();
    final Latencies latencies = new Latencies();

    Round(int clients, long begin, long nanos) {
      this.begin = begin;
      this.end = begin + nanos;
      ended = new CountDownLatch(clients);
    }

    void check() throws BrokenPromise {
      if (broken.get() != null) {
        throw new BrokenPromise(broken.get());
      }
    }
  }

  private void next(Round round) {
    if (System.nanoTime() - round.end >= 0 || round.broken.get() != null) {
      round.ended.countDown();
      return;
    }
    long number = round.started.incrementAndGet();
    boolean lookedAt = number % LOOKED_AT == 0;
    long asked = System.nanoTime();
    var wish = StartRun.of(shape.label, new Json("{\"number\":" + number + "}"));
    engine
        .accept(version, wish, Light.GREEN, "")
        .thenCompose(started -> engine.settled(accepted(started, lookedAt), false))
        .whenComplete(
            (view, thrown) -> {
              round.latencies.add(System.nanoTime() - asked);
              try {
                ended(view, thrown, lookedAt);
                round.runs.incrementAndGet();
              } catch (IllegalStateException e) {
                round.broken.set(e.getMessage());
              }
              next(round);
            });
  }

  private String accepted(Started started, boolean lookedAt) {
    if (!(started instanceof Started.Accepted accepted)) {
      throw new IllegalStateException("not accepted: " + started);
    }
    if (lookedAt && !disk.has(accepted.runId(), 1)) {
      throw new IllegalStateException("acknowledged before it was on disk: " + accepted.runId());
    }
    return accepted.runId();
  }

  private void ended(RunView view, Throwable thrown, boolean lookedAt) {
    if (thrown != null) {
      throw new IllegalStateException("a run was not answered: " + thrown.getMessage(), thrown);
    }
    boolean whole = view.status() == RunStatus.SUCCEEDED && view.steps().size() == shape.steps;
    if (!whole) {
      throw new IllegalStateException("not ended as it should: " + view);
    }
    if (lookedAt && !disk.has(view.id(), (int) view.seq())) {
      throw new IllegalStateException("said to have ended before it was on disk: " + view.id());
    }
  }

  /** The house is closed by whoever opened it. */
  @Override
  public void close() {}
}
