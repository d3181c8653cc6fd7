package aurora5.json;

import aurora5.api.Problem;
import aurora5.api.Text;
import aurora5.api.catalog.CodecException;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.exc.ValueInstantiationException;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Says what keeps a value and a document apart, without repeating what stands in them. */
final class Misfit {
  private Misfit() {}

  static CodecException unreadable(
      Class<?> type, List<Problem> problems, @Nullable Throwable cause) {
    var where = problems.stream().map(p -> "'" + p.pointer() + "'").limit(3);
    return new CodecException(
        "the document does not fit %s: %d problem(s), at %s"
            .formatted(
                type.getSimpleName(), problems.size(), where.collect(Collectors.joining(", "))),
        problems,
        cause);
  }

  static CodecException unwritable(@Nullable Object value, JsonProcessingException e) {
    var type = value == null ? "null" : value.getClass().getSimpleName();
    var pointer = e instanceof JsonMappingException mapping ? pointer(mapping) : "";
    var why = Strings.printable(e.getOriginalMessage());
    return new CodecException(
        "a %s cannot be written as JSON, at '%s': %s".formatted(type, pointer, why),
        List.of(
            new Problem(
                pointer, new Text("JSON으로 쓸 수 없는 값: " + why, "cannot be written as JSON: " + why))),
        e);
  }

  static Problem noValue() {
    return new Problem("", new Text("값이 없습니다", "there is no value"));
  }

  /** Whether the document fitted, and the record's own constructor refused the values. */
  static boolean byConstructor(JsonMappingException e) {
    return e instanceof ValueInstantiationException && e.getCause() != null;
  }

  static Problem ofConstructor(JsonMappingException e) {
    var message = Optional.ofNullable(e.getCause().getMessage()).filter(m -> !m.isBlank());
    return new Problem(
        pointer(e),
        message
            .map(Text::ofLines)
            .orElseGet(() -> new Text("입력값이 받아들여지지 않았습니다", "the values were refused")));
  }

  /** The cause, unless it is a plain refusal: its message may quote what a person wrote. */
  static @Nullable Throwable bug(JsonMappingException e) {
    return byConstructor(e) && !(e.getCause() instanceof IllegalArgumentException)
        ? e.getCause()
        : null;
  }

  static String pointer(JsonMappingException e) {
    return e.getPath().stream()
        .map(r -> r.getFieldName() == null ? "/" + r.getIndex() : Strings.token(r.getFieldName()))
        .collect(Collectors.joining());
  }
}
