package aurora5.health.probe;

import aurora5.api.Text;
import aurora5.api.health.Probe;
import aurora5.api.health.Reading;
import aurora5.api.health.Reading.Status;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.function.Supplier;

/** Lists our components that do not run because something they need is missing. */
public final class ComponentsProbe implements Probe {
  private static final Duration PATIENCE = Duration.ofSeconds(20);

  private final Supplier<List<String>> unsatisfied;
  private final Lasting lasting;

  /**
   * @param unsatisfied each component with what it lacks
   */
  public ComponentsProbe(Supplier<List<String>> unsatisfied, Clock clock) {
    this.unsatisfied = unsatisfied;
    lasting = new Lasting(PATIENCE, clock);
  }

  @Override
  public String name() {
    return "components";
  }

  @Override
  public boolean service() {
    return false;
  }

  @Override
  public Reading read() {
    List<String> missing = lasting.of(unsatisfied.get());
    if (missing.isEmpty()) {
      return new Reading(
          Status.OK, new Text("모든 구성 요소가 돌고 있습니다.", "Every component has what it needs."));
    }
    String names = String.join("; ", missing);
    return new Reading(
        Status.WARNING,
        new Text(
            "돌지 못하는 구성 요소가 있습니다: %s. 로그에서 원인을 확인하세요.".formatted(names),
            "Components do not run: %s. The log says why.".formatted(names)));
  }
}
