package aurora5.plugin.dailymiracles.pattern;

import aurora5.api.Text;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;

/** What two colours are to each other. */
public enum Blend {
  SAME(
      65,
      new Text("동일 성향", "same temperament"),
      new Text(
          "좋아하는 것이 닮아 편안합니다. 서로 같은 일을 맡으려 하니 몫을 나누어 두면 좋습니다.",
          "Your tastes are alike and at ease. You may reach for the same part, so share out the"
              + " roles.")),
  HARMONIOUS(
      85,
      new Text("보완형", "complementary"),
      new Text(
          "서로의 빈 곳을 채워 주는 색입니다. 다른 점을 고치기보다 빌려 쓰면 힘이 됩니다.",
          "Your colours fill each other's gaps. Borrow the difference instead of correcting it.")),
  CONFLICTING(
      50,
      new Text("긴장형", "tense"),
      new Text(
          "표현의 세기가 달라 뜻이 비껴가기 쉽습니다. 들은 말을 한 번 되돌려 확인해 보세요.",
          "You express yourselves with different force and may miss each other. Say back what"
              + " you heard.")),
  NEUTRAL(
      70,
      new Text("중립형", "neutral"),
      new Text(
          "특별히 부딪히는 색은 아닙니다. 함께 정한 작은 규칙이 사이를 편하게 합니다.",
          "Your colours do not clash. A small rule you make together keeps things easy."));

  private static final Set<Set<Color>> HARMONY =
      Set.of(
          EnumSet.of(Color.RED, Color.YELLOW),
          EnumSet.of(Color.ORANGE, Color.GREEN),
          EnumSet.of(Color.BLUE, Color.WHITE_BLACK),
          EnumSet.of(Color.PURPLE, Color.YELLOW),
          EnumSet.of(Color.GREEN, Color.BLUE));
  private static final Set<Set<Color>> CONFLICT =
      Set.of(
          EnumSet.of(Color.RED, Color.BLUE),
          EnumSet.of(Color.ORANGE, Color.WHITE_BLACK),
          EnumSet.of(Color.YELLOW, Color.WHITE_BLACK));

  private final int score;
  private final Text label;
  private final Text text;

  Blend(int score, Text label, Text text) {
    this.score = score;
    this.label = label;
    this.text = text;
  }

  /** The same from either side; neutral while one is unknown. */
  static Blend of(Optional<Color> mine, Optional<Color> theirs) {
    if (mine.isEmpty() || theirs.isEmpty()) {
      return NEUTRAL;
    }
    if (mine.equals(theirs)) {
      return SAME;
    }
    Set<Color> pair = EnumSet.of(mine.get(), theirs.get());
    return HARMONY.contains(pair) ? HARMONIOUS : CONFLICT.contains(pair) ? CONFLICTING : NEUTRAL;
  }

  public int score() {
    return score;
  }

  Match match() {
    return new Match(label.ko(), label, score, text);
  }
}
