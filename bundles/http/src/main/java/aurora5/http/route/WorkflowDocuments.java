package aurora5.http.route;

import aurora5.api.Json;
import aurora5.api.Text;
import aurora5.api.catalog.WorkflowVersion;
import aurora5.api.plan.Kind;
import aurora5.api.plan.Plan;
import aurora5.api.plan.StepSpec;
import aurora5.api.run.Crowd;
import aurora5.api.step.Retry;
import aurora5.json.Documents;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.OptionalInt;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Workflows as the contract shows them, in the reader's language. Immutable. */
record WorkflowDocuments(Versions versions, Locale locale) {
  /** A version that still ends its runs. */
  record Draining(WorkflowVersion version, List<String> runs) {
    boolean busy() {
      return !runs.isEmpty();
    }
  }

  ObjectNode workflow(WorkflowVersion version, String state, List<Draining> draining) {
    ObjectNode node =
        Documents.mapper()
            .createObjectNode()
            .put("id", version.id())
            .put("description", version.description().in(locale))
            .put("version", versions.of(version.plugin()));
    ArrayNode examples = node.putArray("examples");
    version.examples().stream().map(this::words).forEach(examples::add);
    node.set("inputSchema", Documents.parseOwn(version.inputSchema()));
    node.set("outputSchema", Documents.parseOwn(version.outputSchema()));
    node.put("sideEffects", version.sideEffects().name());
    node.set("steps", steps(version));
    node.put("bundle", version.bundle()).put("plugin", version.plugin()).put("state", state);
    ArrayNode olds = node.putArray("draining");
    draining.forEach(old -> olds.add(draining(old)));
    return node;
  }

  private String words(Text text) {
    return text.in(locale);
  }

  private JsonNode draining(Draining old) {
    ObjectNode node =
        Documents.mapper()
            .createObjectNode()
            .put("version", versions.of(old.version().plugin()))
            .put("plugin", old.version().plugin())
            .put("bundle", old.version().bundle());
    old.runs().forEach(node.putArray("runs")::add);
    return node;
  }

  private static JsonNode steps(WorkflowVersion version) {
    Plan<?, ?> plan = version.plan();
    ArrayNode steps = Documents.mapper().createArrayNode();
    for (StepSpec step : plan.steps()) {
      ObjectNode node = steps.addObject().put("name", step.name());
      earlier(step).forEach(i -> nodes(node).add(plan.steps().get(i).name()));
      nodes(node);
      node.put("kind", kind(step.kind()));
      node.set("retry", retry(step.retry()));
      node.put("timeout", step.timeout().map(Duration::toMillis).orElse(null));
      Json event = version.eventSchemas().get(step.name());
      if (event != null) {
        node.set("eventSchema", Documents.parseOwn(event));
      }
    }
    return steps;
  }

  /** How many of its runs may work, work, and wait. */
  static ObjectNode crowd(Crowd crowd) {
    ObjectNode node = Documents.mapper().createObjectNode();
    ObjectNode limit = node.putObject("limit");
    limit.put("most", number(crowd.most()));
    limit.put("author", number(crowd.author()));
    limit.put("operator", number(crowd.operator()));
    node.put("working", crowd.working()).put("waiting", crowd.waiting());
    crowd.next().forEach(node.putArray("next")::add);
    return node;
  }

  private static @Nullable Integer number(OptionalInt number) {
    return number.isPresent() ? number.getAsInt() : null;
  }

  private static ArrayNode nodes(ObjectNode step) {
    return step.withArray("after");
  }

  private static Set<Integer> earlier(StepSpec step) {
    Set<Integer> earlier = new LinkedHashSet<>(step.after());
    earlier.addAll(step.order());
    earlier.remove(-1);
    return earlier;
  }

  private static String kind(Kind kind) {
    return kind instanceof Kind.Single
        ? "step"
        : kind.getClass().getSimpleName().toLowerCase(Locale.ROOT);
  }

  private static JsonNode retry(Retry retry) {
    ObjectNode node = Documents.mapper().createObjectNode();
    if (retry instanceof Retry.Backoff backoff) {
      return node.put("policy", "backoff")
          .put("attempts", backoff.attempts())
          .put("first", backoff.first().toMillis())
          .put("factor", backoff.factor())
          .put("max", backoff.max().toMillis())
          .put("jitter", backoff.jitter());
    }
    return node.put("policy", retry instanceof Retry.Never ? "never" : "standard");
  }
}
