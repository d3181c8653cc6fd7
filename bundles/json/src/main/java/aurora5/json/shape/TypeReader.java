package aurora5.json.shape;

import aurora5.api.Text;
import aurora5.api.workflow.Limits;
import aurora5.api.workflow.Says;
import com.fasterxml.jackson.databind.JavaType;
import com.fasterxml.jackson.databind.type.TypeFactory;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Walks a type once; used by one thread and thrown away, type cache and all. */
final class TypeReader {
  private final TypeFactory types = FreshTypes.factory();
  private final Map<JavaType, String> names = new HashMap<>();
  private final Map<String, Structure> structures = new HashMap<>();

  TypeModel read(Class<?> type) {
    return new TypeModel(
        shape(types.constructType(type), Range.OPEN, type.getSimpleName()), structures);
  }

  private Shape shape(JavaType type, Range range, String where) {
    var raw = type.getRawClass();
    if (raw.isRecord() && !Leaves.isLeaf(raw)) {
      return new Shape.Ref(structure(type));
    }
    if (type.isCollectionLikeType()) {
      var item = shape(type.getContentType(), Range.OPEN, where);
      return new Shape.Many(item, range, Set.class.isAssignableFrom(raw));
    }
    if (type.isMapLikeType()) {
      return map(type, range, where);
    }
    if (raw == Optional.class) {
      return shape(type.containedType(0), range, where);
    }
    return Leaves.shape(raw, range)
        .orElseThrow(
            () ->
                new IllegalArgumentException(
                    "%s is of type %s, which no document can carry; use a record, an enum, a list,"
                            .formatted(where, raw.getName())
                        + " a map, Optional, text, numbers or java.time"));
  }

  private Shape map(JavaType type, Range range, String where) {
    var key = type.getKeyType().getRawClass();
    var value = shape(type.getContentType(), Range.OPEN, where);
    if (key == String.class) {
      return new Shape.Keyed(Optional.empty(), value, range);
    }
    if (key.isEnum()) {
      return new Shape.Keyed(Optional.of(Leaves.choice(key)), value, range);
    }
    throw new IllegalArgumentException(
        where + " is a map with keys of type " + key.getName() + "; use strings or an enum");
  }

  private String structure(JavaType type) {
    var known = names.get(type);
    if (known != null) {
      return known;
    }
    var name = freeName(type.getRawClass().getSimpleName());
    names.put(type, name);
    structures.put(name, new Structure(name, Optional.empty(), List.of()));
    var fields =
        Arrays.stream(type.getRawClass().getRecordComponents()).map(c -> field(type, c)).toList();
    structures.put(
        name, new Structure(name, says(type.getRawClass().getAnnotation(Says.class)), fields));
    return name;
  }

  private Field field(JavaType owner, RecordComponent component) {
    var type = types.resolveMemberType(component.getGenericType(), owner.getBindings());
    var range = Range.of(component.getAnnotation(Limits.class));
    var where = owner.getRawClass().getSimpleName() + "." + component.getName();
    return new Field(
        component.getName(),
        says(component.getAnnotation(Says.class)),
        !Leaves.isOptional(type.getRawClass()),
        shape(type, range, where));
  }

  private String freeName(String wanted) {
    var name = wanted;
    for (var i = 2; structures.containsKey(name); i++) {
      name = wanted + i;
    }
    return name;
  }

  private static Optional<Text> says(@Nullable Says says) {
    return Optional.ofNullable(says).map(s -> new Text(s.ko(), s.en()));
  }
}
