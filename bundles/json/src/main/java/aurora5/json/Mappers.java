package aurora5.json;

import aurora5.json.shape.FreshTypes;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonFactoryBuilder;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.core.StreamWriteConstraints;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.cfg.CoercionAction;
import com.fasterxml.jackson.databind.cfg.CoercionInputShape;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.type.LogicalType;
import com.fasterxml.jackson.datatype.jdk8.Jdk8Module;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;

/**
 * Builds mappers that know records and nothing else: no default typing, no annotations, no
 * guessing. Each has a type cache of its own, because the shared one would keep every plugin in
 * memory.
 */
final class Mappers {
  private Mappers() {}

  static JsonMapper forOwnDocuments() {
    return mapper(
        StreamReadConstraints.builder()
            .maxNestingDepth(Documents.MAX_DEPTH)
            .maxStringLength(Integer.MAX_VALUE)
            .build());
  }

  static JsonMapper forForeignDocuments() {
    return mapper(
        StreamReadConstraints.builder()
            .maxNestingDepth(Documents.MAX_DEPTH)
            .maxNameLength(Documents.MAX_NAME)
            .maxNumberLength(Documents.MAX_NUMBER)
            .maxStringLength(Documents.MAX_STRING)
            .build());
  }

  private static JsonMapper mapper(StreamReadConstraints limits) {
    return JsonMapper.builder(factory(limits))
        .typeFactory(FreshTypes.factory())
        .annotationIntrospector(new RequiredComponents())
        .accessorNaming(new ComponentNaming.Provider())
        .addModules(new Jdk8Module(), new JavaTimeModule(), new OwnTypes())
        .defaultPropertyInclusion(
            JsonInclude.Value.construct(JsonInclude.Include.NON_ABSENT, JsonInclude.Include.ALWAYS))
        .disable(
            MapperFeature.ALLOW_COERCION_OF_SCALARS, MapperFeature.SORT_PROPERTIES_ALPHABETICALLY)
        .enable(
            DeserializationFeature.FAIL_ON_TRAILING_TOKENS,
            DeserializationFeature.FAIL_ON_READING_DUP_TREE_KEY,
            DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES,
            DeserializationFeature.FAIL_ON_NULL_CREATOR_PROPERTIES,
            DeserializationFeature.FAIL_ON_NUMBERS_FOR_ENUMS)
        .disable(
            DeserializationFeature.ACCEPT_FLOAT_AS_INT,
            DeserializationFeature.ADJUST_DATES_TO_CONTEXT_TIME_ZONE)
        .enable(SerializationFeature.WRITE_DATES_WITH_ZONE_ID)
        .disable(
            SerializationFeature.WRITE_DATES_AS_TIMESTAMPS,
            SerializationFeature.WRITE_DURATIONS_AS_TIMESTAMPS,
            SerializationFeature.FAIL_ON_EMPTY_BEANS)
        .withCoercionConfig(
            LogicalType.Textual,
            text ->
                text.setCoercion(CoercionInputShape.Integer, CoercionAction.Fail)
                    .setCoercion(CoercionInputShape.Float, CoercionAction.Fail)
                    .setCoercion(CoercionInputShape.Boolean, CoercionAction.Fail))
        .build();
  }

  private static JsonFactory factory(StreamReadConstraints limits) {
    return new JsonFactoryBuilder()
        .streamReadConstraints(limits)
        // The generator counts what is open before the next one opens: one less than the parser.
        .streamWriteConstraints(
            StreamWriteConstraints.builder().maxNestingDepth(Documents.MAX_DEPTH - 1).build())
        .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
        .disable(StreamReadFeature.INCLUDE_SOURCE_IN_LOCATION)
        // Interned or shared symbol tables would remember the field names of plugins long gone.
        .disable(JsonFactory.Feature.INTERN_FIELD_NAMES)
        .build();
  }
}
