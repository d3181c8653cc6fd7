package aurora5.plugin.dailymiracles.pattern;

import aurora5.api.Text;
import aurora5.api.workflow.Says;

/** How two patterns meet in one respect. Immutable. */
public record Match(
    @Says(ko = "관계 종류", en = "kind") String type,
    @Says(ko = "관계", en = "relation") Text label,
    @Says(ko = "점수", en = "score") int score,
    @Says(ko = "설명", en = "what it means") Text text) {}
