package aurora5.testkit.memory;

import aurora5.api.deliver.Delivery;
import aurora5.api.store.DeliveryTable;
import java.time.Instant;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What a store in memory has on its way to other houses. Thread-safe. */
public record MemoryDeliveries(MemoryData data) implements DeliveryTable {
  private static final Comparator<Delivery> MOST_URGENT =
      Comparator.comparingInt(Delivery::urgency).thenComparing(Delivery::since);

  @Override
  public Optional<Delivery> delivery(String channel, String key) {
    synchronized (data) {
      return all()
          .filter(row -> row.channel().equals(channel) && row.key().equals(key))
          .findFirst();
    }
  }

  @Override
  public List<Delivery> due(String channel, Instant now, int limit) {
    synchronized (data) {
      return all()
          .filter(row -> row.state() == Delivery.State.PENDING && row.channel().equals(channel))
          .filter(row -> !row.due().isAfter(now))
          .sorted(MOST_URGENT)
          .limit(Math.max(limit, 0))
          .toList();
    }
  }

  @Override
  public List<Delivery> in(Delivery.State state, int limit) {
    synchronized (data) {
      var newestFirst = all().filter(row -> row.state() == state).collect(Collectors.toList());
      Collections.reverse(newestFirst);
      return newestFirst.stream().limit(Math.max(limit, 0)).toList();
    }
  }

  @Override
  public List<Count> counts() {
    synchronized (data) {
      var groups = all().collect(Collectors.groupingBy(row -> List.of(row.channel(), row.state())));
      return groups.values().stream().map(MemoryDeliveries::count).toList();
    }
  }

  private static Count count(List<Delivery> group) {
    Instant oldest = group.stream().map(Delivery::since).min(Instant::compareTo).orElseThrow();
    return new Count(group.get(0).channel(), group.get(0).state(), group.size(), oldest);
  }

  /** The first written first. */
  private Stream<Delivery> all() {
    return data.deliveries.values().stream().map(MemoryData.Numbered::row);
  }
}
