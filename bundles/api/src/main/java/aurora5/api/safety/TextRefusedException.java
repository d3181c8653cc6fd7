package aurora5.api.safety;

import aurora5.api.Text;

/**
 * A text was not taken: it is red, it must not be worked on, or nobody was there to judge it. What
 * was refused at a door was not kept either.
 */
public final class TextRefusedException extends RuntimeException {
  private static final long serialVersionUID = 1;

  private static final Text NOT_JUDGED =
      Light.RED
          .help()
          .map(
              who ->
                  new Text(
                      "글을 살펴보는 안전 기능이 지금 꺼져 있어 글을 받지 않습니다. 켜지면 바로 받습니다. " + who.ko(),
                      "Safety, which looks at every text first, is not there, so no text is taken"
                          + " until it is. "
                          + who.en()))
          .orElseThrow();

  private enum Why {
    RED("the text is red"),
    FLAGGED("the text must not be worked on"),
    NOT_JUDGED("safety is not there");

    private final String message;

    Why(String message) {
      this.message = message;
    }
  }

  private final Why why;
  private final transient Text words;

  private TextRefusedException(Why why, Text words) {
    super(why.message, null, false, false);
    this.why = why;
    this.words = words;
  }

  /**
   * @param care the answer to the person
   */
  public static TextRefusedException red(Text care) {
    return new TextRefusedException(Why.RED, care);
  }

  /**
   * @param words what it is that must not be worked on, in words of the house
   */
  public static TextRefusedException flagged(Text words) {
    return new TextRefusedException(Why.FLAGGED, words);
  }

  public static TextRefusedException notJudged() {
    return new TextRefusedException(Why.NOT_JUDGED, NOT_JUDGED);
  }

  /** Whether it was judged at all, and is red. */
  public boolean isRed() {
    return why == Why.RED;
  }

  /** Whether it was judged, and must not be worked on, though nobody is in danger. */
  public boolean isFlagged() {
    return why == Why.FLAGGED;
  }

  /** What the person is to read. */
  public Text words() {
    return words;
  }
}
