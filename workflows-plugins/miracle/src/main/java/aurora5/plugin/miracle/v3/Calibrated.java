package aurora5.plugin.miracle.v3;

import aurora5.api.Text;
import aurora5.api.workflow.Says;
import aurora5.plugin.miracle.tone.Stage;
import aurora5.plugin.miracle.v2.Asked;
import aurora5.plugin.miracle.v2.Responses;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Our own index, from 50 to 100: 50 and half of the weighted sum of five indicators. The same input
 * gives the same index to everybody; nothing is remembered. Immutable.
 *
 * @param evidence how many signs there were to go by
 */
public record Calibrated(
    @Says(ko = "계산 방식", en = "engine") String analysis_version,
    @Says(ko = "지수", en = "index") int index,
    @Says(ko = "단계 번호", en = "number of the stage") int stage_code,
    @Says(ko = "단계", en = "stage") String stage_label,
    @Says(ko = "항해 등급", en = "grade of the voyage") String voyage_grade,
    @Says(ko = "믿을 만한 정도", en = "confidence") String confidence,
    @Says(ko = "근거의 수", en = "pieces of evidence") int evidence,
    @Says(ko = "지표", en = "indicators") List<Mark> factors,
    @Says(ko = "알아 둘 것", en = "note") Text note) {
  static final String VERSION = "v3.0_calibrated";

  private static final Text NOTE =
      new Text(
          "다섯 지표의 가중 합을 50~100으로 옮긴 값입니다.",
          "The weighted sum of five indicators, laid out from 50 to 100.");
  private static final Pattern FLAT =
      Pattern.compile(
          "(?i)(|없음|없어요?|없다|없습니다|모름|몰라요?|모르겠(어요?|다|습니다)|글쎄요?|none|nothing|no|n/?a|-)[.!]?");
  private static final Pattern DATED =
      Pattern.compile("\\d+\\s*(년|월|일|주|개월|점|급|kg|km|만\\s*원|등|%|days?|weeks?|months?|years?)");
  private static final Set<String> BRIGHT = Set.of("hopeful", "peaceful", "excited");
  private static final Set<String> DARK =
      Set.of("sad", "anxious", "angry", "tired", "lonely", "hopeless");

  public Calibrated {
    factors = List.copyOf(factors);
  }

  /**
   * @param answers to the twelve questions, as far as they were given
   * @param average of the activities, if there were any
   */
  public static Calibrated of(Asked asked, List<String> answers, Optional<Double> average) {
    String told =
        answers.stream().filter(answer -> !answer.isBlank()).collect(Collectors.joining(" "));
    boolean apart = !asked.text().contains(told);
    var evidence = new Evidence().read(apart ? asked.text() + "\n" + told : asked.text());
    specifics(asked.text(), evidence);
    responses(new Responses(asked.responses()), evidence);
    if (!answers.isEmpty()) {
      answers(answers, evidence);
    }
    average.ifPresent(value -> evidence.add(Indicator.EXECUTION, (Math.min(value, 100) - 60) / 20));
    return of(evidence);
  }

  private static Calibrated of(Evidence evidence) {
    List<Mark> marks =
        Arrays.stream(Indicator.values())
            .map(
                indicator ->
                    new Mark(
                        indicator.name().toLowerCase(Locale.ROOT),
                        indicator.label(),
                        indicator.weight(),
                        percent(evidence.of(indicator))))
            .toList();
    double sum = marks.stream().mapToDouble(mark -> mark.weight() * mark.score()).sum() / 100;
    int index = (int) Math.round(50 + sum / 2);
    Stage stage = Stage.of(index);
    return new Calibrated(
        VERSION,
        index,
        stage.code(),
        stage.label(),
        Stage.grade(index),
        evidence.count() >= 8 ? "high" : evidence.count() >= 3 ? "medium" : "low",
        evidence.count(),
        marks,
        NOTE);
  }

  /**
   * No sign gives 45; each further one moves it less. People say more when they are well, so a sign
   * against something weighs about twice as much.
   */
  private static int percent(double weight) {
    double slope = weight > 0 ? 0.8 : 1.7;
    return (int) Math.round(100 / (1 + Math.exp(0.2 - slope * weight)));
  }

  private static void specifics(String text, Evidence evidence) {
    if (DATED.matcher(text).find()) {
      evidence.add(Indicator.CLARITY, 0.6);
    }
    if (text.length() >= 40) {
      evidence.add(Indicator.CLARITY, 0.4);
    }
  }

  private static void responses(Responses responses, Evidence evidence) {
    responses
        .percent("readiness")
        .ifPresent(
            ready ->
                evidence.add(Indicator.EXECUTION, (Math.max(0, Math.min(100, ready)) - 50) / 25.0));
    switch (responses.word("support")) {
      case "많음" -> evidence.add(Indicator.SUPPORT, 1.2);
      case "조금" -> evidence.add(Indicator.SUPPORT, 0.3);
      case "없음" -> evidence.add(Indicator.SUPPORT, -1);
      default -> {}
    }
    for (String emotion : responses.list("emotions").stream().limit(5).toList()) {
      if (BRIGHT.contains(emotion)) {
        evidence.add(Indicator.POSITIVITY, 0.8);
      } else if (DARK.contains(emotion)) {
        evidence.add(Indicator.POSITIVITY, -0.8);
      }
    }
    if (responses.list("strengths").size() >= 2) {
      evidence.add(Indicator.RESILIENCE, 0.8);
    }
  }

  private static void answers(List<String> answers, Evidence evidence) {
    for (Indicator indicator : Indicator.values()) {
      for (int question : indicator.questions()) {
        String answer = question <= answers.size() ? answers.get(question - 1).strip() : "";
        boolean flat = FLAT.matcher(answer).matches();
        evidence.add(indicator, flat ? -0.8 : answer.length() >= 15 ? 0.8 : 0.5);
      }
    }
  }
}
