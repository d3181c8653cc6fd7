package aurora5.api.store;

import aurora5.api.deliver.Delivery;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.osgi.annotation.versioning.ProviderType;

/** What is to be brought to other houses, to be read. Thread-safe. */
@ProviderType
public interface DeliveryTable {
  Optional<Delivery> delivery(String channel, String key);

  /** Pending ones whose time has come, the most urgent first, of equals the oldest. */
  List<Delivery> due(String channel, Instant now, int limit);

  /** In that state, of all channels, newest first. */
  List<Delivery> in(Delivery.State state, int limit);

  /** One for each channel and state that occurs. */
  List<Count> counts();

  /**
   * @param oldest since when the oldest of them has waited
   */
  record Count(String channel, Delivery.State state, long deliveries, Instant oldest) {}
}
