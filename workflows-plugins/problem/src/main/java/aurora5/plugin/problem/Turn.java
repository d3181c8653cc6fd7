package aurora5.plugin.problem;

import aurora5.api.workflow.Limits;
import aurora5.api.workflow.Says;
import java.util.Optional;

/** A question of one of the five levels and the person's answer. Immutable. */
@Says(ko = "대화 한 번", en = "one question and answer")
public record Turn(
    @Says(ko = "단계 1–5", en = "level 1 to 5") @Limits(min = 1, max = 5) int level,
    @Says(ko = "질문", en = "question") @Limits(max = 500) Optional<String> question,
    @Says(ko = "답", en = "answer") @Limits(max = 2000) String answer) {}
