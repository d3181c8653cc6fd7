package aurora5.http.route;

import aurora5.api.Problem;
import aurora5.api.Text;
import aurora5.api.run.StartRun;
import aurora5.api.run.Trigger;
import aurora5.http.web.Call;
import aurora5.http.web.Refusal;
import aurora5.json.Documents;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Reads the body of a start. */
final class Wishes {
  private static final Set<String> FIELDS =
      Set.of("input", "userId", "priority", "label", "notBefore", "context");
  private static final int LONGEST = 200;

  private Wishes() {}

  /** From {@code {"input": …, "userId"? …}}. */
  static StartRun wrapped(Call call, String workflow) throws IOException {
    JsonNode body = call.body();
    return new Reading(call, body).wish(workflow, body.path("input"));
  }

  /** From the input itself, or wrapped if the body looks so. */
  static StartRun plain(Call call, String workflow) throws IOException {
    JsonNode body = call.body();
    var reading =
        new Reading(call, looksWrapped(body) ? body : Documents.mapper().createObjectNode());
    return reading.wish(workflow, looksWrapped(body) ? body.get("input") : body);
  }

  private static boolean looksWrapped(JsonNode body) {
    var names = new ArrayList<String>();
    body.fieldNames().forEachRemaining(names::add);
    return body.path("input").isObject() && FIELDS.containsAll(names);
  }

  /** Collects everything that is wrong before it complains. */
  private static final class Reading {
    private final Call call;
    private final JsonNode body;
    private final List<Problem> problems = new ArrayList<>();

    Reading(Call call, JsonNode body) {
      this.call = call;
      this.body = body;
    }

    StartRun wish(String workflow, JsonNode input) {
      if (!body.isObject()) {
        wrong("", "객체여야 합니다", "must be an object");
      }
      body.fieldNames().forEachRemaining(this::known);
      Optional<String> user = words("userId");
      Optional<String> label = words("label");
      int priority = priority();
      Optional<Instant> notBefore = instant("notBefore");
      Optional<String> key = call.header("Idempotency-Key");
      if (key.filter(k -> k.length() > LONGEST).isPresent()) {
        wrong("", "Idempotency-Key는 200자까지입니다", "Idempotency-Key has at most 200 characters");
      }
      if (!problems.isEmpty()) {
        throw Refusal.wrong(new Text("요청 본문이 올바르지 않습니다", "The request does not fit"), problems);
      }
      JsonNode document = input.isMissingNode() ? Documents.mapper().createObjectNode() : input;
      return new StartRun(
          workflow,
          Documents.json(document),
          user,
          priority,
          label,
          notBefore,
          key,
          trigger(notBefore));
    }

    /** The page says that it is the page. */
    private Trigger trigger(Optional<Instant> notBefore) {
      if (notBefore.isPresent()) {
        return Trigger.SCHEDULE;
      }
      return call.header("X-Aurora-Page").isPresent() ? Trigger.PAGE : Trigger.API;
    }

    private void known(String name) {
      if (!FIELDS.contains(name)) {
        wrong("/" + name, "모르는 항목입니다", "is not known; the input goes into \"input\"");
      }
    }

    private Optional<String> words(String name) {
      JsonNode value = body.path(name);
      if (value.isMissingNode() || value.isNull()) {
        return Optional.empty();
      }
      if (!value.isTextual() || value.textValue().length() > LONGEST) {
        wrong("/" + name, "200자 이내의 문자열이어야 합니다", "must be a string of at most 200 characters");
      }
      return Optional.of(value.asText());
    }

    private int priority() {
      JsonNode value = body.path("priority");
      if (value.isMissingNode() || value.isNull()) {
        return StartRun.USUAL_PRIORITY;
      }
      if (!value.isInt() || value.intValue() < 0 || value.intValue() > 9) {
        wrong("/priority", "0에서 9까지의 정수여야 합니다", "must be a whole number, 0 to 9");
      }
      return value.intValue();
    }

    private Optional<Instant> instant(String name) {
      try {
        return words(name).map(Instant::parse);
      } catch (DateTimeParseException e) {
        wrong("/" + name, "2026-01-31T09:00:00Z 형식이어야 합니다", "must look like 2026-01-31T09:00:00Z");
        return Optional.empty();
      }
    }

    private void wrong(String pointer, String ko, String en) {
      problems.add(new Problem(pointer, new Text(ko, en)));
    }
  }
}
