package aurora5.health.probe;

import aurora5.api.Text;
import aurora5.api.health.Probe;
import aurora5.api.health.Reading;
import aurora5.api.health.Reading.Status;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/** Lists our components that do not run because something they need is missing. */
public final class ComponentsProbe implements Probe {
  private static final Duration PATIENCE = Duration.ofMinutes(1);

  private final Supplier<List<Text>> unsatisfied;
  private final Lasting<Text> lasting;

  /**
   * @param unsatisfied each component with what it lacks
   */
  public ComponentsProbe(Supplier<List<Text>> unsatisfied, Clock clock) {
    this.unsatisfied = unsatisfied;
    lasting = new Lasting<>(PATIENCE, clock);
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
    List<Text> missing = lasting.of(unsatisfied.get());
    if (missing.isEmpty()) {
      return new Reading(
          Status.OK, new Text("모든 구성 요소가 돌고 있습니다.", "Every component has what it needs."));
    }
    return new Reading(
        Status.WARNING,
        new Text(
            "구성 요소 %d개가 돌지 못합니다: %s. 로그에서 원인을 확인하세요."
                .formatted(missing.size(), joined(missing, Text::ko)),
            "Components that do not run: %d (%s). The log says why."
                .formatted(missing.size(), joined(missing, Text::en))));
  }

  private static String joined(List<Text> troubles, Function<Text, String> language) {
    return troubles.stream().map(language).sorted().collect(Collectors.joining("; "));
  }
}
