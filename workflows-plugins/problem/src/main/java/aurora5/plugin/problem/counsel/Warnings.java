package aurora5.plugin.problem.counsel;

import aurora5.api.Text;
import aurora5.api.safety.Light;
import aurora5.plugin.problem.topic.Category;
import aurora5.plugin.problem.topic.Severity;
import java.util.ArrayList;
import java.util.List;

/** When a worry needs more than advice. Who is there then, the house knows. */
public final class Warnings {
  private Warnings() {}

  /**
   * @param light what the house shows for the worry
   */
  public static List<Text> of(Category category, Severity severity, Light light) {
    List<Text> warnings = new ArrayList<>();
    Light shown = severity == Severity.HIGH && light == Light.GREEN ? Light.YELLOW : light;
    shown.help().ifPresent(warnings::add);
    if (category == Category.HEALTH) {
      warnings.add(
          new Text(
              "이 글은 진단이 아닙니다. 증상이 이어지면 진료를 받으세요.",
              "This is no diagnosis; see a doctor if symptoms last."));
    }
    if (category == Category.MONEY) {
      warnings.add(
          new Text(
              "새 빚으로 빚을 갚거나 불법 사금융을 쓰지 마세요. 신고는 1332.",
              "Do not pay debt with new debt or illegal lenders; in Korea report them at 1332."));
    }
    return List.copyOf(warnings);
  }
}
