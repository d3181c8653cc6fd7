package aurora5.api.store;

import java.time.LocalDate;
import java.util.List;
import org.osgi.annotation.versioning.ProviderType;

/** What calls to models have taken, day by day. Thread-safe. */
@ProviderType
public interface SpendingTable {
  /** One for each model, kind and outcome of that day. */
  List<Spent> on(LocalDate day);

  /**
   * What calls of one model, kind and outcome took together; their numbers mean what those of
   * {@link aurora5.api.metrics.ModelCall} do.
   *
   * @param unpriced of the calls, those whose price nobody knows
   * @param dollars of the others
   */
  record Spent(
      String model,
      String kind,
      String outcome,
      long calls,
      long unpriced,
      long in,
      long cached,
      long out,
      long reasoning,
      long pictures,
      double dollars) {}
}
