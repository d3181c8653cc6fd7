package aurora5.router.door;

import aurora5.api.store.Entry;
import aurora5.api.store.RunRow;
import aurora5.api.store.RunTable;
import aurora5.api.store.StoreException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** A run table that knows one claim. */
final class ClaimsOnly implements RunTable {
  Entry.Claim claim;
  StoreException trouble;

  @Override
  public Optional<RunRow> run(String id) {
    return Optional.empty();
  }

  @Override
  public List<RunRow> runs(Filter filter) {
    return List.of();
  }

  @Override
  public List<RunRow> open() {
    return List.of();
  }

  @Override
  public Set<Pin> pins() {
    return Set.of();
  }

  @Override
  public Optional<Entry.Claim> claim(String key, Instant now) {
    if (trouble != null) {
      throw trouble;
    }
    return Optional.ofNullable(claim).filter(c -> c.key().equals(key));
  }
}
