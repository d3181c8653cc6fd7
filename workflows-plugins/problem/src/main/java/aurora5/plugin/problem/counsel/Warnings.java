package aurora5.plugin.problem.counsel;

import aurora5.api.Text;
import aurora5.plugin.problem.topic.Category;
import aurora5.plugin.problem.topic.Severity;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/** When a worry needs more than advice, and who is there for it in Korea. */
public final class Warnings {
  private static final Pattern VIOLENCE =
      Pattern.compile(
          "폭력|폭행|때려요|때렸|때린|한테 맞|에게 맞|학대|스토킹|성추행|협박|violen|abus|beats? me|hits? me|stalk|threat");

  private Warnings() {}

  public static List<Text> of(Category category, Severity severity, String said) {
    List<Text> warnings = new ArrayList<>();
    if (VIOLENCE.matcher(said.toLowerCase(Locale.ROOT)).find()) {
      warnings.add(
          new Text(
              "안전이 먼저입니다. 위급하면 112, 여성긴급전화 1366, 청소년전화 1388에 연락하세요.",
              "Safety comes first: in Korea call 112 in danger, 1366 for women, 1388 for the"
                  + " young."));
    }
    if (severity == Severity.HIGH) {
      warnings.add(
          new Text(
              "많이 힘들다면 혼자 견디지 마세요. 정신건강위기상담 1577-0199, 109 (24시간).",
              "If it is too much, do not carry it alone: in Korea 1577-0199 or 109, at any"
                  + " hour."));
    }
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
