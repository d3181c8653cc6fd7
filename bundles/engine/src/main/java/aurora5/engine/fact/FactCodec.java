package aurora5.engine.fact;

import aurora5.api.Json;
import aurora5.json.JsonAsIs;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.ObjectWriter;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.deser.std.StdDeserializer;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.databind.ser.std.StdSerializer;
import java.io.IOException;
import java.time.Instant;
import java.util.List;

/** Facts as JSON and back. Thread-safe. Facts of a later version with more fields can be read. */
public final class FactCodec {
  /** A result may be as long as a store's row. */
  private static final int LONGEST_STRING = 64 << 20;

  private final ObjectWriter writer;
  private final ObjectReader reader;

  public FactCodec() {
    var module =
        new SimpleModule()
            .addSerializer(Json.class, new RawJson())
            .addDeserializer(Json.class, new JsonAsIs())
            .addSerializer(Instant.class, new IsoInstant())
            .addDeserializer(Instant.class, new InstantFromIso());
    var mapper =
        JsonMapper.builder()
            .addModule(module)
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();
    mapper
        .getFactory()
        .setStreamReadConstraints(
            StreamReadConstraints.builder()
                .maxStringLength(LONGEST_STRING)
                .maxNestingDepth(200)
                .build());
    var facts = mapper.getTypeFactory().constructCollectionType(List.class, Fact.class);
    writer = mapper.writerFor(facts);
    reader = mapper.readerFor(facts);
  }

  public Json write(List<Fact> facts) {
    try {
      return new Json(writer.writeValueAsString(facts));
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("facts cannot be written: " + e.getOriginalMessage(), e);
    }
  }

  public List<Fact> read(Json body) {
    try {
      return reader.readValue(body.text());
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(
          "the journal has facts that cannot be read: " + e.getOriginalMessage(), e);
    }
  }

  /** Written as it is: it has been checked when it came in, and a journal must not wait. */
  private static final class RawJson extends StdSerializer<Json> {
    private static final long serialVersionUID = 1;

    RawJson() {
      super(Json.class);
    }

    @Override
    public void serialize(Json value, JsonGenerator out, SerializerProvider provider)
        throws IOException {
      out.writeRawValue(value.text());
    }
  }

  private static final class IsoInstant extends StdSerializer<Instant> {
    private static final long serialVersionUID = 1;

    IsoInstant() {
      super(Instant.class);
    }

    @Override
    public void serialize(Instant value, JsonGenerator out, SerializerProvider provider)
        throws IOException {
      out.writeString(value.toString());
    }
  }

  private static final class InstantFromIso extends StdDeserializer<Instant> {
    private static final long serialVersionUID = 1;

    InstantFromIso() {
      super(Instant.class);
    }

    @Override
    public Instant deserialize(JsonParser in, DeserializationContext context) throws IOException {
      return Instant.parse(in.getText());
    }
  }
}
