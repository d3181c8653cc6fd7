package aurora5.http.context;

import aurora5.api.Json;
import aurora5.api.Problem;
import aurora5.api.Text;
import aurora5.api.context.Contexts;
import aurora5.api.context.Contexts.Wish;
import aurora5.api.context.Contexts.Written;
import aurora5.api.step.ContextException;
import aurora5.api.store.ContextTable;
import aurora5.http.web.Answer;
import aurora5.http.web.Call;
import aurora5.http.web.Refusal;
import aurora5.json.Documents;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.CompletionException;

/** Changes single values of contexts. Thread-safe. */
final class KeyRoutes {
  private static final int LONGEST_KEY = 200;
  private static final int LARGEST = 10 * 1024 * 1024;

  private final Contexts contexts;
  private final ContextTable table;

  KeyRoutes(Contexts contexts, ContextTable table) {
    this.contexts = contexts;
    this.table = table;
  }

  Answer put(Call call) throws IOException {
    JsonNode value = call.body(LARGEST);
    if (value.isNull()) {
      throw wrong("", new Text("null은 값이 아닙니다. DELETE로 지워 주세요", "null is no value; use DELETE"));
    }
    return write(call, Optional.of(Documents.json(value)));
  }

  Answer delete(Call call) {
    String id = call.variable("id");
    String key = call.variable("key");
    if (version(id, key) == 0 && call.header("If-Match").isEmpty()) {
      throw Refusal.of(
          404, new Text("컨텍스트에 그런 키가 없습니다: " + key, "The context has no such key: " + key));
    }
    return write(call, Optional.empty());
  }

  private Answer write(Call call, Optional<Json> value) {
    String id = call.variable("id");
    String key = call.variable("key");
    if (key.length() > LONGEST_KEY || id.length() > LONGEST_KEY) {
      throw wrong("/key", new Text("200자까지입니다", "has at most 200 characters"));
    }
    try {
      return Answer.later(
          contexts
              .write(new Wish(id, key, value, expected(call, id, key), "api"))
              .handle(
                  (written, failure) -> {
                    if (written == null) {
                      throw refused(failure);
                    }
                    return answer(id, key, written);
                  }));
    } catch (ContextException e) {
      throw tooLarge(e);
    }
  }

  /** Others may have filled the context while this was on its way. */
  private static RuntimeException refused(Throwable failure) {
    Throwable cause = failure instanceof CompletionException ? failure.getCause() : failure;
    return cause instanceof ContextException large
        ? tooLarge(large)
        : new CompletionException(cause);
  }

  private static Refusal tooLarge(ContextException e) {
    return Refusal.of(
        413,
        new Text(
            "컨텍스트가 너무 커집니다. 큰 값은 실행의 파일로 남기거나 ORCHESTRATOR_CONTEXT_MAX_SIZE를 늘려 주세요",
            String.valueOf(e.getMessage())));
  }

  private OptionalLong expected(Call call, String id, String key) {
    if (call.header("If-None-Match").filter("*"::equals).isPresent()) {
      return OptionalLong.of(0);
    }
    Optional<String> tag = call.header("If-Match").map(String::strip);
    if (tag.isEmpty()) {
      return OptionalLong.empty();
    } else if (!tag.get().equals("*")) {
      return OptionalLong.of(version(tag.get()));
    }
    long now = version(id, key);
    if (now == 0) {
      throw moved(key, now);
    }
    return OptionalLong.of(now);
  }

  /** A tag that never was a version fits none. */
  private static long version(String tag) {
    try {
      return Long.parseLong(tag.replace("\"", ""));
    } catch (NumberFormatException e) {
      return -1;
    }
  }

  private long version(String id, String key) {
    ContextTable.Value value = table.values(id).get(key);
    return value == null ? 0 : value.version();
  }

  private static Answer answer(String id, String key, Written written) {
    if (!written.done()) {
      throw moved(key, written.version());
    }
    ObjectNode node =
        Documents.mapper()
            .createObjectNode()
            .put("id", id)
            .put("key", key)
            .put("version", written.version());
    return new Answer.Document(200, tag(written.version()), "application/json", node);
  }

  private static Map<String, String> tag(long version) {
    return version == 0 ? Map.of() : Map.of("ETag", "\"" + version + "\"");
  }

  private static Refusal moved(String key, long version) {
    Refusal refusal =
        Refusal.of(
            412,
            new Text(
                "'" + key + "'의 버전이 다릅니다. 지금은 " + version + "입니다",
                "'" + key + "' has another version: now " + version));
    return version == 0 ? refusal : refusal.with("ETag", "\"" + version + "\"");
  }

  private static Refusal wrong(String pointer, Text message) {
    return Refusal.wrong(
        new Text("컨텍스트에 쓸 수 없습니다", "This cannot be written to a context"),
        List.of(new Problem(pointer, message)));
  }
}
