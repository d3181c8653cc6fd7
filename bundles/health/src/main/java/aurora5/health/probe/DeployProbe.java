package aurora5.health.probe;

import aurora5.api.Text;
import aurora5.api.health.Probe;
import aurora5.api.health.Reading;
import aurora5.api.health.Reading.Status;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.function.BooleanSupplier;

/** Says when the deploy folder is not looked after, or has not been dealt with since the start. */
public final class DeployProbe implements Probe {
  private static final Duration PATIENCE = Duration.ofMinutes(1);

  private static final Text NOT_DEALT_WITH =
      new Text(
          "deploy 폴더를 %d초가 지나도록 정리하지 못했습니다. 로그에서 원인을 확인하세요.".formatted(PATIENCE.toSeconds()),
          "The deploy folder has not been dealt with for more than %d s. The log says why."
              .formatted(PATIENCE.toSeconds()));

  private final BooleanSupplier reconciled;
  private final Lasting<Text> lasting;

  public DeployProbe(BooleanSupplier reconciled, Clock clock) {
    this.reconciled = reconciled;
    lasting = new Lasting<>(PATIENCE, clock);
  }

  @Override
  public String name() {
    return "deploy";
  }

  @Override
  public boolean service() {
    return false;
  }

  @Override
  public Reading read() {
    List<Text> trouble = reconciled.getAsBoolean() ? List.of() : List.of(NOT_DEALT_WITH);
    if (lasting.of(trouble).isEmpty()) {
      return new Reading(
          Status.OK, new Text("deploy 폴더를 살피고 있습니다.", "The deploy folder is looked after."));
    }
    return new Reading(Status.WARNING, NOT_DEALT_WITH);
  }
}
