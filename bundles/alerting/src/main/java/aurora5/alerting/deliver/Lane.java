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
  private static final String CURSOR = "sink/";
  private static final int AT_ONCE = 50;
  private static final int REMEMBERED = 10_000;
  private static final Duration FIRST_PAUSE = Duration.ofSeconds(1);
  private static final Duration LONGEST_PAUSE = Duration.ofMinutes(5);

  /** A sink that was never here before gets nothing that was news longer ago. */
  private static final Duration NEWS = Duration.ofHours(1);

  /** After that a notice is given up. */
  private static final Duration PATIENCE = Duration.ofDays(1);

  private final Receiver receiver;
  private final Outbox outbox;
  private final Clock steady;
  private final Clock aging;
  private final Set<String> delivered =
      Collections.newSetFromMap(
          new LinkedHashMap<>() {
            private static final long serialVersionUID = 1;

            @Override
            protected boolean removeEldestEntry(Map.Entry<String, Boolean> eldest) {
              return size() > REMEMBERED;
            }
          });
  private String sink = "a sink";
  private long position = -1;
  private Duration pause = FIRST_PAUSE;
  private Instant notBefore = Instant.MIN;

  /**
   * @param steady measures its pauses
   * @param aging tells what is too old
   */
  public Lane(Receiver receiver, Outbox outbox, Clock steady, Clock aging) {
    this.receiver = receiver;
    this.outbox = outbox;
    this.steady = steady;
    this.aging = aging;
  }

  /**
   * Delivers what there is, up to the first failure.
   *
   * @param muted names of sinks that are switched off: they count as having got everything
   */
  public void run(Predicate<String> muted) {
    if (steady.instant().isBefore(notBefore)) {
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
          sink,
          pause,
          failure.getMessage());
      notBefore = steady.instant().plus(pause);
      Duration longer = pause.multipliedBy(2);
      pause = longer.compareTo(LONGEST_PAUSE) > 0 ? LONGEST_PAUSE : longer;
    }
  }

  private void begin() {
    if (position >= 0) {
      return;
    }
    String name = receiver.name();
    position = outbox.cursor(CURSOR + name).orElseGet(this::beginning);
    sink = name;
    reached(position);
  }

  private long beginning() {
    Instant old = aging.instant().minus(NEWS);
    return outbox.after(0, REMEMBERED).stream()
        .filter(item -> item.at().isBefore(old))
        .mapToLong(Item::position)
        .max()
        .orElse(0);
  }

  private void reached(long place) {
    position = place;
    outbox.write(Map.of(CURSOR + sink, new Entry.Cursor(CURSOR + sink, place)));
  }

  private void deliver(Item item, Predicate<String> muted) {
    String id = item.notice().id();
    boolean old = item.at().plus(PATIENCE).isBefore(aging.instant());
    if (old) {
      LOG.error("{} never got {}; it is given up after {}", sink, id, PATIENCE);
    }
    if (!old && !muted.test(sink) && !delivered.contains(id)) {
      receiver.deliver(item.notice());
    }
    delivered.add(id);
    if (item.position() > 0) {
      reached(item.position());
    }
  }
}
