package aurora5.deploy.decide;

import aurora5.deploy.jar.Refusal;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * What this process has done with a plugin so far. Immutable.
 *
 * @param busy something is being done with it right now
 * @param here it was installed, and not taken away by us
 * @param workflows what the registry says of its workflows
 * @param trouble why it must go
 */
public record Life(
    boolean busy,
    boolean here,
    Leave drain,
    Leave park,
    Map<String, Use> workflows,
    Optional<Refusal> trouble) {
  public static final Life NONE =
      new Life(false, false, Leave.NO, Leave.NO, Map.of(), Optional.empty());

  /** How far the engine is with leaving a plugin. */
  public enum Leave {
    NO,
    ASKED,
    DONE
  }

  /** Whether a workflow can be used. */
  public enum Use {
    ARRIVED,
    /** Another bundle has its id. */
    BLOCKED
  }

  public Life {
    workflows = Map.copyOf(workflows);
  }

  public Life busy(boolean now) {
    return new Life(now, here, drain, park, workflows, trouble);
  }

  public Life brought() {
    return new Life(busy, true, Leave.NO, Leave.NO, workflows, trouble);
  }

  public Life gone() {
    return new Life(busy, false, Leave.NO, Leave.NO, Map.of(), trouble);
  }

  public Life drain(Leave how) {
    return new Life(busy, here, how, park, workflows, trouble);
  }

  public Life park(Leave how) {
    return new Life(busy, here, drain, how, workflows, trouble);
  }

  public Life arrived(String workflow) {
    return with(workflow, Use.ARRIVED);
  }

  public Life blocked(String workflow) {
    return with(workflow, Use.BLOCKED);
  }

  public Life left(String workflow) {
    Map<String, Use> next = new HashMap<>(workflows);
    next.remove(workflow);
    return new Life(busy, here, drain, park, next, trouble);
  }

  public Life trouble(Refusal why) {
    return new Life(busy, here, drain, park, workflows, Optional.of(why));
  }

  boolean has(String workflow) {
    return workflows.get(workflow) == Use.ARRIVED;
  }

  boolean isBlocked() {
    return workflows.containsValue(Use.BLOCKED);
  }

  boolean isBlockedBy(Life other) {
    return workflows.entrySet().stream()
        .anyMatch(entry -> entry.getValue() == Use.BLOCKED && other.has(entry.getKey()));
  }

  private Life with(String workflow, Use use) {
    Map<String, Use> next = new HashMap<>(workflows);
    next.put(workflow, use);
    return new Life(busy, here, drain, park, next, trouble);
  }
}
