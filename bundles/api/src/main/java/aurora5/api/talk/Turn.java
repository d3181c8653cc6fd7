package aurora5.api.talk;

import aurora5.api.Json;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/** What one side said or did. Immutable. */
public sealed interface Turn {
  /** Words of a person, or text that is data. */
  record Person(String text) implements Turn {
    public Person {
      Objects.requireNonNull(text, "text");
    }
  }

  /**
   * The model's turn: words, wishes for tools, or both.
   *
   * @param name of the model
   * @param trace what the model wants to see again when it goes on; to be handed back as it is
   */
  record Model(String text, List<Wish> wishes, String name, Optional<Json> trace) implements Turn {
    public Model {
      Objects.requireNonNull(text, "text");
      wishes = List.copyOf(wishes);
      Objects.requireNonNull(name, "name");
      Objects.requireNonNull(trace, "trace");
    }
  }

  /** What came of a wish, or why nothing did. */
  record Result(String wishId, String text) implements Turn {
    public Result {
      Objects.requireNonNull(wishId, "wishId");
      Objects.requireNonNull(text, "text");
    }
  }

  /**
   * A tool the model wants to be used.
   *
   * @param id to be given back with the result
   * @param arguments as the model wrote them: to be checked before they are used
   */
  record Wish(String id, String tool, Json arguments) {
    public Wish {
      Objects.requireNonNull(id, "id");
      Objects.requireNonNull(tool, "tool");
      Objects.requireNonNull(arguments, "arguments");
    }
  }
}
