package aurora5.plugin.problem.topic;

import aurora5.api.Text;
import java.util.Arrays;
import java.util.Optional;

/** The ten things a worry is about. */
public enum Category {
  WORK("직장", new Text("직장/업무", "work")),
  PEOPLE("관계", new Text("대인관계", "people")),
  FAMILY("가족", new Text("가족", "family")),
  LOVE("연애", new Text("연애/부부", "love")),
  CAREER("진로", new Text("진로/커리어", "career")),
  HEALTH("건강", new Text("건강/심리", "health")),
  MONEY("재정", new Text("재정/경제", "money")),
  STUDY("학업", new Text("학업/성적", "study")),
  SELF("자존감", new Text("자존감/정체성", "self-esteem")),
  HABIT("습관", new Text("습관/중독", "habits"));

  private final String key;
  private final Text label;

  Category(String key, Text label) {
    this.key = key;
    this.label = label;
  }

  /** By its key, its display name in either language, in any case. */
  public static Optional<Category> named(String name) {
    return Arrays.stream(values())
        .filter(
            category ->
                category.key.equals(name.strip())
                    || category.label.ko().equals(name.strip())
                    || category.label.en().equalsIgnoreCase(name.strip())
                    || category.name().equalsIgnoreCase(name.strip()))
        .findFirst();
  }

  public String key() {
    return key;
  }

  public Text label() {
    return label;
  }
}
