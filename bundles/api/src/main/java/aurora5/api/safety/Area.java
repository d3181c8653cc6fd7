package aurora5.api.safety;

import aurora5.api.Text;

/** What a text that is not green is about. */
public enum Area {
  NONE("해당 없음", "none"),
  LIFE("생명", "life"),
  MIND("마음", "state of mind"),
  MONEY("재정", "money"),
  HEALTH("건강", "health"),
  LAW("법률", "law"),
  FAMILY("가정", "family"),
  VIOLENCE("폭력·학대", "violence"),
  GRIEF("사별", "grief"),
  WORK("일자리", "work");

  private final Text words;

  Area(String ko, String en) {
    words = new Text(ko, en);
  }

  public Text words() {
    return words;
  }
}
