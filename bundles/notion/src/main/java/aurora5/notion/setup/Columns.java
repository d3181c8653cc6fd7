package aurora5.notion.setup;

import aurora5.notion.places.Column;
import aurora5.notion.places.Table;
import aurora5.notion.wire.NotionException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** Sees to it that a table has our columns; changes and removes none. */
final class Columns {
  private final Notion notion;
  private final Findings findings;
  private final boolean dryRun;

  Columns(Notion notion, Findings findings, boolean dryRun) {
    this.notion = notion;
    this.findings = findings;
    this.dryRun = dryRun;
  }

  /**
   * @param sources our tables, by their names
   * @return empty if there is a column that cannot be used, or one that is only to be made
   */
  <C extends Enum<C> & Column> Optional<Table<C>> complete(
      Blueprint<C> plan,
      String database,
      JsonNode source,
      Optional<Table<C>> remembered,
      Map<String, String> sources)
      throws NotionException, InterruptedException {
    Map<C, String> before = remembered.map(Table::ids).orElse(Map.of());
    Mapping<C> mapping = Mapping.of(plan, source, before, sources);
    for (C column : mapping.unfit()) {
      findings.wrong(
          "%s: 열 ‘%s’의 유형이 바뀌었습니다. %s 유형으로 되돌리거나, 열 이름을 바꾸고 다시 setup을 실행하면 Aurora가 새 열을 만듭니다."
              .formatted(plan.title(), column.title(), plan.kinds().get(column).type()),
          "%s: the column “%s” has another type now. Turn it back into %s, or rename it and run the set-up again: Aurora makes a new one."
              .formatted(plan.title(), column.title(), plan.kinds().get(column).type()));
    }
    JsonNode complete = source;
    if (!mapping.missing().isEmpty() && mapping.unfit().isEmpty()) {
      String names =
          mapping.missing().stream().map(Column::title).collect(Collectors.joining(", "));
      if (dryRun) {
        findings.wouldMake(
            "%s: 없는 열을 추가합니다: %s".formatted(plan.title(), names),
            "%s: would add the missing columns %s.".formatted(plan.title(), names));
      } else {
        complete = add(plan, source, mapping.missing(), sources);
        mapping = Mapping.of(plan, complete, mapping.ids(), sources);
        findings.made(
            "%s: 없던 열을 추가했습니다: %s".formatted(plan.title(), names),
            "%s: added the missing columns %s.".formatted(plan.title(), names));
      }
    }
    return mapping.missing().isEmpty() && mapping.unfit().isEmpty()
        ? Optional.of(new Table<>(database, complete.path("id").asText(), mapping.ids()))
        : Optional.empty();
  }

  private <C extends Enum<C> & Column> JsonNode add(
      Blueprint<C> plan, JsonNode source, List<C> missing, Map<String, String> sources)
      throws NotionException, InterruptedException {
    ObjectNode body = Trees.object();
    ObjectNode columns = body.putObject("properties");
    missing.forEach(
        column -> columns.set(column.title(), plan.kinds().get(column).schema(sources, false)));
    try {
      return notion.patch("/data_sources/" + source.path("id").asText(), body);
    } catch (NotionException refused) {
      if (refused.kind() != NotionException.Kind.INVALID || plan.bare().equals(plan)) {
        throw refused;
      }
      return add(plan.bare(), source, missing, sources); // a prefix may be taken
    }
  }

  /** Lets people choose among the workflows that are there. */
  <C extends Enum<C> & Column> void offer(Blueprint<C> plan, Table<C> table, List<String> workflows)
      throws NotionException, InterruptedException {
    if (plan.workflow().isEmpty() || workflows.isEmpty() || dryRun) {
      return;
    }
    String id = table.id(plan.workflow().get(0));
    JsonNode column =
        notion
            .get("/data_sources/" + table.source())
            .path("properties")
            .valueStream()
            .filter(each -> each.path("id").asText().equals(id))
            .findFirst()
            .orElseThrow();
    JsonNode options = column.path("select").path("options");
    List<String> there = options.valueStream().map(option -> option.path("name").asText()).toList();
    List<String> more = workflows.stream().filter(each -> !there.contains(each)).toList();
    if (more.isEmpty()) {
      return;
    }
    ObjectNode body = Trees.object();
    ArrayNode all =
        body.putObject("properties").putObject(id).putObject("select").putArray("options");
    options.forEach(
        option ->
            all.addObject()
                .put("id", option.path("id").asText())
                .put("name", option.path("name").asText())
                .put("color", option.path("color").asText("default")));
    more.forEach(name -> all.addObject().put("name", name));
    notion.patch("/data_sources/" + table.source(), body);
  }
}
