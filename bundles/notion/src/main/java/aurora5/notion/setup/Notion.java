package aurora5.notion.setup;

import aurora5.notion.wire.Call;
import aurora5.notion.wire.Gateway;
import aurora5.notion.wire.NotionException;
import aurora5.notion.wire.NotionException.Kind;
import aurora5.notion.wire.Urgency;
import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The calls that a set-up makes. Thread-safe. */
record Notion(Gateway gateway, Pause pause, Urgency urgency) {
  private static final List<Duration> LOOKS = List.of(Duration.ofSeconds(1), Duration.ofSeconds(5));
  private static final int PAGES = 50;

  /** Waits. */
  @FunctionalInterface
  interface Pause {
    void take(Duration time) throws InterruptedException;
  }

  /** A look for what may have been made. */
  @FunctionalInterface
  interface Look {
    Optional<JsonNode> look() throws NotionException, InterruptedException;
  }

  JsonNode get(String path) throws NotionException, InterruptedException {
    return gateway.call(Call.get(urgency, path));
  }

  /** Empty if it is not there or not shared. */
  Optional<JsonNode> find(String path) throws NotionException, InterruptedException {
    try {
      return Optional.of(get(path));
    } catch (NotionException e) {
      if (e.kind() == Kind.NOT_SHARED) {
        return Optional.empty();
      }
      throw e;
    }
  }

  JsonNode post(String path, JsonNode body) throws NotionException, InterruptedException {
    return gateway.call(Call.post(urgency, path, body));
  }

  JsonNode patch(String path, JsonNode body) throws NotionException, InterruptedException {
    return gateway.call(Call.patch(urgency, path, body));
  }

  void delete(String path) throws NotionException, InterruptedException {
    gateway.call(Call.delete(urgency, path));
  }

  /** All results of a list. */
  List<JsonNode> all(String path, Map<String, String> query)
      throws NotionException, InterruptedException {
    List<JsonNode> all = new ArrayList<>();
    Map<String, String> asked = new LinkedHashMap<>(query);
    asked.put("page_size", "100");
    for (int page = 0; page < PAGES; page++) {
      JsonNode list = gateway.call(Call.get(urgency, path, asked));
      list.path("results").forEach(all::add);
      if (!list.path("has_more").asBoolean()) {
        break;
      }
      asked.put("start_cursor", list.path("next_cursor").asText());
    }
    return all;
  }

  /**
   * Makes something once, though the answer may be lost: then it is looked for before it is made
   * again.
   *
   * @param read where what was made can be read, with its id at the end
   */
  JsonNode create(Call call, String read, Look look) throws NotionException, InterruptedException {
    try {
      return gateway.call(call);
    } catch (NotionException e) {
      if (!e.kind().ambiguous()) {
        throw e;
      }
      if (e.committedId().isPresent()) {
        return get(read + e.committedId().get());
      }
      for (Duration time : LOOKS) {
        pause.take(time);
        Optional<JsonNode> there = look.look();
        if (there.isPresent()) {
          return there.get();
        }
      }
      return gateway.call(call);
    }
  }
}
