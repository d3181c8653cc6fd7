package aurora5.plugin.dailymiracles.pattern;

import aurora5.api.Text;
import aurora5.api.workflow.Says;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What may lie under a conflict, and what to try. Immutable.
 *
 * @param cause as the seed's callers know it
 */
public record Cause(
    @Says(ko = "뿌리", en = "root") String cause,
    @Says(ko = "이름", en = "name") Text label,
    @Says(ko = "설명", en = "explanation") Text text,
    @Says(ko = "해 볼 일", en = "what to try") Text remedy) {
  private static final Cause WAYS =
      of(
          new Text("행동 패턴 차이", "different ways of acting"),
          new Text("일을 시작하고 밀고 가는 방식이 서로 다릅니다.", "You begin things and carry them on differently."),
          new Text(
              "상대의 방식을 고치려 하기 전에, 각자 편한 방식을 하나씩 말해 보세요.",
              "Before correcting the other's way, each name one way that feels right."));
  private static final Map<String, Cause> KNOWN =
      Map.of(
          "서로 오해가 쌓인다",
          of(
              new Text("소통 방식 차이", "different ways of talking"),
              new Text(
                  "뜻을 전하고 받아들이는 방식이 달라 말이 비껴갑니다.", "You send and receive meaning differently."),
              new Text("짐작 대신 한 문장으로 묻고 확인해 보세요.", "Instead of guessing, ask in one sentence.")),
          "말이 통하지 않는 느낌",
          of(
              new Text("가치관 및 우선순위 차이", "different values and priorities"),
              new Text("먼저 챙기고 싶은 것이 서로 다릅니다.", "Different things come first for each of you."),
              new Text(
                  "지금 가장 중요한 것을 각자 하나씩 적어 바꾸어 읽어 보세요.",
                  "Each write down what matters most now, and exchange the notes.")),
          "감정 기복이 심하다",
          of(
              new Text("감정 반응 패턴 차이", "different ways of feeling"),
              new Text(
                  "힘들 때 마음이 움직이는 빠르기가 다릅니다.",
                  "In hard moments your feelings move at different speeds."),
              new Text(
                  "감정이 커지면 잠시 쉬고 다시 이야기할 시각을 정해 두세요.",
                  "When feelings rise, pause, and fix a time to talk again.")),
          "나를 무시하는 것 같다",
          of(
              new Text("관심 표현 방식 차이", "different ways of showing care"),
              new Text("관심과 존중을 드러내는 방법이 서로 다릅니다.", "You show care and respect in different ways."),
              new Text(
                  "존중받는다고 느끼는 행동 하나를 구체적으로 부탁해 보세요.",
                  "Ask for one concrete thing that makes you feel respected.")),
          "사소한 일로 자주 다툰다",
          of(
              new Text("누적된 불만과 기대 불일치", "piled-up discontent and unequal expectations"),
              new Text(
                  "작은 일 아래에 말하지 못한 기대가 쌓여 있습니다.", "Under small things lie unspoken expectations."),
              new Text(
                  "다투지 않는 날에 서로의 기대를 하나씩 나누는 시간을 정해 보세요.",
                  "On a quiet day, set a time to share one expectation each.")));

  /** The texts of every cause, the general one first. */
  static List<Cause> all() {
    List<Cause> all = new ArrayList<>(List.of(WAYS));
    all.addAll(KNOWN.values());
    return List.copyOf(all);
  }

  static List<Cause> of(Bond bond, List<String> conflicts) {
    List<Cause> causes = new ArrayList<>();
    if (bond == Bond.TENSE || bond == Bond.PRESSED) {
      causes.add(WAYS);
    }
    conflicts.stream()
        .map(conflict -> Optional.ofNullable(KNOWN.get(conflict.strip())))
        .flatMap(Optional::stream)
        .distinct()
        .forEach(causes::add);
    return List.copyOf(causes);
  }

  private static Cause of(Text label, Text text, Text remedy) {
    return new Cause(label.ko(), label, text, remedy);
  }
}
