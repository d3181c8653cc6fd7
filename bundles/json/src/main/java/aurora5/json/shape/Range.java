package aurora5.json.shape;

import aurora5.api.workflow.Limits;
import org.jspecify.annotations.Nullable;

/** Both ends included; an end that is not set is the end of {@code long}. Immutable. */
public record Range(long min, long max) {
  public static final Range OPEN = new Range(Long.MIN_VALUE, Long.MAX_VALUE);

  static Range of(@Nullable Limits limits) {
    return limits == null ? OPEN : new Range(limits.min(), limits.max());
  }

  public boolean hasMin() {
    return min != Long.MIN_VALUE;
  }

  public boolean hasMax() {
    return max != Long.MAX_VALUE;
  }

  public boolean holds(long value) {
    return min <= value && value <= max;
  }

  public boolean holds(double value) {
    return (!hasMin() || value >= min) && (!hasMax() || value <= max);
  }
}
