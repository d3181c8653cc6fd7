package aurora5.plugin.miracle;

import aurora5.plugin.miracle.v2.Factor;
import aurora5.plugin.miracle.v2.Score;
import aurora5.plugin.miracle.v3.Calibrated;
import aurora5.plugin.miracle.v3.Mark;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * The factors as bars, in SVG: readable by eye and by screen reader, in both languages, and without
 * a word that a person wrote. Immutable.
 */
record Picture(Score score, Calibrated v3) {
  private static final Map<String, Bar> PARTS =
      Map.of(
          "현재 상황", new Bar("현재 상황", "situation", 0, 20),
          "개선 의지", new Bar("개선 의지", "will", 0, 20),
          "환경/지원", new Bar("환경/지원", "support", 0, 15),
          "실행 가능성", new Bar("실행 가능성", "feasibility", 0, 15),
          "구체성", new Bar("구체성", "detail", 0, 5),
          "심층 분석", new Bar("심층 분석", "depth", 0, 10));
  private static final int ROW = 30;
  private static final int TOP = 96;
  private static final int LEFT = 190;
  private static final int WIDE = 300;

  private record Bar(String ko, String en, int value, int most) {
    Bar with(int points) {
      return new Bar(ko, en, points, most);
    }

    String said() {
      return value + "/" + most;
    }
  }

  String document() {
    List<Bar> parts = parts();
    List<Bar> indicators = indicators();
    var svg = new StringBuilder();
    int second = TOP + parts.size() * ROW + 52;
    int height = second + indicators.size() * ROW + 16;
    svg.append(
        """
        <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 600 %d" role="img" aria-labelledby="t d">
        <title id="t">기적지수의 요인 / Factors of the miracle index</title>
        <desc id="d">%s</desc>
        <rect width="600" height="%d" fill="#fffaf0"/>
        <g font-family="'Nanum Gothic','Apple SD Gothic Neo','Malgun Gothic',sans-serif" font-size="13" fill="#40342f">
        <text x="24" y="40" font-size="22" font-weight="bold">기적지수 · Miracle index</text>
        """
            .formatted(height, described(parts, indicators), height));
    heading(svg, TOP - 20, "v2 " + headline());
    rows(svg, parts, TOP, "#b45309");
    heading(svg, second - 20, "v3 " + calibrated());
    rows(svg, indicators, second, "#1d6f5c");
    return svg.append("</g>\n</svg>\n").toString();
  }

  private String headline() {
    return String.valueOf(score.total());
  }

  private String calibrated() {
    return String.valueOf(v3.index());
  }

  private List<Bar> parts() {
    List<Bar> bars = new ArrayList<>();
    for (Factor factor : score.factors()) {
      bars.add(PARTS.get(factor.factor()).with(factor.score()));
    }
    return bars;
  }

  private List<Bar> indicators() {
    List<Bar> bars = new ArrayList<>();
    for (Mark mark : v3.factors()) {
      bars.add(new Bar(mark.label().ko(), mark.label().en(), mark.score(), 100));
    }
    return bars;
  }

  private String described(List<Bar> parts, List<Bar> indicators) {
    var ko = new StringBuilder("v2 " + headline() + ":");
    var en = new StringBuilder("v2 " + headline() + ":");
    parts.forEach(
        bar -> ko.append(' ').append(bar.ko()).append(' ').append(bar.said()).append(','));
    parts.forEach(
        bar -> en.append(' ').append(bar.en()).append(' ').append(bar.said()).append(','));
    ko.append(" v3 ").append(calibrated()).append(':');
    en.append(" v3 ").append(calibrated()).append(':');
    indicators.forEach(bar -> ko.append(' ').append(bar.ko()).append(' ').append(bar.said()));
    indicators.forEach(bar -> en.append(' ').append(bar.en()).append(' ').append(bar.said()));
    return ko + " / " + en;
  }

  private static void heading(StringBuilder svg, int y, String words) {
    svg.append("<text x=\"24\" y=\"%d\" font-size=\"16\">%s</text>\n".formatted(y, words));
  }

  private static void rows(StringBuilder svg, List<Bar> bars, int top, String colour) {
    for (int i = 0; i < bars.size(); i++) {
      Bar bar = bars.get(i);
      int y = top + i * ROW;
      svg.append(
          """
          <text x="24" y="%d">%s · %s</text>
          <rect x="%d" y="%d" width="%d" height="16" rx="8" fill="#eadfca"/>
          <rect x="%d" y="%d" width="%d" height="16" rx="8" fill="%s"/>
          <text x="%d" y="%d">%s</text>
          """
              .formatted(
                  y + 13,
                  bar.ko(),
                  bar.en(),
                  LEFT,
                  y,
                  WIDE,
                  LEFT,
                  y,
                  WIDE * bar.value() / bar.most(),
                  colour,
                  LEFT + WIDE + 12,
                  y + 13,
                  bar.said()));
    }
  }
}
