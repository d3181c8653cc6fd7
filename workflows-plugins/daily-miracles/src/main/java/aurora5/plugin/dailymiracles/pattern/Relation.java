package aurora5.plugin.dailymiracles.pattern;

import aurora5.api.Text;
import aurora5.api.workflow.Says;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What two patterns make together. Immutable.
 *
 * @param score six parts element, four parts colour, rounded; the grade is of what was not rounded
 * @param basis what it rests on
 */
public record Relation(
    @Says(ko = "상대", en = "counterparty") Other counterparty,
    @Says(ko = "기질의 관계", en = "elements") Match element,
    @Says(ko = "색의 관계", en = "colours") Match color,
    @Says(ko = "점수", en = "score") int score,
    @Says(ko = "등급", en = "grade") String grade,
    @Says(ko = "한마디", en = "in a word") Text message,
    @Says(ko = "뿌리가 되는 것", en = "root causes") List<Cause> rootCauses,
    @Says(ko = "권하는 것", en = "recommendations") List<Text> recommendations,
    @Says(ko = "근거", en = "basis") Text basis) {
  private static final Text SHARE =
      new Text("둘이 함께 이룰 작은 목표를 하나 정해 보세요.", "Choose one small goal for the two of you.");
  private static final Text TOGETHER =
      new Text(
          "결과보다 과정을 즐기는 일을 한 가지 함께해 보세요.", "Do one thing together for the doing, not the result.");
  private static final Text TONE =
      new Text(
          "상대가 편하게 듣는 말투와 때를 물어보고 그대로 한 번 해 보세요.",
          "Ask which tone and moment are easy for the other, and try it once.");
  private static final Text USUAL =
      new Text("고마운 일을 하루에 하나 말로 전해 보세요.", "Say one thing a day that you are thankful for.");
  private static final Text FULL =
      new Text("두 사람의 태어난 해와 색으로 보았습니다.", "It rests on both birth years and colours.");
  private static final Text PARTLY =
      new Text(
          "상대에 대해 알려 주신 것이 적어 모르는 부분은 가운데 값으로 두었습니다.",
          "Little is known of the other; what is unknown is set to a middle value.");

  public Relation {
    rootCauses = List.copyOf(rootCauses);
    recommendations = List.copyOf(recommendations);
  }

  public static Relation of(Profile mine, Other theirs) {
    Bond bond = Bond.of(Element.of(mine.element()), theirs.element().map(Element::of));
    Blend blend = Blend.of(Color.of(mine.color()), theirs.color().flatMap(Color::of));
    int tenths = tenths(bond, blend);
    Grade grade = Grade.of(tenths);
    List<Cause> causes = Cause.of(bond, theirs.conflicts());
    boolean known = theirs.element().isPresent() && theirs.color().isPresent();
    return new Relation(
        theirs,
        bond.match(),
        blend.match(),
        (tenths + 5) / 10,
        grade.name(),
        grade.text(),
        causes,
        recommendations(bond, blend, causes),
        known ? FULL : PARTLY);
  }

  static int tenths(Bond bond, Blend blend) {
    return 6 * bond.score() + 4 * blend.score();
  }

  private static List<Text> recommendations(Bond bond, Blend blend, List<Cause> causes) {
    List<Text> all = new ArrayList<>();
    if (bond == Bond.TENSE || bond == Bond.PRESSED) {
      all.add(TOGETHER);
    } else if (bond == Bond.GIVING || bond == Bond.RECEIVING) {
      all.add(SHARE);
    }
    if (blend == Blend.CONFLICTING) {
      all.add(TONE);
    }
    Optional<Text> remedy = causes.stream().findFirst().map(Cause::remedy);
    remedy.ifPresent(all::add);
    if (all.isEmpty()) {
      all.add(USUAL);
    }
    return all;
  }
}
