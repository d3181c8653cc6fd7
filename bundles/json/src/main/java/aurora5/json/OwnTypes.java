package aurora5.json;

import aurora5.api.Json;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.BeanDescription;
import com.fasterxml.jackson.databind.SerializationConfig;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.databind.ser.BeanPropertyWriter;
import com.fasterxml.jackson.databind.ser.BeanSerializerModifier;
import com.fasterxml.jackson.databind.ser.std.StdSerializer;
import java.io.IOException;
import java.util.List;

/** Carries {@link Json} as what it is, and refuses to write a null that could not be read back. */
final class OwnTypes extends SimpleModule {
  private static final long serialVersionUID = 1;

  OwnTypes() {
    super("aurora5.json");
    addSerializer(new JsonOut());
    addDeserializer(Json.class, new JsonAsIs());
    setSerializerModifier(new NullsRefused());
  }

  private static final class JsonOut extends StdSerializer<Json> {
    private static final long serialVersionUID = 1;

    JsonOut() {
      super(Json.class);
    }

    @Override
    public void serialize(Json value, JsonGenerator out, SerializerProvider provider)
        throws IOException {
      try (var in = out.getCodec().getFactory().createParser(value.text())) {
        in.nextToken();
        out.copyCurrentStructureExact(in);
        if (in.nextToken() != null) {
          provider.reportMappingProblem("text after the end of a Json value");
        }
      }
    }
  }

  private static final class NullsRefused extends BeanSerializerModifier {
    private static final long serialVersionUID = 1;

    @Override
    public List<BeanPropertyWriter> changeProperties(
        SerializationConfig config, BeanDescription type, List<BeanPropertyWriter> properties) {
      properties.stream()
          .filter(BeanPropertyWriter::isRequired)
          .forEach(property -> property.assignNullSerializer(new NullRefused()));
      return properties;
    }
  }

  private static final class NullRefused extends StdSerializer<Object> {
    private static final long serialVersionUID = 1;

    NullRefused() {
      super(Object.class);
    }

    @Override
    public void serialize(Object value, JsonGenerator out, SerializerProvider provider)
        throws IOException {
      provider.reportMappingProblem("null where a value is required");
    }
  }
}
