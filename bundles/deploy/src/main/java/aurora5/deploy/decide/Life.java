package aurora5.deploy.decide;

import aurora5.deploy.jar.Refusal;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;

/**
 * What this process has done with a plugin so far. Immutable.
 *
 * @param busy something is being done with it right now
 * @param here it was installed, and not taken away by us
 * @param arrived ids of its workflows that can be used
 * @param trouble why it must go
 */
public record Life(
    boolean busy, boolean here, Leave drain, Leave park, Set<String> arrived, Optional<Refusal> trouble) {
  public static final Life NONE =
      new Life(false, false, Leave.NO, Leave.NO, Set.of(), Optional.empty());

  /** How far the engine is with leaving a plugin. */
  public enum Leave {
    NO,
    ASKED,
    DONE
  }

  public Life {
    arrived = Set.copyOf(arrived);
  }

  public Life busy(boolean now) {
    return new Life(now, here, drain, park, arrived, trouble);
  }

  public Life brought() {
    return new Life(busy, true, Leave.NO, Leave.NO, arrived, Optional.empty());
  }

  public Life gone() {
    return new Life(busy, false, Leave.NO, Leave.NO, Set.of(), trouble);
  }

  public Life drain(Leave how) {
    return new Life(busy, here, how, park, arrived, trouble);
  }

  public Life park(Leave how) {
    return new Life(busy, here, drain, how, arrived, trouble);
  }

  public Life arrived(String workflow) {
    return with(workflow, true);
  }

  public Life left(String workflow) {
    return with(workflow, false);
  }

  public Life trouble(Refusal why) {
    return new Life(busy, here, drain, park, arrived, Optional.of(why));
  }

  private Life with(String workflow, boolean there) {
    Set<String> next = new HashSet<>(arrived);
    if (there) {
      next.add(workflow);
    } else {
      next.remove(workflow);
    }
    return new Life(busy, here, drain, park, next, trouble);
  }
}
