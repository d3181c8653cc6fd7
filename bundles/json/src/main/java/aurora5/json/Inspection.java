package aurora5.json;

import aurora5.api.Text;
import aurora5.json.shape.Field;
import aurora5.json.shape.Range;
import aurora5.json.shape.Shape;
import aurora5.json.shape.TypeModel;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashSet;
import java.util.stream.Collectors;

/** One walk over a document and the type it should fit. */
final class Inspection {
  private static final Text VALUE = new Text(" 값은", "");
  private static final Text LENGTH = new Text(" 글자 수는", ": its length in characters");
  private static final Text SIZE = new Text(" 항목 수는", ": the number of its entries");

  private final TypeModel model;
  private final Findings findings;

  Inspection(TypeModel model, Findings findings) {
    this.model = model;
    this.findings = findings;
  }

  void inspect(JsonNode document) {
    shape(model.root(), document, Place.ROOT);
  }

  private void shape(Shape shape, JsonNode node, Place place) {
    if (findings.full()) {
      return;
    }
    if (shape instanceof Shape.Ref ref) {
      record(ref, node, place);
    } else if (shape instanceof Shape.Many many) {
      list(many, node, place);
    } else if (shape instanceof Shape.Keyed keyed) {
      map(keyed, node, place);
    } else if (shape instanceof Shape.Whole whole) {
      whole(whole, node, place);
    } else if (shape instanceof Shape.Fraction fraction) {
      fraction(fraction, node, place);
    } else if (shape instanceof Shape.Truth) {
      if (!node.isBoolean()) {
        findings.wrongType(place, new Text("true 또는 false여야", "true or false"));
      }
    } else if (!(shape instanceof Shape.Anything) && text(node, place)) {
      words(shape, node.textValue(), place);
    }
  }

  private void record(Shape.Ref ref, JsonNode node, Place place) {
    if (!node.isObject()) {
      findings.wrongType(place, new Text("객체여야", "an object"));
      return;
    }
    var fields = model.structure(ref).fields();
    for (var field : fields) {
      field(field, node.get(field.name()), place.field(field));
    }
    var names = fields.stream().map(Field::name).collect(Collectors.toSet());
    node.fieldNames()
        .forEachRemaining(
            name -> {
              if (!names.contains(name)) {
                findings.unknown(place.key(name), name, Nearest.to(name, names));
              }
            });
  }

  private void field(Field field, JsonNode node, Place place) {
    if (node != null && !node.isNull() || node != null && field.shape() instanceof Shape.Anything) {
      shape(field.shape(), node, place);
    } else if (field.required()) {
      findings.missing(place);
    }
  }

  private void list(Shape.Many many, JsonNode node, Place place) {
    if (!node.isArray()) {
      findings.wrongType(place, new Text("목록(배열)이어야", "a list"));
      return;
    }
    size(many.size(), node, place);
    var seen = new HashSet<JsonNode>();
    for (var i = 0; i < node.size() && !findings.full(); i++) {
      shape(many.item(), node.get(i), place.item(i));
      if (many.unique() && !seen.add(node.get(i))) {
        findings.twice(place.item(i));
      }
    }
  }

  private void map(Shape.Keyed keyed, JsonNode node, Place place) {
    if (!node.isObject()) {
      findings.wrongType(place, new Text("객체여야", "an object"));
      return;
    }
    size(keyed.size(), node, place);
    for (var entry : node.properties()) {
      var here = place.key(entry.getKey());
      if (!Strings.sound(entry.getKey())) {
        findings.unsound(here);
      }
      keyed.keys().ifPresent(keys -> words(keys, entry.getKey(), here));
      shape(keyed.value(), entry.getValue(), here);
    }
  }

  private void whole(Shape.Whole whole, JsonNode node, Place place) {
    if (!node.isIntegralNumber()) {
      findings.wrongType(place, new Text("정수여야", "a whole number"));
      return;
    }
    var value = node.bigIntegerValue();
    if (value.compareTo(whole.least()) < 0 || value.compareTo(whole.most()) > 0) {
      findings.tooLarge(place);
    } else if (!(node.canConvertToLong()
        ? whole.range().holds(node.longValue())
        : whole.range().holds(node.doubleValue()))) {
      findings.outOf(place, whole.range(), VALUE);
    }
  }

  private void fraction(Shape.Fraction fraction, JsonNode node, Place place) {
    if (!node.isNumber()) {
      findings.wrongType(place, new Text("숫자여야", "a number"));
    } else if (!fraction.range().holds(node.doubleValue())) {
      findings.outOf(place, fraction.range(), VALUE);
    }
  }

  private boolean text(JsonNode node, Place place) {
    if (!node.isTextual()) {
      findings.wrongType(place, new Text("문자열이어야", "a string"));
      return false;
    }
    if (!Strings.sound(node.textValue())) {
      findings.unsound(place);
      return false;
    }
    return true;
  }

  private void words(Shape shape, String text, Place place) {
    if (shape instanceof Shape.Words words) {
      if (!words.length().holds(text.codePointCount(0, text.length()))) {
        findings.outOf(place, words.length(), LENGTH);
      }
    } else if (shape instanceof Shape.Choice choice) {
      if (!choice.names().contains(text)) {
        findings.notIn(place, choice.names());
      }
    } else if (shape instanceof Shape.Formed formed && !fits(formed, text)) {
      findings.wrongType(
          place, new Text(formed.format() + " 형식이어야", "of the form " + formed.format()));
    }
  }

  private static boolean fits(Shape.Formed formed, String text) {
    try {
      formed.reader().accept(text);
      return true;
    } catch (RuntimeException e) {
      return false;
    }
  }

  private void size(Range range, JsonNode node, Place place) {
    if (!range.holds(node.size())) {
      findings.outOf(place, range, SIZE);
    }
  }
}
