package aurora5.plugin.dailymiracles;

import aurora5.api.workflow.Says;
import java.util.Optional;

/** What the analysis works on. Immutable. */
@Says(ko = "나와 상대, 열두 질문의 답", en = "you, the other person and the twelve answers")
public record DailyRequest(
    @Says(ko = "나", en = "you") Person user,
    @Says(ko = "열두 질문의 답", en = "answers to the twelve questions") Responses responses,
    @Says(ko = "상대", en = "the other person") Optional<Counterparty> counterparty) {}
