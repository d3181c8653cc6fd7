package aurora5.plugin.miracle.memory;

import aurora5.plugin.miracle.v2.Energy;
import aurora5.plugin.miracle.v2.Score;
import java.time.Instant;
import java.util.List;

/**
 * A score as it stands for a day. Immutable.
 *
 * @param energy after smoothing
 * @param first whether there was nothing to smooth with
 */
public record Standing(Score score, Energy energy, boolean first, Instant at) {
  static Standing of(Score score, List<Energy> lastThree, Instant at) {
    return new Standing(score, Energy.smoothed(lastThree), lastThree.size() == 1, at);
  }

  public boolean energyChanged() {
    return energy != score.energy();
  }

  public String energyReason() {
    String why = energyChanged() ? "이전 분석과 일관성 유지" : "현재 에너지";
    return (first ? "추천 에너지" : why) + " (" + energy.korean() + ")";
  }
}
