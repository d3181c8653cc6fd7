package aurora5.http.route;

import aurora5.api.Json;
import aurora5.api.run.Queueing;
import aurora5.api.run.RunPage;
import aurora5.api.run.RunView;
import aurora5.api.run.RunView.StepView;
import aurora5.api.run.Trigger;
import aurora5.api.step.Failure;
import aurora5.api.store.RunRow;
import aurora5.json.Documents;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Runs as the contract shows them. Immutable. */
record RunDocuments(Versions versions) {
  ObjectNode run(RunView run) {
    ObjectNode node = head(run.id(), run.workflow(), run.plugin(), run.status().name());
    ArrayNode keys = node.putArray("inputKeys");
    Documents.parseOwn(run.input()).fieldNames().forEachRemaining(keys::add);
    node.set("result", tree(run.result()));
    node.set("error", run.error().<JsonNode>map(RunDocuments::failure).orElse(null));
    about(node, run.label(), run.userId(), run.parent());
    node.put("contextId", run.contextId()).put("priority", run.priority());
    node.put("notBefore", text(run.notBefore()));
    node.put("trigger", run.trigger().map(Trigger::name).orElse(null));
    times(node, run.queuedAt(), run.startedAt(), run.endedAt());
    ArrayNode steps = node.putArray("steps");
    run.steps().forEach(step -> steps.add(step(step)));
    return node;
  }

  /** Why a run waits for a place; null if it does not. */
  static @Nullable JsonNode waits(Optional<Queueing> queueing, Locale locale) {
    return queueing
        .map(
            waits ->
                Documents.mapper()
                    .createObjectNode()
                    .put("limit", waits.reason().name())
                    .put("most", waits.most())
                    .put("ahead", waits.ahead())
                    .put("why", waits.why().in(locale)))
        .orElse(null);
  }

  JsonNode page(RunPage page) {
    ObjectNode node = Documents.mapper().createObjectNode();
    ArrayNode runs = node.putArray("runs");
    page.runs().forEach(row -> runs.add(row(row)));
    return node.put("next", page.next().orElse(null));
  }

  JsonNode row(RunRow row) {
    ObjectNode node = head(row.id(), row.workflow(), row.plugin(), row.status());
    node.put("error", row.error().orElse(null));
    about(node, row.label(), row.userId(), row.parent());
    node.put("contextId", row.contextId()).put("priority", row.priority());
    times(node, row.queuedAt(), row.startedAt(), row.endedAt());
    return node;
  }

  static ObjectNode failure(Failure failure) {
    return Documents.mapper()
        .createObjectNode()
        .put("step", failure.step())
        .put("kind", failure.kind().name())
        .put("message", failure.message())
        .put("attempts", failure.attempts());
  }

  static JsonNode tree(Optional<Json> json) {
    return json.map(Documents::parseOwn).orElse(null);
  }

  private ObjectNode head(String id, String workflow, String plugin, String status) {
    return Documents.mapper()
        .createObjectNode()
        .put("id", id)
        .put("workflow", workflow)
        .put("version", versions.of(plugin))
        .put("plugin", plugin)
        .put("status", status);
  }

  private static JsonNode step(StepView step) {
    ObjectNode node =
        Documents.mapper()
            .createObjectNode()
            .put("name", step.name())
            .put("status", step.status().name());
    ArrayNode attempts = node.putArray("attempts");
    for (RunView.Attempt attempt : step.attempts()) {
      attempts
          .addObject()
          .put("startedAt", attempt.startedAt().toString())
          .put("endedAt", text(attempt.endedAt()))
          .set("error", attempt.error().<JsonNode>map(RunDocuments::failure).orElse(null));
    }
    node.set("result", tree(step.result()));
    node.put("waitsUntil", text(step.waitsUntil()));
    return node.put("child", step.child().orElse(null));
  }

  private static void about(
      ObjectNode node, Optional<String> label, Optional<String> user, Optional<String> parent) {
    node.put("label", label.orElse(null));
    node.put("userId", user.orElse(null));
    node.put("parent", parent.orElse(null));
  }

  private static void times(
      ObjectNode node, Instant queued, Optional<Instant> started, Optional<Instant> ended) {
    node.put("queuedAt", queued.toString());
    node.put("startedAt", text(started));
    node.put("endedAt", text(ended));
  }

  private static String text(Optional<Instant> instant) {
    return instant.map(Instant::toString).orElse(null);
  }
}
