package aurora5.http.context;

import aurora5.api.context.Contexts;
import aurora5.api.store.ContextTable.Change;
import aurora5.api.store.ContextTable.Summary;
import aurora5.api.store.ContextTable.Value;
import aurora5.api.store.RunRow;
import aurora5.api.store.RunTable;
import aurora5.http.stream.ContextFeed;
import aurora5.json.Documents;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Contexts as the contract shows them. Immutable.
 *
 * @param runs tell which contexts are still in use
 */
record ContextDocuments(RunTable runs, Contexts.Limits limits) {
  ObjectNode list(List<Summary> all) {
    ObjectNode node = Documents.mapper().createObjectNode();
    var contexts = node.putArray("contexts");
    all.forEach(summary -> contexts.add(summary(summary)));
    var oldest = all.stream().map(Summary::createdAt).min(Comparator.naturalOrder());
    var newest = all.stream().map(Summary::createdAt).max(Comparator.naturalOrder());
    node.putObject("stats")
        .put("total", all.size())
        .put("oldest", oldest.map(Instant::toString).orElse(null))
        .put("newest", newest.map(Instant::toString).orElse(null))
        .put("totalHistoryCount", all.stream().mapToLong(Summary::historyCount).sum());
    return node;
  }

  ObjectNode context(Summary summary, Map<String, Value> values) {
    ObjectNode node = summary(summary);
    ObjectNode keys = node.putObject("values");
    new TreeMap<>(values)
        .forEach(
            (key, value) ->
                keys.putObject(key)
                    .put("version", value.version())
                    .put("changedAt", value.changedAt().toString())
                    .set("value", Documents.parseOwn(value.json())));
    return node;
  }

  static ObjectNode history(String id, List<Change> changes) {
    ObjectNode node = Documents.mapper().createObjectNode().put("id", id);
    var history = node.putArray("history");
    changes.forEach(change -> history.add(ContextFeed.document(change)));
    return node;
  }

  private ObjectNode summary(Summary summary) {
    ObjectNode node = Documents.mapper().createObjectNode().put("id", summary.id());
    summary.keys().forEach(node.putArray("keys")::add);
    Duration age = Duration.between(summary.createdAt(), summary.updatedAt());
    return node.put("historyCount", summary.historyCount())
        .put("bytes", summary.bytes())
        .put("createdAt", summary.createdAt().toString())
        .put("updatedAt", summary.updatedAt().toString())
        .put("usedAt", summary.usedAt().toString())
        .put("duration", age.toMillis() + "ms")
        .put("maxBytes", limits.maxBytes())
        .put("expiresAt", expiry(summary).map(Instant::toString).orElse(null));
  }

  /** Empty as long as its run is open. */
  private Optional<Instant> expiry(Summary summary) {
    Optional<RunRow> run = runs.run(summary.id());
    if (run.filter(RunRow::open).isPresent()) {
      return Optional.empty();
    }
    Instant ended = run.flatMap(RunRow::endedAt).orElse(summary.usedAt());
    Instant lastUse = ended.isAfter(summary.usedAt()) ? ended : summary.usedAt();
    return Optional.of(lastUse.plus(limits.ttl()));
  }
}
