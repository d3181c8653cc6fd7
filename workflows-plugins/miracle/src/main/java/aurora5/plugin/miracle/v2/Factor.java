package aurora5.plugin.miracle.v2;

import aurora5.api.workflow.Says;

/** One part of the score, with its reason in the engine's own words. Immutable. */
public record Factor(
    @Says(ko = "항목", en = "factor") String factor,
    @Says(ko = "점수", en = "score") int score,
    @Says(ko = "까닭", en = "reason") String reason) {}
