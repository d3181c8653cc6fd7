package aurora5.plugin.story.tale;

import java.util.Arrays;
import java.util.Locale;

/** How one tells a story to someone of an age: words, length of sentences, mood. */
public enum Register {
  /** Up to six: short sentences, sounds to speak along. */
  LITTLE(6, "one short sentence after the other, sound words, gentle polite style (해요체)"),
  YOUNG(9, "simple connected sentences with dialogue, polite style (해요체)"),
  OLDER(13, "longer sentences, thoughts and feelings, narrative style (-다)"),
  GROWN(150, "calm literary prose for teenagers and adults, narrative style (-다)");

  private final int oldest;
  private final String style;
  private final Script script;

  Register(int oldest, String style) {
    this.oldest = oldest;
    this.style = style;
    script = Script.named(name().toLowerCase(Locale.ROOT));
  }

  public static Register of(int age) {
    return Arrays.stream(values())
        .filter(register -> age <= register.oldest)
        .findFirst()
        .orElse(GROWN);
  }

  /** For the instructions of a model. */
  public String style() {
    return style;
  }

  Script script() {
    return script;
  }
}
