package aurora5.testkit.notion;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Which call is to fail how. Thread-safe. */
final class Faults {
  private record Planned(String method, String pattern, Fault fault, int left) {}

  private record Outage(Fault fault, Instant until) {}

  private final Clock clock;
  private final List<Planned> planned = new ArrayList<>();
  private Optional<Outage> outage = Optional.empty();

  Faults(Clock clock) {
    this.clock = clock;
  }

  synchronized void add(String method, String pattern, Fault fault, int times) {
    planned.add(new Planned(method, pattern, fault, times));
  }

  synchronized void outage(Fault fault, Duration time) {
    outage = Optional.of(new Outage(fault, clock.instant().plus(time)));
  }

  synchronized void clear() {
    planned.clear();
    outage = Optional.empty();
  }

  synchronized Optional<Fault> next(Received call) {
    if (outage.filter(each -> clock.instant().isBefore(each.until())).isPresent()) {
      return outage.map(Outage::fault);
    }
    for (int n = 0; n < planned.size(); n++) {
      Planned each = planned.get(n);
      if (call.is(each.method(), each.pattern())) {
        if (each.left() <= 1) {
          planned.remove(n);
        } else {
          planned.set(n, new Planned(each.method(), each.pattern(), each.fault(), each.left() - 1));
        }
        return Optional.of(each.fault());
      }
    }
    return Optional.empty();
  }
}
