package aurora5.alerting.deliver;

import aurora5.alerting.deliver.Outbox.Item;
import aurora5.api.store.Entry;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Brings every notice to one sink, in order, again and again until it has it. Another sink's lane
 * knows nothing of it. For one thread at a time.
 */
public final class Lane {
  private static final Logger LOG = LoggerFactory.getLogger(Lane.class);
  private static final int AT_ONCE = 50;
  private static final int REMEMBERED = 10_000;
  private static final Duration FIRST_PAUSE = Duration.ofSeconds(1);
  private static final Duration LONGEST_PAUSE = Duration.ofMinutes(5);

  /** A sink that was never here before gets no old news; one that was, everything of a day. */
  private static final Duration NEW_SINK = Duration.ofHours(1);

  private static final Duration KNOWN_SINK = Duration.ofDays(1);

  private final Receiver receiver;
  private final Outbox outbox;
  private final Clock clock;
  private final Set<String> delivered =
      Collections.newSetFromMap(
          new LinkedHashMap<>() {
            private static final long serialVersionUID = 1;

            @Override
            protected boolean removeEldestEntry(Map.Entry<String, Boolean> eldest) {
              return size() > REMEMBERED;
            }
          });
  private String cursor = "";
  private long position = -1;
  private Duration age = KNOWN_SINK;
  private Duration pause = FIRST_PAUSE;
  private Instant notBefore = Instant.MIN;

  public Lane(Receiver receiver, Outbox outbox, Clock clock) {
    this.receiver = receiver;
    this.outbox = outbox;
    this.clock = clock;
  }

  /**
   * Delivers what there is, up to the first failure.
   *
   * @param muted names of sinks that are switched off: they count as having got everything
   */
  public void run(Predicate<String> muted) {
    if (clock.instant().isBefore(notBefore)) {
      return;
    }
    try {
      begin();
      List<Item> items = outbox.after(position, AT_ONCE);
      items.forEach(item -> deliver(item, muted));
      pause = FIRST_PAUSE;
    } catch (RuntimeException failure) {
      LOG.warn(
          "Alerts do not get through to {}; tried again in {}: {}",
          cursor.isEmpty() ? "a sink" : cursor,
          pause,
          failure.getMessage());
      notBefore = clock.instant().plus(pause);
      Duration longer = pause.multipliedBy(2);
      pause = longer.compareTo(LONGEST_PAUSE) > 0 ? LONGEST_PAUSE : longer;
    }
  }

  private void begin() {
    if (position >= 0) {
      return;
    }
    String name = "sink/" + receiver.name();
    var known = outbox.cursor(name);
    age = known.isPresent() ? KNOWN_SINK : NEW_SINK;
    cursor = name;
    position = known.orElse(0);
  }

  private void deliver(Item item, Predicate<String> muted) {
    String id = item.notice().id();
    boolean old = item.at().plus(age).isBefore(clock.instant());
    if (old && age.equals(KNOWN_SINK)) {
      LOG.error("{} never got {}; it is given up after {}", cursor, id, age);
    }
    boolean silent = old || muted.test(cursor.substring("sink/".length()));
    if (!delivered.contains(id) && !silent) {
      receiver.deliver(item.notice());
    }
    delivered.add(id);
    if (item.position() > 0) {
      position = item.position();
      outbox.write(Map.of(cursor, new Entry.Cursor(cursor, position)));
    }
  }
}
