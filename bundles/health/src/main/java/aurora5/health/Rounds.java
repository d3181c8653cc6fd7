package aurora5.health;

import aurora5.api.health.HealthReport;
import aurora5.api.health.HealthReport.Finding;
import aurora5.api.work.Work;
import aurora5.health.verdict.Judgement;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Makes one round after the other, never two at once. Thread-safe. */
final class Rounds implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(Rounds.class);
  private static final Runnable NOTHING = () -> {};

  private final Supplier<List<Finding>> probes;
  private final Consumer<HealthReport> follow;
  private final Work work;
  private final Clock clock;
  private final AtomicReference<CompletableFuture<HealthReport>> underWay = new AtomicReference<>();
  private final AtomicReference<Runnable> next = new AtomicReference<>(NOTHING);
  private volatile Duration interval;
  private volatile HealthReport report;
  private volatile boolean closed;

  /** The first round is made at once, on the caller's thread. */
  Rounds(Supplier<List<Finding>> probes, Consumer<HealthReport> follow, Pace pace) {
    this.probes = probes;
    this.follow = follow;
    work = pace.work();
    clock = pace.clock();
    interval = pace.interval();
    report = round();
    follow.accept(report);
    schedule();
  }

  /** How often, on whose threads, by which clock. */
  record Pace(Work work, Clock clock, Duration interval) {}

  HealthReport report() {
    return report;
  }

  CompletionStage<HealthReport> check() {
    var mine = new CompletableFuture<HealthReport>();
    var other = underWay.compareAndExchange(null, mine);
    if (other != null) {
      return other.minimalCompletionStage();
    }
    try {
      work.io().execute(() -> make(mine));
    } catch (RuntimeException full) {
      underWay.set(null);
      mine.completeExceptionally(full);
    }
    return mine.minimalCompletionStage();
  }

  private void make(CompletableFuture<HealthReport> promise) {
    try {
      HealthReport made = round();
      report = made;
      follow.accept(made);
      underWay.set(null);
      promise.complete(made);
    } catch (RuntimeException failure) {
      LOG.error("A health round failed", failure);
      underWay.set(null);
      promise.completeExceptionally(failure);
    }
  }

  private HealthReport round() {
    long start = System.nanoTime();
    List<Finding> findings = probes.get();
    Duration took = Duration.ofNanos(System.nanoTime() - start);
    return new HealthReport(Judgement.of(findings), clock.instant(), took, findings);
  }

  void interval(Duration changed) {
    interval = changed;
    schedule();
  }

  private void schedule() {
    if (!closed) {
      Runnable cancel = work.timers().after(interval, this::tick);
      next.getAndSet(cancel).run();
    }
  }

  private void tick() {
    if (!closed) {
      check().whenComplete((made, failure) -> schedule());
    }
  }

  @Override
  public void close() {
    closed = true;
    next.getAndSet(NOTHING).run();
  }
}
