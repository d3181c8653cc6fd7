package aurora5.testkit.memory;

import aurora5.api.alert.Alert;
import aurora5.api.store.AlertTable;
import aurora5.api.store.NoticeTable;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.Stream;

/** Notices, cursors and alerts of a store in memory, to be read. Thread-safe. */
public record MemoryNotices(MemoryData data) implements NoticeTable, AlertTable {
  @Override
  public List<Row> after(String topic, long position, int limit) {
    synchronized (data) {
      return of(topic).filter(row -> row.position() > position).limit(limit).toList();
    }
  }

  @Override
  public Optional<Row> last(String topic) {
    synchronized (data) {
      return of(topic).reduce((first, second) -> second);
    }
  }

  private Stream<Row> of(String topic) {
    return data.notices.stream().filter(row -> row.topic().equals(topic));
  }

  @Override
  public OptionalLong cursor(String name) {
    synchronized (data) {
      Long position = data.cursors.get(name);
      return position == null ? OptionalLong.empty() : OptionalLong.of(position);
    }
  }

  @Override
  public List<Alert> alerts(int limit) {
    synchronized (data) {
      var newestFirst = new ArrayList<>(data.alerts.values());
      Collections.reverse(newestFirst);
      return newestFirst.stream()
          .sorted(Comparator.comparing(alert -> !alert.active()))
          .limit(limit)
          .toList();
    }
  }
}
