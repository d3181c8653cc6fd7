package aurora5.notion;

import aurora5.api.metrics.NotionCall;
import aurora5.notion.line.CallBook;
import aurora5.notion.wire.NotionException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** How the last calls went, and a line in the book for each of them. Thread-safe. */
final class Pulse implements CallBook {
  private static final Logger LOG = LoggerFactory.getLogger(Pulse.class);

  private final Clock clock;
  private final Consumer<NotionCall> written;
  private final Consumer<Instant> held;
  private Optional<Instant> wentWell = Optional.empty();
  private Optional<Beat> failed = Optional.empty();

  /** A call that failed. */
  record Beat(Instant at, NotionException failure) {}

  /**
   * @param held is told until when Notion wants to be left alone
   */
  Pulse(Clock clock, Consumer<NotionCall> written, Consumer<Instant> held) {
    this.clock = clock;
    this.written = written;
    this.held = held;
  }

  @Override
  public void well(String route, Duration took) {
    synchronized (this) {
      wentWell = Optional.of(clock.instant());
      failed = failed.filter(beat -> !beat.failure().kind().connection());
    }
    LOG.debug("{}: ok, {} ms", route, took.toMillis());
    written.accept(new NotionCall(route, "ok", took));
  }

  @Override
  public void failed(String route, Duration took, NotionException failure) {
    synchronized (this) {
      failed = Optional.of(new Beat(clock.instant(), failure));
    }
    String outcome = failure.kind().name().toLowerCase(Locale.ROOT);
    LOG.info(
        "{}: {}, HTTP {}, {}, {} ms",
        route,
        outcome,
        failure.details().status(),
        failure.requestId(),
        took.toMillis());
    written.accept(new NotionCall(route, outcome, took));
    if (failure.kind().passing()) {
      failure.retryAfter().map(clock.instant()::plus).ifPresent(held);
    }
  }

  synchronized Optional<Instant> wentWell() {
    return wentWell;
  }

  /** The last failure, unless a call has gone well that could not have. */
  synchronized Optional<Beat> failed() {
    return failed;
  }

  /** Another account: what was seen says nothing any more. */
  synchronized void forget() {
    wentWell = Optional.empty();
    failed = Optional.empty();
  }
}
