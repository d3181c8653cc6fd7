package aurora5.testkit.openai;

import static java.nio.charset.StandardCharsets.UTF_8;

import aurora5.json.Documents;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What the server says to one call. Immutable.
 *
 * @param whole whether it says all of it; otherwise the connection is cut after half
 * @param said whether it says anything; otherwise it holds the call until it closes
 */
public record Said(
    int status, Map<String, String> headers, byte[] body, boolean whole, boolean said) {
  private static final String JSON = "application/json";

  public static Said json(int status, JsonNode body) {
    return new Said(
        status, Map.of("Content-Type", JSON), body.toString().getBytes(UTF_8), true, true);
  }

  public static Said text(int status, String type, String body) {
    return new Said(status, Map.of("Content-Type", type), body.getBytes(UTF_8), true, true);
  }

  /** Events as they come in a stream. */
  public static Said events(JsonNode... events) {
    String body =
        Arrays.stream(events)
            .map(
                event ->
                    (event.has("type") ? "event: " + event.get("type").asText() + "\n" : "")
                        + "data: "
                        + event
                        + "\n\n")
            .collect(Collectors.joining());
    return text(200, "text/event-stream", body);
  }

  /** An answer by Responses, with a reasoning item in front as reasoning models give it. */
  public static Said responses(String text) {
    return json(200, response("completed", message("output_text", "text", text)));
  }

  public static Said refusedByResponses() {
    return json(200, response("completed", message("refusal", "refusal", "I cannot do that.")));
  }

  public static Said cutOffByResponses(String reason) {
    ObjectNode response = response("incomplete", message("output_text", "text", "{\"title\":"));
    response.putObject("incomplete_details").put("reason", reason);
    return json(200, response);
  }

  /** An answer by Chat Completions. */
  public static Said chat(String text) {
    return chat(text, "stop");
  }

  public static Said chat(String text, String finish) {
    ObjectNode body = completion("chat.completion");
    ObjectNode choice = body.putArray("choices").addObject().put("index", 0);
    choice.put("finish_reason", finish).putNull("logprobs");
    choice.putObject("message").put("role", "assistant").put("content", text).putNull("refusal");
    usage(body, "prompt_tokens", "completion_tokens");
    return json(200, body);
  }

  public static Said picture(byte[] content) {
    ObjectNode body = object().put("created", 1);
    body.putArray("data").addObject().put("b64_json", Base64.getEncoder().encodeToString(content));
    body.putObject("usage")
        .put("input_tokens", 10)
        .put("output_tokens", 100)
        .put("total_tokens", 110);
    return json(200, body);
  }

  /** The same verdict for every text. */
  public static Said moderation(String... categories) {
    return moderations(List.of(List.of(categories)));
  }

  /** A verdict for each text. */
  public static Said moderations(List<List<String>> verdicts) {
    ObjectNode body = object().put("id", "modr-1").put("model", "omni-moderation-latest");
    ArrayNode results = body.putArray("results");
    verdicts.forEach(categories -> results.add(verdict(categories)));
    return json(200, body);
  }

  private static ObjectNode verdict(List<String> categories) {
    ObjectNode result = object().put("flagged", !categories.isEmpty());
    ObjectNode all = result.putObject("categories").put("hate", false).put("violence", false);
    categories.forEach(category -> all.put(category, true));
    result.putObject("category_scores").put("hate", 0.1);
    result.putObject("category_applied_input_types");
    return result;
  }

  /** The one verdict of this answer, for so many texts. */
  Said forEach(int texts) {
    JsonNode results = tree().path("results");
    if (results.size() != 1) {
      return this;
    }
    ObjectNode body = tree().deepCopy();
    ArrayNode all = body.putArray("results");
    for (int i = 0; i < texts; i++) {
      all.add(results.get(0));
    }
    return new Said(status, headers, body.toString().getBytes(UTF_8), whole, said);
  }

  /** Of each verdict whether it is a bad one. */
  List<Boolean> flags() {
    List<Boolean> flags = new ArrayList<>();
    tree().path("results").forEach(result -> flags.add(result.path("flagged").asBoolean()));
    return flags;
  }

  private JsonNode tree() {
    return JSON.equals(headers.get("Content-Type"))
        ? Documents.parse(body, body.length)
        : MissingNode.getInstance();
  }

  public static Said model(String id) {
    return json(200, modelObject(id));
  }

  public static Said model(String id, String shutdown) {
    return json(200, modelObject(id).put("shutdown_date", shutdown));
  }

  public static Said models(String... ids) {
    ObjectNode body = object().put("object", "list");
    ArrayNode data = body.putArray("data");
    Arrays.stream(ids).map(Said::modelObject).forEach(data::add);
    return json(200, body);
  }

  public static Said error(int status, String type, String code, String message) {
    ObjectNode body = object();
    body.putObject("error")
        .put("message", message)
        .put("type", type)
        .put("code", code)
        .putNull("param");
    return json(status, body).with("x-request-id", "req-" + status);
  }

  /** As a server says that has no such path. */
  public static Said notFound() {
    return text(404, "text/plain", "404 page not found");
  }

  public static Said silence() {
    return new Said(200, Map.of(), new byte[0], true, false);
  }

  public Said with(String header, String value) {
    Map<String, String> more = new LinkedHashMap<>(headers);
    more.put(header, value);
    return new Said(status, more, body, whole, said);
  }

  public Said cut() {
    return new Said(status, headers, body, false, said);
  }

  public static ObjectNode response(String status, ObjectNode... items) {
    ObjectNode body = object().put("id", "resp-1").put("object", "response").put("created_at", 1);
    body.put("status", status).put("model", "gpt-test").put("parallel_tool_calls", true);
    body.put("tool_choice", "auto").putNull("error").putNull("incomplete_details");
    body.putArray("tools");
    ArrayNode output = body.putArray("output");
    ObjectNode reasoning = output.addObject().put("type", "reasoning").put("id", "rs-1");
    reasoning.put("encrypted_content", "sealed").putArray("summary");
    Arrays.stream(items).forEach(output::add);
    usage(body, "input_tokens", "output_tokens");
    return body;
  }

  public static ObjectNode message(String type, String field, String text) {
    ObjectNode item = object().put("type", "message").put("id", "msg-1").put("role", "assistant");
    ObjectNode content = item.put("status", "completed").putArray("content").addObject();
    content.put("type", type).put(field, text);
    if (type.equals("output_text")) {
      content.putArray("annotations");
    }
    return item;
  }

  public static ObjectNode call(String id, String tool, String arguments) {
    return object()
        .put("type", "function_call")
        .put("id", "fc-" + id)
        .put("call_id", id)
        .put("name", tool)
        .put("arguments", arguments)
        .put("status", "completed");
  }

  public static ObjectNode chunk(@Nullable String content, @Nullable String finish) {
    ObjectNode body = completion("chat.completion.chunk");
    ObjectNode choice = body.putArray("choices").addObject().put("index", 0);
    choice.put("finish_reason", finish);
    ObjectNode delta = choice.putObject("delta").put("role", "assistant");
    if (content != null) {
      delta.put("content", content);
    }
    return body;
  }

  public static ObjectNode object() {
    return JsonNodeFactory.instance.objectNode();
  }

  private static ObjectNode completion(String kind) {
    return object()
        .put("id", "chatcmpl-1")
        .put("object", kind)
        .put("created", 1)
        .put("model", "gpt-test");
  }

  private static void usage(ObjectNode body, String in, String out) {
    ObjectNode usage =
        body.putObject("usage").put(in, 1000).put(out, 200).put("total_tokens", 1200);
    String kind = in.substring(0, in.indexOf('_'));
    usage
        .putObject(kind + "_tokens_details")
        .put("cached_tokens", 400)
        .put("cache_write_tokens", 0);
    String other = out.substring(0, out.indexOf('_'));
    usage.putObject(other + "_tokens_details").put("reasoning_tokens", 50);
  }

  private static ObjectNode modelObject(String id) {
    return object().put("id", id).put("object", "model").put("created", 1).put("owned_by", "test");
  }
}
