package aurora5.notion.setup;

import aurora5.notion.places.Column;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Which column of a table is which of ours. Immutable.
 *
 * @param ids of the columns that are there
 * @param missing columns that have to be made
 * @param unfit columns that a person has given another type
 */
record Mapping<C extends Enum<C> & Column>(Map<C, String> ids, List<C> missing, List<C> unfit) {
  /**
   * @param source the table as Notion gives it
   * @param remembered ids from before: whatever a column is called now, it is the same
   * @param sources our tables, by their names, as far as they are known
   */
  static <C extends Enum<C> & Column> Mapping<C> of(
      Blueprint<C> plan, JsonNode source, Map<C, String> remembered, Map<String, String> sources) {
    Map<C, String> ids = new EnumMap<>(plan.columns());
    List<C> missing = new ArrayList<>();
    List<C> unfit = new ArrayList<>();
    for (C column : plan.columns().getEnumConstants()) {
      Kind kind = plan.kinds().get(column);
      Optional<JsonNode> there =
          byId(source, remembered.get(column))
              .or(() -> kind.type().equals("title") ? firstFit(source, kind) : Optional.empty())
              .or(() -> byName(source, column.title()))
              .or(
                  () ->
                      kind.relation()
                          ? leadingTo(source, sources.get(kind.detail()))
                          : Optional.empty());
      if (there.isEmpty()) {
        missing.add(column);
      } else if (kind.fits(there.get())) {
        ids.put(column, there.get().path("id").asText());
      } else {
        unfit.add(column);
      }
    }
    return new Mapping<>(Map.copyOf(ids), List.copyOf(missing), List.copyOf(unfit));
  }

  private static Optional<JsonNode> byId(JsonNode source, @Nullable String id) {
    return source
        .path("properties")
        .valueStream()
        .filter(column -> column.path("id").asText().equals(id))
        .findFirst();
  }

  private static Optional<JsonNode> firstFit(JsonNode source, Kind kind) {
    return source.path("properties").valueStream().filter(kind::fits).findFirst();
  }

  private static Optional<JsonNode> byName(JsonNode source, String name) {
    JsonNode column = source.path("properties").path(name);
    return column.isObject() ? Optional.of(column) : Optional.empty();
  }

  private static Optional<JsonNode> leadingTo(JsonNode source, @Nullable String other) {
    return source
        .path("properties")
        .valueStream()
        .filter(column -> column.path("relation").path("data_source_id").asText().equals(other))
        .findFirst();
  }
}
