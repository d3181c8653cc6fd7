package aurora5.plugin.dailymiracles.pattern;

import aurora5.api.Text;
import java.util.Optional;

/** What two elements are to each other. */
public enum Bond {
  SAME(
      70,
      new Text("동일 패턴", "same pattern"),
      new Text(
          "두 분은 비슷한 결로 움직입니다. 말하지 않아도 통하는 만큼 같은 곳에서 함께 막히기도 합니다.",
          "You move alike. Much is understood without words, and you may get stuck in the same"
              + " places.")),
  GIVING(
      90,
      new Text("협력형", "cooperating"),
      new Text(
          "당신의 방식이 상대에게 힘이 되기 쉽습니다. 주는 쪽이 지치지 않도록 쉬어 가는 약속이 있으면 좋습니다.",
          "Your way tends to give the other strength. Agree on pauses, so that the giving side"
              + " does not tire.")),
  RECEIVING(
      85,
      new Text("지원형", "supporting"),
      new Text(
          "상대의 방식이 당신을 받쳐 주기 쉽습니다. 받은 것을 말로 알아주면 오래갑니다.",
          "The other's way tends to support you. Saying what you received makes it last.")),
  TENSE(
      40,
      new Text("긴장형", "tense"),
      new Text(
          "당신의 방식이 상대에게는 눌리는 느낌을 줄 수 있습니다. 속도와 말의 세기를 먼저 물어보면 부딪힘이 줄어듭니다.",
          "Your way may feel pressing to the other. Asking first about pace and tone eases the"
              + " friction.")),
  PRESSED(
      45,
      new Text("압박형", "pressed"),
      new Text(
          "상대의 방식이 당신에게는 눌리는 느낌을 줄 수 있습니다. 내 몫의 경계를 짧게 말해 두면 숨이 트입니다.",
          "The other's way may feel pressing to you. A short word on your limits gives you room.")),
  NEUTRAL(
      60,
      new Text("중립형", "neutral"),
      new Text(
          "두 분의 결을 아직 견줄 수 없습니다. 가까이에서 본 모습을 기준으로 삼아 주세요.",
          "The two ways cannot be compared yet. Go by what you see of each other."));

  private final int score;
  private final Text label;
  private final Text text;

  Bond(int score, Text label, Text text) {
    this.score = score;
    this.label = label;
    this.text = text;
  }

  /** From the first one's side; neutral while the other is unknown. */
  static Bond of(Element mine, Optional<Element> theirs) {
    return theirs.map(other -> of(mine, other)).orElse(NEUTRAL);
  }

  private static Bond of(Element mine, Element theirs) {
    if (mine == theirs) {
      return SAME;
    }
    if (mine.feeds(theirs)) {
      return GIVING;
    }
    if (theirs.feeds(mine)) {
      return RECEIVING;
    }
    return mine.restrains(theirs) ? TENSE : PRESSED;
  }

  public int score() {
    return score;
  }

  Match match() {
    return new Match(label.ko(), label, score, text);
  }
}
