package aurora5.plugin.dailymiracles.pattern;

import aurora5.api.Text;

/** How easily two people meet as they are now. */
public enum Grade {
  A(
      800,
      new Text(
          "서로의 방식이 힘이 되는 사이입니다. 당연하게 여기지 말고 고마운 점을 자주 말해 보세요.",
          "Your ways strengthen each other. Do not take it for granted; say often what you are"
              + " thankful for.")),
  B(
      650,
      new Text(
          "편안하게 어울리는 사이입니다. 작은 서운함을 그때그때 나누면 더 가까워집니다.",
          "You get along well. Share small hurts early and you grow closer.")),
  C(
      500,
      new Text(
          "맞춰 갈 곳이 있는 사이입니다. 한 번에 하나씩, 서로의 방식을 물어보며 조율해 보세요.",
          "There are things to tune. Ask about each other's ways, one thing at a time.")),
  D(
      0,
      new Text(
          "다름이 크게 느껴질 수 있는 사이입니다. 다름은 잘못이 아니니 거리와 속도부터 함께 정해 보세요.",
          "The difference may feel large. Different is not wrong; begin by agreeing on distance"
              + " and pace."));

  /** In tenths, so that nothing is rounded. */
  private final int from;

  private final Text text;

  Grade(int from, Text text) {
    this.from = from;
    this.text = text;
  }

  /**
   * @param tenths of the unrounded score
   */
  static Grade of(int tenths) {
    for (Grade grade : values()) {
      if (tenths >= grade.from) {
        return grade;
      }
    }
    throw new IllegalArgumentException("a score is never negative: " + tenths);
  }

  public Text text() {
    return text;
  }
}
