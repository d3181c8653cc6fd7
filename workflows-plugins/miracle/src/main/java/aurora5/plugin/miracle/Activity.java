package aurora5.plugin.miracle;

import aurora5.api.workflow.Limits;
import aurora5.api.workflow.Says;
import java.util.Optional;

/** Something a person did, and how well it went. Immutable. */
@Says(ko = "활동", en = "an activity")
public record Activity(
    @Says(ko = "활동 이름", en = "name of the activity") @Limits(max = 100) Optional<String> name,
    @Says(ko = "점수", en = "value of the activity, 0 to 100 as a rule")
        @Limits(min = 0, max = 1_000_000)
        double value) {}
