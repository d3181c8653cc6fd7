package aurora5.api.ai;

import java.util.Map;
import java.util.Objects;

/**
 * A wish for a picture. Immutable.
 *
 * @param prompt what a model shall paint, in English
 * @param caption short title, shown where there is only a drawing; may be empty
 * @param hints what a drawing can use without understanding the prompt, such as {@code color},
 *     {@code animal}, {@code season}, {@code place}, {@code motif}; unknown ones are ignored
 * @param seed the same seed and hints give the same drawing
 */
public record PictureAsk(String prompt, String caption, Map<String, String> hints, long seed) {
  public PictureAsk {
    Objects.requireNonNull(prompt, "prompt");
    Objects.requireNonNull(caption, "caption");
    hints = Map.copyOf(hints);
  }
}
