package aurora5.plugin.miracle;

import aurora5.api.Text;
import aurora5.api.artifact.Artifact;
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
 * @param traffic_light how heavy the text is, which sets the tone of {@code summary}
 * @param v3 our own index, beside the one of v2
 * @param picture both indices with what they are made of
 * @param note what the index is not
 */
public record MiracleResult(
    boolean success,
    Optional<String> error,
    Optional<String> message,
    Optional<Integer> daily_count,
    Optional<Integer> base_score,
    Optional<Integer> daily_delta,
    Optional<Integer> final_score,
    Optional<String> confidence,
    Optional<String> confidence_detail,
    Optional<String> energy_type,
    Optional<String> energy_name,
    Optional<String> energy_meaning,
    Optional<Boolean> energy_changed,
    Optional<String> energy_reason,
    Optional<List<Factor>> score_factors,
    Optional<String> analysis_version,
    Optional<String> mode,
    Optional<Integer> input_length,
    Optional<Integer> response_count,
    Optional<Long> processing_time,
    Optional<String> created_at,
    Optional<Boolean> cached,
    Optional<String> cache_message,
    Optional<Integer> stage_code,
    Optional<String> stage_label,
    Optional<String> voyage_grade,
    String traffic_light,
    Optional<Text> summary,
    Optional<Text> today_action,
    Optional<List<Prediction>> predictions,
    Optional<Activities> activities,
    Optional<Calibrated> v3,
    Optional<Artifact> picture,
    Text note) {}
