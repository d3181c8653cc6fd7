package aurora5.health.probe;

import aurora5.api.Text;
import aurora5.api.health.Probe;
import aurora5.api.health.Reading;
import aurora5.api.health.Reading.Status;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Supplier;

/** Compares what lives in the heap with what it may grow to. */
public record MemoryProbe(Supplier<Heap> heap) implements Probe {
  private static final double MOST = 0.9;

  /**
   * @param used bytes that survived the last collection
   * @param limit bytes, as {@code -Xmx} sets it
   */
  public record Heap(long used, long limit) {
    double share() {
      return (double) used / limit;
    }
  }

  @Override
  public String name() {
    return "memory";
  }

  @Override
  public boolean service() {
    return false;
  }

  @Override
  public Reading read() {
    Heap now = heap.get();
    Map<String, String> values = new LinkedHashMap<>();
    values.put("used", Sizes.megabytes(now.used()));
    values.put("total", Sizes.megabytes(now.limit()));
    values.put("percentage", Sizes.percent(now.share()));
    return now.share() > MOST ? scarce(values) : enough(values);
  }

  private static Reading enough(Map<String, String> values) {
    return new Reading(
        Status.OK,
        new Text(
            "메모리 %s 가운데 %s(%s)를 쓰고 있습니다."
                .formatted(values.get("total"), values.get("used"), values.get("percentage")),
            "%s of %s of memory (%s) are in use."
                .formatted(values.get("used"), values.get("total"), values.get("percentage"))),
        values);
  }

  private static Reading scarce(Map<String, String> values) {
    return new Reading(
        Status.WARNING,
        new Text(
            "메모리가 부족합니다(%s 가운데 %s, %s 사용 중). 동시에 도는 실행을 줄이거나 -Xmx를 늘리세요."
                .formatted(values.get("total"), values.get("used"), values.get("percentage")),
            "Memory is scarce (%s of %s, %s in use). Let fewer runs go at once, or raise -Xmx."
                .formatted(values.get("used"), values.get("total"), values.get("percentage"))),
        values);
  }
}
