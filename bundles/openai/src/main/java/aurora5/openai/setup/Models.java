package aurora5.openai.setup;

import java.util.Optional;

/**
 * Names of the models. Immutable.
 *
 * @param text writes records
 * @param talk talks and chooses tools
 * @param image empty if there is none: a server other than the vendor's, of which nobody said so
 */
public record Models(String text, String talk, Optional<String> image, String moderation) {
  private static final String TEXT = "gpt-6.1-terra";
  private static final String TALK = "gpt-6-luna";
  private static final String IMAGE = "gpt-image-2.6-flare";
  private static final String MODERATION = "omni-moderation-latest";

  /**
   * Each empty if it is not set.
   *
   * @param model for whatever has no model of its own
   */
  public static Models of(String model, String text, String image, boolean vendor) {
    return new Models(
        first(text, model, TEXT),
        first(model, text, TALK),
        Optional.of(first(image, vendor ? IMAGE : "")).filter(name -> !name.isEmpty()),
        MODERATION);
  }

  private static String first(String... names) {
    for (String name : names) {
      if (!name.isBlank()) {
        return name.strip();
      }
    }
    return "";
  }
}
