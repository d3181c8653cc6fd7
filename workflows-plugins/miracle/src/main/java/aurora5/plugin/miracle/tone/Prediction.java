package aurora5.plugin.miracle.tone;

import aurora5.api.Text;
import aurora5.api.workflow.Says;
import java.util.List;

/** How likely it is said to be by then, in percent, by the formula of v2. Immutable. */
public record Prediction(
    @Says(ko = "기간", en = "horizon") String horizon,
    @Says(ko = "언제", en = "when") Text label,
    @Says(ko = "가능성(%)", en = "chance in %") int probability) {
  public static List<Prediction> of(int index) {
    return List.of(
        new Prediction("1주일", new Text("1주일 뒤", "in a week"), Math.min(index + 5, 95)),
        new Prediction("1개월", new Text("1개월 뒤", "in a month"), Math.max(index - 10, 60)),
        new Prediction("3개월", new Text("3개월 뒤", "in three months"), Math.max(index - 20, 50)),
        new Prediction("6개월", new Text("6개월 뒤", "in six months"), Math.max(index - 30, 40)),
        new Prediction("1년", new Text("1년 뒤", "in a year"), Math.max(index - 35, 35)));
  }
}
