package aurora5.json.shape;

import aurora5.api.Text;
import java.util.Optional;

/** A component of a record. Immutable. */
public record Field(String name, Optional<Text> says, boolean required, Shape shape) {
  /** Name and meaning, as one would say it to a person. */
  public Text label() {
    return says.map(s -> new Text(name + " (" + s.ko() + ")", name + " (" + s.en() + ")"))
        .orElseGet(() -> Text.same(name));
  }
}
