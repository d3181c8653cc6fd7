package aurora5.api.safety;

import aurora5.api.Text;
import java.util.Objects;

/**
 * What the traffic light shows for a document. Immutable.
 *
 * @param reason what was seen, in words of the house: nothing of the person's text
 */
public record Verdict(Light light, Area area, Text reason, Excerpt excerpt) {
  public static final Verdict GREEN =
      new Verdict(Light.GREEN, Area.NONE, new Text("해당 없음", "nothing"), Excerpt.NONE);

  public Verdict {
    Objects.requireNonNull(light, "light");
    Objects.requireNonNull(area, "area");
    Objects.requireNonNull(reason, "reason");
    Objects.requireNonNull(excerpt, "excerpt");
  }

  /** Of two the more severe; of equals the first. */
  public Verdict and(Verdict other) {
    return other.light.compareTo(light) > 0 ? other : this;
  }
}
