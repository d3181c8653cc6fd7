package aurora5.openai.book;

import aurora5.api.metrics.ModelCall;
import aurora5.api.store.StoreException;
import java.time.LocalDate;

/** What calls have cost, day by day, and outlives the process. Thread-safe. */
public interface SpendingBook {
  /**
   * Dollars of a day.
   *
   * @throws StoreException if it cannot be read
   */
  double spent(LocalDate day);

  /**
   * Adds a call to a day; it is on disk when this returns.
   *
   * @throws StoreException if it could not be written
   */
  void add(LocalDate day, ModelCall call);
}
