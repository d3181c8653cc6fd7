package aurora5.json.shape;

import aurora5.api.Text;
import java.util.List;
import java.util.Optional;

/** A record: its simple name, what it means, its components in order. Immutable. */
public record Structure(String name, Optional<Text> says, List<Field> fields) {
  public Structure {
    fields = List.copyOf(fields);
  }
}
