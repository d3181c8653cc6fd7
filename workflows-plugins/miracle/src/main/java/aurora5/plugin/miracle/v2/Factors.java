package aurora5.plugin.miracle.v2;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** The parts of the score, in their order. */
final class Factors {
  private static final Set<String> BRIGHT = Set.of("hopeful", "peaceful", "excited");

  private final Asked asked;
  private final Responses responses;
  private final String text;

  private Factors(Asked asked) {
    this.asked = asked;
    responses = new Responses(asked.responses());
    text = asked.lower();
  }

  static List<Factor> of(Asked asked) {
    var factors = new Factors(asked);
    var parts =
        new ArrayList<>(
            List.of(factors.situation(), factors.will(), factors.support(), factors.feasibility()));
    int units = Math.min(5, asked.length() / 40);
    if (units > 0) {
      parts.add(new Factor("구체성", units, asked.length() + "자 입력"));
    }
    if (asked.count() >= 5) {
      parts.add(factors.depth());
    }
    return List.copyOf(parts);
  }

  private Factor situation() {
    boolean severe = Lexicon.SEVERE.in(text);
    long heavy = severe ? 0 : Lexicon.HEAVY.different(text);
    String strong = Lexicon.STRONG.first(text).orElse("");
    return new Part("현재 상황", 10, 20)
        .add(!strong.isEmpty(), 5, "긍정적 표현 (" + strong + ")")
        .add(Lexicon.MEDIUM.in(text), 3)
        .add(severe, -8, "어려운 상황")
        .add(heavy >= 2, -4, "힘든 상황")
        .add(heavy == 1, -2)
        .factor("보통 상황");
  }

  private Factor will() {
    return new Part("개선 의지", 10, 20)
        .add(Lexicon.WILL.in(text), 5, "개선 의지")
        .add(Lexicon.EFFORT.in(text), 5, "실천 의지")
        .factor("의지 확인 필요");
  }

  private Factor support() {
    String helpers = responses.word("support");
    return new Part("환경/지원", 8, 15)
        .add(Lexicon.SUPPORT.in(text), 4, "지원 환경")
        .add(helpers.equals("많음"), 3, "든든한 지원")
        .add(helpers.equals("조금"), 1)
        .factor("환경 분석");
  }

  private Factor feasibility() {
    int ready = responses.percent("readiness").orElse(Integer.MIN_VALUE);
    return new Part("실행 가능성", 8, 15)
        .add(Lexicon.URGENT.in(text), 3, "적절한 타이밍")
        .add(Lexicon.GOAL.in(text), 4, "명확한 목표")
        .add(ready >= 70, 3, "높은 준비도")
        .add(ready >= 50 && ready < 70, 1)
        .factor("실행 가능성");
  }

  private Factor depth() {
    boolean many = asked.count() >= 10;
    return new Part("심층 분석", 0, 10)
        .add(many, 5, "상세 응답")
        .add(!many, 3, "충분한 응답")
        .add(responses.list("emotions").stream().anyMatch(BRIGHT::contains), 2)
        .add(responses.size("strengths") >= 2, 2, "강점 인식")
        .factor("심층 분석 완료");
  }
}
