package aurora5.json;

import aurora5.api.Json;
import aurora5.api.Problem;
import aurora5.api.Text;
import aurora5.api.catalog.Codec;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.ObjectWriter;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * The codec of one plugin version: everything it learns about the plugin's classes goes with it.
 * Thread-safe.
 */
public final class PluginCodec implements Codec {
  private final JsonMapper mapper = Mappers.forOwnDocuments();
  private final ObjectWriter writer = mapper.writer();
  private final Map<Class<?>, ObjectReader> readers = new ConcurrentHashMap<>();
  private final Map<Class<?>, InputCheck> checks = new ConcurrentHashMap<>();

  @Override
  public Json write(@Nullable Object value) {
    try {
      return new Json(writer.writeValueAsString(value));
    } catch (JsonProcessingException e) {
      throw Misfit.unwritable(value, e);
    }
  }

  @Override
  public <T> T read(Class<T> type, Json document) {
    try {
      T value = readers.computeIfAbsent(type, mapper::readerFor).readValue(document.text());
      if (value == null) {
        throw Misfit.unreadable(type, List.of(Misfit.noValue()), null);
      }
      return value;
    } catch (JsonMappingException e) {
      throw Misfit.unreadable(type, problems(type, document, e), Misfit.bug(e));
    } catch (JsonProcessingException e) {
      var text = Refusals.of(e).text();
      throw Misfit.unreadable(type, List.of(new Problem("", text)), null);
    }
  }

  private List<Problem> problems(Class<?> type, Json document, JsonMappingException e) {
    if (Misfit.byConstructor(e)) {
      return List.of(Misfit.ofConstructor(e));
    }
    var found = check(type, document);
    return found.isEmpty() ? List.of(new Problem(Misfit.pointer(e), unfit(type))) : found;
  }

  private List<Problem> check(Class<?> type, Json document) {
    try {
      return checks.computeIfAbsent(type, InputCheck::of).check(Documents.parseOwn(document));
    } catch (DocumentException e) {
      return List.of(new Problem("", e.text()));
    } catch (IllegalArgumentException e) {
      // A type that only Jackson knows: the place of the first misfit must do.
      return List.of();
    }
  }

  private static Text unfit(Class<?> type) {
    return new Text(
        "값이 " + type.getSimpleName() + " 형식에 맞지 않습니다",
        "the value does not fit " + type.getSimpleName());
  }
}
