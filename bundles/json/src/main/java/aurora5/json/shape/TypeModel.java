package aurora5.json.shape;

import java.util.Map;

/**
 * A type and every record reachable from it. Immutable; holds no class of the type it describes.
 */
public record TypeModel(Shape root, Map<String, Structure> structures) {
  public TypeModel {
    structures = Map.copyOf(structures);
  }

  /**
   * @throws IllegalArgumentException if a component is of a type that no document can carry; the
   *     message names it
   */
  public static TypeModel of(Class<?> type) {
    return new TypeReader().read(type);
  }

  public Structure structure(Shape.Ref ref) {
    var structure = structures.get(ref.structure());
    if (structure == null) {
      throw new IllegalArgumentException("no such record: " + ref.structure());
    }
    return structure;
  }
}
