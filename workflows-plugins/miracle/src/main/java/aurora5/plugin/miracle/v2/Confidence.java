package aurora5.plugin.miracle.v2;

import java.util.Locale;

/** How much the engine had to go by. */
public enum Confidence {
  HIGH("12질문 심층 분석 (정밀도 높음)"),
  MEDIUM("간편 분석 (정밀도 보통)"),
  LOW("빠른 분석 (정밀도 낮음, 업그레이드 권장)");

  private final String detail;

  Confidence(String detail) {
    this.detail = detail;
  }

  static Confidence of(Asked asked) {
    if (asked.chosenMode().equals("deep") || asked.count() >= 10) {
      return HIGH;
    }
    return asked.count() >= 4 || asked.length() >= 50 ? MEDIUM : LOW;
  }

  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  public String detail() {
    return detail;
  }
}
