package aurora5.json;

import aurora5.api.Json;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.deser.std.StdDeserializer;
import java.io.IOException;
import java.io.StringWriter;

/**
 * Reads a part of a document as the {@link Json} it is: copied token by token, so that numbers keep
 * the digits they were written with. Thread-safe.
 */
public final class JsonAsIs extends StdDeserializer<Json> {
  private static final long serialVersionUID = 1;

  public JsonAsIs() {
    super(Json.class);
  }

  @Override
  public Json deserialize(JsonParser in, DeserializationContext context) throws IOException {
    var text = new StringWriter();
    try (var out = in.getCodec().getFactory().createGenerator(text)) {
      out.copyCurrentStructureExact(in);
    }
    return new Json(text.toString());
  }

  @Override
  public Json getNullValue(DeserializationContext context) {
    return Json.NULL;
  }
}
