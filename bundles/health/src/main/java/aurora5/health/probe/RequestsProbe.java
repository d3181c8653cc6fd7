package aurora5.health.probe;

import aurora5.api.Text;
import aurora5.api.health.Probe;
import aurora5.api.health.Reading;
import aurora5.api.health.Reading.Status;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/** Watches how many of the HTTP API's answers of the last minutes were errors of ours. */
public final class RequestsProbe implements Probe {
  private static final Duration WINDOW = Duration.ofMinutes(5);
  private static final double MOST = 0.05;

  /** Fewer say nothing about a rate. */
  private static final long FEWEST = 50;

  private final Supplier<Optional<Seen>> counted;
  private final Clock clock;
  private final Deque<Mark> marks = new ArrayDeque<>();

  /**
   * Requests since the counting began.
   *
   * @param errors those answered with 5xx
   */
  public record Seen(long total, long errors) {
    Seen since(Seen before) {
      return new Seen(total - before.total, errors - before.errors);
    }
  }

  private record Mark(Instant at, Seen seen) {}

  public RequestsProbe(Supplier<Optional<Seen>> counted, Clock clock) {
    this.counted = counted;
    this.clock = clock;
  }

  @Override
  public String name() {
    return "requests";
  }

  @Override
  public boolean service() {
    return false;
  }

  @Override
  public synchronized Reading read() {
    Instant now = clock.instant();
    Seen recent = recent(now, counted.get().orElse(new Seen(0, 0)));
    double share = (double) recent.errors() / Math.max(recent.total(), 1);
    Map<String, String> values = new LinkedHashMap<>();
    values.put("total", Long.toString(recent.total()));
    values.put("errors", Long.toString(recent.errors()));
    boolean failing = recent.total() >= FEWEST && share >= MOST;
    return new Reading(
        failing ? Status.WARNING : Status.OK,
        failing ? failing(recent, Sizes.percent(share)) : well(recent),
        values);
  }

  /** Against the oldest mark of the window; a count that fell has begun anew. */
  private Seen recent(Instant now, Seen seen) {
    if (!marks.isEmpty() && seen.total() < marks.getLast().seen().total()) {
      marks.clear();
    }
    while (marks.size() > 1 && marks.getFirst().at().plus(WINDOW).isBefore(now)) {
      marks.removeFirst();
    }
    marks.addLast(new Mark(now, seen));
    return seen.since(marks.getFirst().seen());
  }

  private static Text well(Seen recent) {
    return new Text(
        "최근 5분 동안 오류로 끝난 요청: %d/%d".formatted(recent.errors(), recent.total()),
        "Requests of the last 5 minutes that failed: %d/%d"
            .formatted(recent.errors(), recent.total()));
  }

  private static Text failing(Seen recent, String share) {
    return new Text(
        "최근 5분 동안 요청 %d개 가운데 %d개(%s)가 오류로 끝났습니다. 로그에서 원인을 확인하세요."
            .formatted(recent.total(), recent.errors(), share),
        "%d of %d requests (%s) of the last 5 minutes failed. The log says why."
            .formatted(recent.errors(), recent.total(), share));
  }
}
