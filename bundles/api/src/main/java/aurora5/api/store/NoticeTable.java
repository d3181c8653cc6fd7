package aurora5.api.store;

import aurora5.api.Json;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.osgi.annotation.versioning.ProviderType;

/** What rooms left for others, and how far those have read. Thread-safe. */
@ProviderType
public interface NoticeTable {
  /** Notices of a topic after a position, in order. */
  List<Row> after(String topic, long position, int limit);

  Optional<Row> last(String topic);

  /** Empty if the reader of that name has never been here. */
  OptionalLong cursor(String name);

  /**
   * @param position rises with every notice, whatever its topic
   */
  record Row(long position, String topic, Instant at, Json body) {}
}
