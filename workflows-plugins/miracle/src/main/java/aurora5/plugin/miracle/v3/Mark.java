package aurora5.plugin.miracle.v3;

import aurora5.api.Text;
import aurora5.api.workflow.Says;

/** One indicator as it came out, 0 to 100, and its share of the index in percent. Immutable. */
public record Mark(
    @Says(ko = "지표 이름", en = "name of the indicator") String indicator,
    @Says(ko = "지표", en = "indicator") Text label,
    @Says(ko = "비중(%)", en = "weight in %") int weight,
    @Says(ko = "점수", en = "score") int score) {}
