package aurora5.openai.ask;

import aurora5.api.Json;
import aurora5.api.ai.ModelException.Kind;
import aurora5.api.talk.Turn;
import aurora5.openai.book.Bill;
import aurora5.openai.line.Failures;
import aurora5.openai.line.Line;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.openai.core.JsonValue;
import com.openai.core.http.StreamResponse;
import com.openai.helpers.ChatCompletionAccumulator;
import com.openai.models.chat.completions.ChatCompletion;
import com.openai.models.chat.completions.ChatCompletionChunk;
import com.openai.models.chat.completions.ChatCompletionCreateParams;
import com.openai.models.chat.completions.ChatCompletionMessage;
import com.openai.models.chat.completions.ChatCompletionMessageToolCall;
import com.openai.models.chat.completions.ChatCompletionStreamOptions;
import com.openai.models.completions.CompletionUsage;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/** Asks by the Chat Completions API. The server is told to keep nothing. Immutable. */
record ChatVoice(Line line) implements Voice {
  @Override
  public Reply say(Prompt prompt) throws InterruptedException {
    return line.failures()
        .translate(
            prompt.model(),
            () -> {
              ChatCompletionCreateParams params = params(prompt).build();
              return reply(
                  prompt.model(),
                  line.client().chat().completions().create(params, line.options()));
            });
  }

  @Override
  public Reply stream(Prompt prompt, Consumer<String> words) throws InterruptedException {
    return line.failures()
        .translate(
            prompt.model(),
            () -> {
              ChatCompletionCreateParams params =
                  params(prompt)
                      .streamOptions(
                          ChatCompletionStreamOptions.builder().includeUsage(true).build())
                      .build();
              try (StreamResponse<ChatCompletionChunk> chunks =
                  line.client().chat().completions().createStreaming(params, line.options())) {
                return whole(prompt.model(), chunks.stream().iterator(), words);
              }
            });
  }

  private static Reply whole(
      String model, Iterator<ChatCompletionChunk> chunks, Consumer<String> words) {
    var whole = ChatCompletionAccumulator.create();
    boolean finished = false;
    while (chunks.hasNext()) {
      ChatCompletionChunk chunk = whole.accumulate(chunks.next());
      for (ChatCompletionChunk.Choice choice : chunk.choices()) {
        choice.delta().content().filter(text -> !text.isEmpty()).ifPresent(words);
        finished |= choice.finishReason().isPresent();
      }
    }
    if (!finished) {
      throw Failures.of(Kind.NETWORK, model, "the stream stopped without an end");
    }
    return reply(model, whole.chatCompletion());
  }

  private static ChatCompletionCreateParams.Builder params(Prompt prompt) {
    ChatCompletionCreateParams.Builder params =
        ChatCompletionCreateParams.builder()
            .model(prompt.model())
            .messages(JsonValue.fromJsonNode(messages(prompt)))
            .store(false);
    prompt
        .schema()
        .ifPresent(schema -> params.putAdditionalBodyProperty("response_format", format(schema)));
    if (!prompt.tools().isEmpty()) {
      params.putAdditionalBodyProperty(
          "tools",
          JsonValue.fromJsonNode(Tools.of(prompt.tools(), tool -> tool.putObject("function"))));
    }
    return params;
  }

  private static ArrayNode messages(Prompt prompt) {
    ArrayNode messages = JsonNodeFactory.instance.arrayNode();
    messages.addObject().put("role", "system").put("content", prompt.instructions());
    prompt.turns().forEach(turn -> add(messages, turn));
    return messages;
  }

  private static void add(ArrayNode messages, Turn turn) {
    if (turn instanceof Turn.Person person) {
      messages.addObject().put("role", "user").put("content", person.text());
    } else if (turn instanceof Turn.Result result) {
      messages
          .addObject()
          .put("role", "tool")
          .put("tool_call_id", result.wishId())
          .put("content", result.text());
    } else if (turn instanceof Turn.Model model) {
      ObjectNode message = messages.addObject().put("role", "assistant");
      message.put("content", model.text());
      if (!model.wishes().isEmpty()) {
        ArrayNode calls = message.putArray("tool_calls");
        model.wishes().forEach(wish -> call(calls.addObject(), wish));
      }
    }
  }

  private static void call(ObjectNode call, Turn.Wish wish) {
    call.put("id", wish.id())
        .put("type", "function")
        .putObject("function")
        .put("name", wish.tool())
        .put("arguments", wish.arguments().text());
  }

  private static JsonValue format(StrictSchema schema) {
    ObjectNode format = JsonNodeFactory.instance.objectNode().put("type", "json_schema");
    format
        .putObject("json_schema")
        .put("name", schema.name())
        .put("strict", schema.strict())
        .set("schema", schema.schema());
    return JsonValue.fromJsonNode(format);
  }

  private static Reply reply(String model, ChatCompletion completion) {
    List<ChatCompletion.Choice> choices = completion._choices().asKnown().orElse(List.of());
    if (choices.isEmpty()) {
      throw Failures.of(Kind.MISFIT, model, "no choice in it");
    }
    ChatCompletion.Choice choice = choices.get(0);
    ChatCompletionMessage message = choice.message();
    boolean refused = message.refusal().filter(text -> !text.isBlank()).isPresent();
    return new Reply(
        message.content().orElse(""),
        message.toolCalls().orElse(List.of()).stream()
            .filter(ChatCompletionMessageToolCall::isFunction)
            .map(ChatCompletionMessageToolCall::asFunction)
            .map(
                call ->
                    new Turn.Wish(
                        call.id(), call.function().name(), new Json(call.function().arguments())))
            .toList(),
        Optional.empty(),
        refused ? Reply.End.REFUSED : end(choice),
        completion.usage().map(ChatVoice::bill).orElse(Bill.NOTHING));
  }

  private static Reply.End end(ChatCompletion.Choice choice) {
    String reason = choice._finishReason().asKnown().map(Object::toString).orElse("stop");
    return switch (reason) {
      case "length" -> Reply.End.TOO_LONG;
      case "content_filter" -> Reply.End.FILTERED;
      default -> Reply.End.COMPLETE;
    };
  }

  private static Bill bill(CompletionUsage usage) {
    return new Bill(
        usage._promptTokens().asKnown().orElse(0L),
        usage
            .promptTokensDetails()
            .flatMap(details -> details._cachedTokens().asKnown())
            .orElse(0L),
        usage._completionTokens().asKnown().orElse(0L),
        usage
            .completionTokensDetails()
            .flatMap(details -> details._reasoningTokens().asKnown())
            .orElse(0L),
        0);
  }
}
