package aurora5.testkit.memory;

import aurora5.testkit.contract.Samples;
import aurora5.testkit.contract.StoreContract;
import aurora5.testkit.contract.StoreParts;
import java.time.Clock;
import java.time.ZoneOffset;

/** The store in memory does what the one on disk does, so that tests may stand on it. */
final class MemoryStoreTest implements StoreContract {
  private final MemoryData data = new MemoryData();
  private final MemoryStore store = new MemoryStore(data, Clock.fixed(Samples.NOW, ZoneOffset.UTC));

  @Override
  public StoreParts parts() {
    var notices = new MemoryNotices(data);
    return new StoreParts(
        store,
        store,
        store,
        store,
        new MemoryPlugins(data),
        notices,
        notices,
        new MemoryEnded(data),
        new MemoryDeliveries(data));
  }
}
