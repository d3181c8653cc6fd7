package aurora5.context.draft;

import aurora5.api.Json;
import java.util.Optional;
import java.util.function.UnaryOperator;

/** One write of a step. Immutable. */
sealed interface Write {
  String key();

  /** What the key's value is after the write. */
  Optional<Json> after(Optional<Json> before);

  /** The same, whatever was there before: a value, or none. */
  record Replace(String key, Optional<Json> value) implements Write {
    @Override
    public Optional<Json> after(Optional<Json> before) {
      return value;
    }
  }

  /** Made from what was there before. */
  record Update(String key, UnaryOperator<Optional<Json>> change) implements Write {
    @Override
    public Optional<Json> after(Optional<Json> before) {
      return change.apply(before);
    }
  }
}
