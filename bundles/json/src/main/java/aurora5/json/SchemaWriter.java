package aurora5.json;

import aurora5.api.Text;
import aurora5.json.shape.Field;
import aurora5.json.shape.Range;
import aurora5.json.shape.Shape;
import aurora5.json.shape.Structure;
import aurora5.json.shape.TypeModel;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;

/**
 * Writes the schema of one type; used once. Records stand in place, save those within themselves.
 */
final class SchemaWriter {
  private final TypeModel model;
  private final Deque<String> open = new ArrayDeque<>();
  private final Set<String> recursive = new LinkedHashSet<>();

  SchemaWriter(TypeModel model) {
    this.model = model;
  }

  ObjectNode document() {
    var schema = object().put("$schema", "https://json-schema.org/draft/2020-12/schema");
    schema.setAll(schema(model.root()));
    var defs = object();
    var written = new LinkedHashSet<String>();
    while (written.size() < recursive.size()) {
      for (var name : Set.copyOf(recursive)) {
        if (written.add(name)) {
          defs.set(name, structure(model.structure(new Shape.Ref(name))));
        }
      }
    }
    if (!defs.isEmpty()) {
      schema.set("$defs", defs);
    }
    return schema;
  }

  private ObjectNode schema(Shape shape) {
    if (shape instanceof Shape.Words words) {
      return limits(type("string"), words.length(), "Length");
    } else if (shape instanceof Shape.Choice choice) {
      var node = type("string");
      choice.names().forEach(node.putArray("enum")::add);
      return node;
    } else if (shape instanceof Shape.Formed formed) {
      return type("string").put("format", formed.format());
    } else if (shape instanceof Shape.Whole whole) {
      return limits(type("integer"), whole.range(), "imum");
    } else if (shape instanceof Shape.Fraction fraction) {
      return limits(type("number"), fraction.range(), "imum");
    } else if (shape instanceof Shape.Truth) {
      return type("boolean");
    } else if (shape instanceof Shape.Many many) {
      return list(many);
    } else if (shape instanceof Shape.Keyed keyed) {
      return map(keyed);
    } else if (shape instanceof Shape.Ref ref) {
      return reference(ref);
    }
    return object();
  }

  private ObjectNode list(Shape.Many many) {
    var node = limits(type("array"), many.size(), "Items");
    node.set("items", schema(many.item()));
    return many.unique() ? node.put("uniqueItems", true) : node;
  }

  private ObjectNode map(Shape.Keyed keyed) {
    var node = limits(type("object"), keyed.size(), "Properties");
    keyed.keys().ifPresent(keys -> node.set("propertyNames", schema(keys)));
    node.set("additionalProperties", schema(keyed.value()));
    return node;
  }

  private ObjectNode reference(Shape.Ref ref) {
    if (open.contains(ref.structure())) {
      var root = ref.equals(model.root());
      if (!root) {
        recursive.add(ref.structure());
      }
      return object().put("$ref", root ? "#" : "#/$defs/" + ref.structure());
    }
    return structure(model.structure(ref));
  }

  private ObjectNode structure(Structure structure) {
    open.push(structure.name());
    var node = type("object").put("title", structure.name());
    says(node, structure.says());
    var properties = node.putObject("properties");
    structure.fields().forEach(field -> properties.set(field.name(), property(field)));
    var required = node.putArray("required");
    structure.fields().stream().filter(Field::required).forEach(f -> required.add(f.name()));
    node.put("additionalProperties", false);
    open.pop();
    return node;
  }

  private ObjectNode property(Field field) {
    return says(schema(field.shape()), field.says());
  }

  private static ObjectNode says(ObjectNode node, Optional<Text> says) {
    says.ifPresent(s -> node.put("description", s.en()).put("x-ko", s.ko()).put("x-en", s.en()));
    return node;
  }

  private static ObjectNode limits(ObjectNode node, Range range, String what) {
    if (range.hasMin()) {
      node.put("min" + what, range.min());
    }
    return range.hasMax() ? node.put("max" + what, range.max()) : node;
  }

  private static ObjectNode type(String type) {
    return object().put("type", type);
  }

  private static ObjectNode object() {
    return JsonNodeFactory.instance.objectNode();
  }
}
