package aurora5.json;

import aurora5.api.Json;
import aurora5.api.Problem;
import aurora5.json.shape.TypeModel;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;

/**
 * Finds everything that is wrong with an input before a run begins, and says it in the words of the
 * record's author. Immutable and thread-safe; holds no class of the plugin.
 */
public final class InputCheck {
  /** No more problems than these are told. */
  public static final int MAX_PROBLEMS = 20;

  /** Kept with the type, and gone with it. */
  private static final ClassValue<InputCheck> CHECKS =
      new ClassValue<>() {
        @Override
        protected InputCheck computeValue(Class<?> type) {
          return new InputCheck(TypeModel.of(type));
        }
      };

  private final TypeModel model;

  private InputCheck(TypeModel model) {
    this.model = model;
  }

  /**
   * @throws IllegalArgumentException if a component is of a type that no document can carry; the
   *     message names it
   */
  public static InputCheck of(Class<?> type) {
    return CHECKS.get(type);
  }

  /** Empty if the document fits; what the record's constructor thinks of it is not asked here. */
  public List<Problem> check(JsonNode document) {
    var findings = new Findings(MAX_PROBLEMS);
    new Inspection(model, findings).inspect(document);
    return findings.problems();
  }

  /** The same for a text, whose own faults are a problem of the whole document. */
  public List<Problem> check(Json document) {
    try {
      return check(Documents.parse(document));
    } catch (DocumentException e) {
      return List.of(new Problem("", e.text()));
    }
  }
}
