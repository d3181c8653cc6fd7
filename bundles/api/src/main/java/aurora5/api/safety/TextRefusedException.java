package aurora5.api.safety;

import aurora5.api.Text;

/** A text was not taken and nothing of it was kept: it is red, or nobody was there to judge it. */
public final class TextRefusedException extends RuntimeException {
  private static final long serialVersionUID = 1;

  private static final Text NOT_JUDGED =
      new Text(
          "글을 살펴보는 안전 기능이 지금 꺼져 있어 글을 받지 않습니다. 켜지면 바로 받습니다. "
              + "지금 힘들고 위험하다면 109(자살예방 상담전화, 24시간)나 119로 전화해 주세요",
          "Safety, which looks at every text first, is not there, so no text is taken until it is."
              + " If you are in danger, call 109 (Korea, day and night) or 119");

  private final boolean red;
  private final transient Text words;

  private TextRefusedException(boolean red, Text words) {
    super(red ? "the text is red" : "safety is not there", null, false, false);
    this.red = red;
    this.words = words;
  }

  /**
   * @param care the answer to the person
   */
  public static TextRefusedException red(Text care) {
    return new TextRefusedException(true, care);
  }

  public static TextRefusedException notJudged() {
    return new TextRefusedException(false, NOT_JUDGED);
  }

  /** Whether it was judged at all, and is red. */
  public boolean isRed() {
    return red;
  }

  /** What the person is to read. */
  public Text words() {
    return words;
  }
}
