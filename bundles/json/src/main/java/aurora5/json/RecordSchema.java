package aurora5.json;

import aurora5.api.Json;
import aurora5.json.shape.TypeModel;

/**
 * Tells forms, tools and models what a record looks like, as JSON Schema 2020-12. Stateless and
 * thread-safe.
 */
public final class RecordSchema {
  private RecordSchema() {}

  /**
   * The schema of a type: descriptions in English, and as {@code x-ko} and {@code x-en} for people.
   * Properties that are not {@code Optional} are required, others are unknown.
   *
   * @throws IllegalArgumentException if a component is of a type that no document can carry; the
   *     message names it
   */
  public static Json of(Class<?> type) {
    return Documents.json(new SchemaWriter(TypeModel.of(type)).document());
  }
}
