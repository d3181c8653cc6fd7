package aurora5.openai.ask;

import aurora5.api.Json;
import aurora5.api.ai.ModelException.Kind;
import aurora5.api.talk.Turn;
import aurora5.json.Documents;
import aurora5.openai.book.Bill;
import aurora5.openai.line.Failures;
import aurora5.openai.line.Line;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.openai.core.JsonValue;
import com.openai.core.http.StreamResponse;
import com.openai.models.responses.Response;
import com.openai.models.responses.ResponseCreateParams;
import com.openai.models.responses.ResponseIncludable;
import com.openai.models.responses.ResponseOutputItem;
import com.openai.models.responses.ResponseOutputMessage;
import com.openai.models.responses.ResponseStatus;
import com.openai.models.responses.ResponseStreamEvent;
import com.openai.models.responses.ResponseUsage;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/** Asks by the Responses API. The server is told to keep nothing. Immutable. */
record ResponsesVoice(Line line) implements Voice {
  @Override
  public Reply say(Prompt prompt) throws InterruptedException {
    return line.failures()
        .translate(
            prompt.model(),
            () -> {
              Response response = line.client().responses().create(params(prompt), line.options());
              return reply(prompt.model(), response);
            });
  }

  @Override
  public Reply stream(Prompt prompt, Consumer<String> words) throws InterruptedException {
    return line.failures()
        .translate(
            prompt.model(),
            () -> {
              try (StreamResponse<ResponseStreamEvent> events =
                  line.client().responses().createStreaming(params(prompt), line.options())) {
                return last(prompt.model(), events.stream().iterator(), words);
              }
            });
  }

  /** A stream that failed midway ends without an exception: only a last word is an end. */
  private static Reply last(
      String model, Iterator<ResponseStreamEvent> events, Consumer<String> words) {
    while (events.hasNext()) {
      ResponseStreamEvent event = events.next();
      event.outputTextDelta().ifPresent(delta -> words.accept(delta.delta()));
      if (event.isError()) {
        throw Failures.of(Kind.OUTAGE, model, "error in the stream");
      }
      Optional<Response> end =
          event
              .completed()
              .map(e -> e.response())
              .or(() -> event.incomplete().map(e -> e.response()))
              .or(() -> event.failed().map(e -> e.response()));
      if (end.isPresent()) {
        return reply(model, end.get());
      }
    }
    throw Failures.of(Kind.NETWORK, model, "the stream stopped without an end");
  }

  private static ResponseCreateParams params(Prompt prompt) {
    ResponseCreateParams.Builder params =
        ResponseCreateParams.builder()
            .model(prompt.model())
            .instructions(prompt.instructions())
            .store(false);
    input(params, prompt.turns());
    prompt.schema().ifPresent(schema -> params.putAdditionalBodyProperty("text", text(schema)));
    if (!prompt.tools().isEmpty()) {
      params
          .putAdditionalBodyProperty(
              "tools", JsonValue.fromJsonNode(Tools.of(prompt.tools(), tool -> tool)))
          .parallelToolCalls(true)
          .addInclude(ResponseIncludable.REASONING_ENCRYPTED_CONTENT);
    }
    return params.build();
  }

  private static void input(ResponseCreateParams.Builder params, List<Turn> turns) {
    if (turns.size() == 1 && turns.get(0) instanceof Turn.Person person) {
      params.input(person.text());
      return;
    }
    ArrayNode items = JsonNodeFactory.instance.arrayNode();
    turns.forEach(turn -> add(items, turn));
    params.putAdditionalBodyProperty("input", JsonValue.fromJsonNode(items));
  }

  private static void add(ArrayNode items, Turn turn) {
    if (turn instanceof Turn.Person person) {
      items.addObject().put("role", "user").put("content", person.text());
    } else if (turn instanceof Turn.Result result) {
      items
          .addObject()
          .put("type", "function_call_output")
          .put("call_id", result.wishId())
          .put("output", result.text());
    } else if (turn instanceof Turn.Model model) {
      model
          .trace()
          .map(Documents::parseOwn)
          .filter(JsonNode::isArray)
          .ifPresentOrElse(trace -> trace.forEach(items::add), () -> plain(items, model));
    }
  }

  /** A turn that came another way, such as from before the server was changed. */
  private static void plain(ArrayNode items, Turn.Model model) {
    if (!model.text().isEmpty()) {
      items.addObject().put("role", "assistant").put("content", model.text());
    }
    for (Turn.Wish wish : model.wishes()) {
      items
          .addObject()
          .put("type", "function_call")
          .put("call_id", wish.id())
          .put("name", wish.tool())
          .put("arguments", wish.arguments().text());
    }
  }

  private static JsonValue text(StrictSchema schema) {
    ObjectNode text = JsonNodeFactory.instance.objectNode();
    text.putObject("format")
        .put("type", "json_schema")
        .put("name", schema.name())
        .put("strict", schema.strict())
        .set("schema", schema.schema());
    return JsonValue.fromJsonNode(text);
  }

  private static Reply reply(String model, Response response) {
    if (response._output().asKnown().isEmpty()) {
      // A server that answers 200 with an error to paths it does not know.
      throw Failures.of(Kind.UNSUPPORTED, model);
    }
    var text = new StringBuilder();
    List<Turn.Wish> wishes = new ArrayList<>();
    ArrayNode trace = JsonNodeFactory.instance.arrayNode();
    boolean refused = false;
    for (ResponseOutputItem item : response.output()) {
      for (ResponseOutputMessage.Content content :
          item.message().map(ResponseOutputMessage::content).orElse(List.of())) {
        content.outputText().ifPresent(part -> text.append(part.text()));
        refused |= content.isRefusal();
      }
      item.functionCall()
          .ifPresent(
              call ->
                  wishes.add(
                      new Turn.Wish(call.callId(), call.name(), new Json(call.arguments()))));
      trace.add(Trees.of(item));
    }
    return new Reply(
        text.toString(),
        wishes,
        Optional.of(Documents.json(trace)),
        refused ? Reply.End.REFUSED : end(response),
        response.usage().map(ResponsesVoice::bill).orElse(Bill.NOTHING));
  }

  private static Reply.End end(Response response) {
    Optional<ResponseStatus> status = response.status();
    if (status.isEmpty() || status.get().equals(ResponseStatus.COMPLETED)) {
      return Reply.End.COMPLETE;
    }
    if (!status.get().equals(ResponseStatus.INCOMPLETE)) {
      return Reply.End.FAILED;
    }
    boolean filtered =
        response
            .incompleteDetails()
            .flatMap(Response.IncompleteDetails::reason)
            .filter(Response.IncompleteDetails.Reason.CONTENT_FILTER::equals)
            .isPresent();
    return filtered ? Reply.End.FILTERED : Reply.End.TOO_LONG;
  }

  private static Bill bill(ResponseUsage usage) {
    return new Bill(
        usage._inputTokens().asKnown().orElse(0L),
        usage
            ._inputTokensDetails()
            .asKnown()
            .flatMap(details -> details._cachedTokens().asKnown())
            .orElse(0L),
        usage._outputTokens().asKnown().orElse(0L),
        usage
            ._outputTokensDetails()
            .asKnown()
            .flatMap(details -> details._reasoningTokens().asKnown())
            .orElse(0L),
        0);
  }
}
