package aurora5.chat.form;

import java.math.BigDecimal;
import java.util.Optional;

/** How much is allowed, both ends included: of a number, of characters, of items. Immutable. */
public record Bounds(Optional<BigDecimal> least, Optional<BigDecimal> most) {
  public static final Bounds NONE = new Bounds(Optional.empty(), Optional.empty());

  public boolean hold(BigDecimal value) {
    return least.filter(end -> value.compareTo(end) < 0).isEmpty()
        && most.filter(end -> value.compareTo(end) > 0).isEmpty();
  }
}
