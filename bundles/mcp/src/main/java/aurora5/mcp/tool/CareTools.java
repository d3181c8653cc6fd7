package aurora5.mcp.tool;

import aurora5.api.Text;
import aurora5.api.alert.Alert;
import aurora5.api.alert.Alerts;
import aurora5.api.health.Health;
import aurora5.json.Documents;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.function.Supplier;

/** Looks how well the house is, for operators. Thread-safe. */
final class CareTools {
  private static final String KEY = "key";
  private static final int MOST = 50;

  private final Supplier<Optional<Health>> health;
  private final Supplier<Optional<Alerts>> alerts;

  CareTools(Supplier<Optional<Health>> health, Supplier<Optional<Alerts>> alerts) {
    this.health = health;
    this.alerts = alerts;
  }

  List<Tool> all() {
    return List.of(
        new HouseTool(
            "get_health",
            new Text("상태 보기", "Look at the health"),
            new Text(
                "서비스, 시스템, 워크플로우가 어떤지 알려 줍니다.", "Tells how services, system and workflows are."),
            Hints.READS,
            Parameters.NONE,
            this::health),
        new HouseTool(
            "list_alerts",
            new Text("알림 보기", "Look at the alerts"),
            new Text(
                "알림을 열린 것부터 최근 " + MOST + "건까지 알려 줍니다.",
                "Tells the latest " + MOST + " alerts, active ones first."),
            Hints.READS,
            Parameters.NONE,
            this::list),
        new HouseTool(
            "acknowledge_alert",
            new Text("알림 확인", "Acknowledge an alert"),
            new Text("사람이 그 알림을 보았다고 적습니다.", "Notes that a person has seen that alert."),
            Hints.MARKS,
            Parameters.text(KEY, new Text("list_alerts에 있는 key", "The key in list_alerts")),
            this::acknowledge));
  }

  private CompletionStage<Result> health(Use use) {
    return now(
        health
            .get()
            .map(here -> (ObjectNode) Documents.parseOwn(here.document(use.locale())))
            .map(Result::of)
            .orElseGet(() -> away(use)));
  }

  private CompletionStage<Result> list(Use use) {
    return now(alerts.get().map(here -> list(here, use.locale())).orElseGet(() -> away(use)));
  }

  private static Result list(Alerts alerts, Locale locale) {
    ObjectNode document = Documents.mapper().createObjectNode();
    var list = document.putArray("alerts");
    alerts.alerts(MOST).forEach(alert -> list.add(document(alert, locale)));
    return Result.of(document);
  }

  private static ObjectNode document(Alert alert, Locale locale) {
    ObjectNode document =
        Documents.mapper()
            .createObjectNode()
            .put("key", alert.key())
            .put("active", alert.active())
            .put("severity", alert.severity().name())
            .put("title", alert.title().in(locale))
            .put("detail", alert.detail().in(locale))
            .put("count", alert.count())
            .put("firstSeen", alert.firstSeen().toString())
            .put("lastSeen", alert.lastSeen().toString());
    alert.acknowledgedAt().ifPresent(at -> document.put("acknowledgedAt", at.toString()));
    return document;
  }

  private CompletionStage<Result> acknowledge(Use use) {
    String key = use.text(KEY);
    return alerts
        .get()
        .map(here -> here.acknowledge(key).thenApply(seen -> acknowledged(key, seen, use)))
        .orElseGet(() -> CompletableFuture.completedFuture(away(use)));
  }

  private static Result acknowledged(String key, boolean seen, Use use) {
    return seen
        ? Result.of(Documents.mapper().createObjectNode().put(KEY, key).put("acknowledged", true))
        : Result.failed(Words.noAlert(key).in(use.locale()));
  }

  private static Result away(Use use) {
    return Result.failed(Words.AWAY.in(use.locale()));
  }

  private static CompletionStage<Result> now(Result result) {
    return CompletableFuture.completedFuture(result);
  }
}
