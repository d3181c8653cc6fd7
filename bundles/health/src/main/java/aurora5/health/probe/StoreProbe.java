package aurora5.health.probe;

import aurora5.api.Text;
import aurora5.api.health.Probe;
import aurora5.api.health.Reading;
import aurora5.api.health.Reading.Status;
import aurora5.api.store.StoreSize;
import java.util.LinkedHashMap;
import java.util.Map;

/** Says how much the store holds; it harms no verdict, for how much that may be is the disk's. */
public record StoreProbe(StoreSize store) implements Probe {
  @Override
  public String name() {
    return "store";
  }

  @Override
  public boolean service() {
    return false;
  }

  @Override
  public Reading read() {
    StoreSize.Size size = store.size();
    Map<String, String> values = new LinkedHashMap<>();
    values.put("database", Sizes.megabytes(size.database()));
    values.put("log", Sizes.megabytes(size.log()));
    values.put("artifacts", Sizes.megabytes(size.artifacts()));
    values.put("runs", Long.toString(size.runs()));
    String all = Sizes.megabytes(size.bytes());
    return new Reading(
        Status.OK,
        new Text(
            "실행 %,d건을 %s에 보관하고 있습니다.".formatted(size.runs(), all),
            "%,d runs are kept in %s.".formatted(size.runs(), all)),
        values);
  }
}
