package aurora5.plugin.miracle;

import aurora5.api.Text;
import aurora5.api.artifact.Artifact;
import aurora5.api.workflow.Says;
import aurora5.plugin.miracle.tone.Prediction;
import aurora5.plugin.miracle.v2.Factor;
import aurora5.plugin.miracle.v3.Calibrated;
import java.util.List;
import java.util.Optional;

/**
 * The index and what follows from it. The fields up to {@code cache_message} are those of engine
 * {@code v2.0_unified}, under its names. Immutable.
 *
 * @param error {@code daily_limit} when the day's quota is used up; then there is no score
 * @param traffic_light what the house shows for the text, which sets the tone of {@code summary}:
 *     {@code GREEN} or {@code YELLOW}
 * @param v3 our own index, beside the one of v2
 * @param picture both indices with what they are made of
 * @param note what the index is not
 */
public record MiracleResult(
    @Says(ko = "점수를 냈나요", en = "scored") boolean success,
    @Says(ko = "오류", en = "error") Optional<String> error,
    @Says(ko = "안내", en = "message") Optional<String> message,
    @Says(ko = "오늘 몇 번째", en = "which of today") Optional<Integer> daily_count,
    @Says(ko = "기본 점수", en = "base score") Optional<Integer> base_score,
    @Says(ko = "오늘의 흐름", en = "flow of the day") Optional<Integer> daily_delta,
    @Says(ko = "기적지수", en = "miracle index") Optional<Integer> final_score,
    @Says(ko = "믿을 만한 정도", en = "confidence") Optional<String> confidence,
    @Says(ko = "믿을 만한 까닭", en = "why so confident") Optional<String> confidence_detail,
    @Says(ko = "에너지 종류", en = "kind of energy") Optional<String> energy_type,
    @Says(ko = "에너지", en = "energy") Optional<String> energy_name,
    @Says(ko = "에너지의 뜻", en = "what the energy stands for") Optional<String> energy_meaning,
    @Says(ko = "에너지가 바뀌었나요", en = "the energy has changed") Optional<Boolean> energy_changed,
    @Says(ko = "에너지를 고른 까닭", en = "why this energy") Optional<String> energy_reason,
    @Says(ko = "점수를 이루는 것", en = "what the score is made of") Optional<List<Factor>> score_factors,
    @Says(ko = "계산 방식", en = "engine") Optional<String> analysis_version,
    @Says(ko = "글의 종류", en = "kind of text") Optional<String> mode,
    @Says(ko = "글자 수", en = "length in characters") Optional<Integer> input_length,
    @Says(ko = "답한 문항 수", en = "answers given") Optional<Integer> response_count,
    @Says(ko = "걸린 시간(ms)", en = "time taken in ms") Optional<Long> processing_time,
    @Says(ko = "계산한 때", en = "calculated at") Optional<String> created_at,
    @Says(ko = "전에 낸 결과인가요", en = "from an earlier call") Optional<Boolean> cached,
    @Says(ko = "전에 낸 결과 안내", en = "about the earlier call") Optional<String> cache_message,
    @Says(ko = "단계 번호", en = "number of the stage") Optional<Integer> stage_code,
    @Says(ko = "단계", en = "stage") Optional<String> stage_label,
    @Says(ko = "항해 등급", en = "grade of the voyage") Optional<String> voyage_grade,
    @Says(ko = "신호등", en = "traffic light") String traffic_light,
    @Says(ko = "한 줄 요약", en = "summary") Optional<Text> summary,
    @Says(ko = "오늘 해 볼 일", en = "something to do today") Optional<Text> today_action,
    @Says(ko = "앞으로의 가능성", en = "chances ahead") Optional<List<Prediction>> predictions,
    @Says(ko = "활동", en = "activities") Optional<Activities> activities,
    @Says(ko = "보정한 지수", en = "calibrated index") Optional<Calibrated> v3,
    @Says(ko = "지수의 그림", en = "picture of the index") Optional<Artifact> picture,
    @Says(ko = "알아 둘 것", en = "note") Text note) {}
