package aurora5.plugin.dailymiracles;

import aurora5.api.Text;
import aurora5.plugin.dailymiracles.advice.ActionPlan;
import aurora5.plugin.dailymiracles.advice.Consulting;
import aurora5.plugin.dailymiracles.pattern.Profile;
import aurora5.plugin.dailymiracles.pattern.Relation;
import java.util.Optional;

/**
 * The whole analysis. Immutable.
 *
 * @param mode {@code relation} or {@code personal}
 * @param relation with the other's pattern; empty for a problem of one's own
 * @param note how it is meant
 */
public record DailyReport(
    String userName,
    String mode,
    Profile profile,
    Optional<Relation> relation,
    Consulting consulting,
    ActionPlan plan,
    Text note) {
  private static final Text NOTE =
      new Text(
          "색과 성향을 무늬 삼아 나와 상대를 돌아보는 놀이입니다. 앞날을 알려 주지 않으며 사람을 판단하는 근거가 아닙니다.",
          "A playful pattern of colours and temperament to reflect with. It foretells nothing"
              + " and is no"
              + " ground for judging anyone.");

  static DailyReport of(
      Profile profile, Optional<Relation> relation, Consulting consulting, ActionPlan plan) {
    return new DailyReport(
        profile.name(), consulting.mode(), profile, relation, consulting, plan, NOTE);
  }
}
