package aurora5.alerting.incident;

import aurora5.api.Text;
import aurora5.api.alert.Alert.Severity;
import aurora5.api.store.Journaled;
import aurora5.json.Documents;
import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.StreamSupport;

/** Reads from the journal's events how runs ended, and what that is a sign of. Pure. */
public final class RunSigns {
  /** A failure that has not come again for so long is over. */
  static final Duration OVER = Duration.ofHours(1);

  private static final String ENDED = "\"ended\"";
  private static final Map<String, Text> REASONS =
      Map.of(
          "THREW", new Text("단계의 코드가 오류를 냈습니다", "the step's code failed"),
          "TIMED_OUT", new Text("제한 시간을 넘겼습니다", "its time was over"),
          "KILLED_THE_PROCESS", new Text("프로세스를 거듭 죽였습니다", "it killed the process again and again"),
          "JOURNAL_DAMAGED",
              new Text(
                  "저장된 기록이 손상되어 더 진행할 수 없습니다. 디스크를 확인하고 백업에서 복원하세요",
                  "its journal is damaged, so it cannot go on; check the disk and restore a"
                      + " backup"),
          "EXPIRED", new Text("기다리던 답이 제때 오지 않았습니다", "nobody answered in time"),
          "CHILD_FAILED", new Text("부른 하위 워크플로가 실패했습니다", "the workflow it called failed"));
  private static final Set<String> CRITICAL = Set.of("KILLED_THE_PROCESS", "JOURNAL_DAMAGED");
  private static final Text UNKNOWN = new Text("까닭이 기록되지 않았습니다", "no reason was kept");

  private RunSigns() {}

  /** How a run ended, if that event says so. */
  public static Optional<End> end(Journaled event) {
    if (!event.body().text().contains(ENDED)) {
      return Optional.empty();
    }
    return StreamSupport.stream(Documents.parseOwn(event.body()).spliterator(), false)
        .filter(fact -> fact.path("fact").asText().equals("ended"))
        .findFirst()
        .map(fact -> new End(event.runId(), event.at(), fact));
  }

  /** Immutable, if the fact is left alone. */
  public record End(String run, Instant at, JsonNode fact) {
    /** Signs for a run of that workflow; a success is one for every incident of the workflow. */
    public List<Sign> signs(String workflow, Collection<String> activeKeys) {
      return switch (fact.path("status").asText()) {
        case "SUCCEEDED" ->
            activeKeys.stream()
                .filter(key -> key.startsWith(Keys.runs(workflow)))
                .map(key -> (Sign) new Sign.Well(key, at))
                .toList();
        case "FAILED", "TIMED_OUT" -> List.of(failure(workflow));
        default -> List.of();
      };
    }

    private Sign failure(String workflow) {
      JsonNode error = fact.path("error");
      String step = error.path("step").asText("");
      String kind = error.path("kind").asText(fact.path("status").asText());
      Text reason = REASONS.getOrDefault(kind, UNKNOWN);
      String type = type(error);
      return new Sign.Wrong(
          Keys.run(workflow, step.replaceAll("\\[\\d+]$", ""), kind),
          CRITICAL.contains(kind) ? Severity.CRITICAL : Severity.WARNING,
          new Text("%s 실행이 실패했습니다".formatted(workflow), "A run of %s failed".formatted(workflow)),
          new Text(
              "단계 %s: %s%s. 오류는 실행 %s에 있습니다. 고친 뒤 다시 실행하세요."
                  .formatted(step, reason.ko(), type, run),
              "Step %s: %s%s. Open run %s to see the error; run it again when it is repaired."
                  .formatted(step, reason.en(), type, run)),
          at);
    }

    /** Only the name of the class: the message may hold what a person wrote. */
    private static String type(JsonNode error) {
      String name = error.path("types").path(0).asText("");
      return name.isEmpty() ? "" : " (" + name.substring(name.lastIndexOf('.') + 1) + ')';
    }
  }

  /** Whether a run's incident has been quiet long enough. */
  public static boolean over(String key, Instant lastSeen, Instant now) {
    return key.startsWith(Keys.RUN) && lastSeen.plus(OVER).isBefore(now);
  }
}
