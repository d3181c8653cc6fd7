package aurora5.openai;

import aurora5.api.metrics.ModelCall;
import aurora5.api.store.Entry;
import aurora5.api.store.Journal;
import aurora5.api.store.SpendingTable;
import aurora5.api.store.StoreException;
import aurora5.openai.book.SpendingBook;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.CompletionException;

/** Keeps in the store what calls have cost. Thread-safe. */
record StoredSpending(Journal journal, SpendingTable table) implements SpendingBook {
  @Override
  public double spent(LocalDate day) {
    return table.on(day).stream().mapToDouble(SpendingTable.Spent::dollars).sum();
  }

  @Override
  public void add(LocalDate day, ModelCall call) {
    try {
      journal.appendHere(List.of(new Entry.ModelUse(day, call))).toCompletableFuture().join();
    } catch (CompletionException e) {
      throw e.getCause() instanceof StoreException failure
          ? failure
          : new StoreException(StoreException.Kind.FAILED, "the call was not written down", e);
    }
  }
}
