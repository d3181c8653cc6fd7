package aurora5.http.room;

import aurora5.api.Text;
import aurora5.api.alert.Alert;
import aurora5.api.alert.Alerts;
import aurora5.http.web.Answer;
import aurora5.http.web.Call;
import aurora5.http.web.Noun;
import aurora5.http.web.Refusal;
import aurora5.http.web.Route;
import aurora5.json.Documents;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;
import org.osgi.service.component.annotations.ReferencePolicyOption;

/** Shows incidents, and takes the word that somebody has seen one. */
@Component(service = Noun.class)
public final class AlertRoutes implements Noun {
  private static final int MOST = 500;

  private final Room<Alerts> alerts = new Room<>(new Text("알림", "alerts"));

  @Activate
  public AlertRoutes() {}

  @Reference(
      name = "alerts",
      cardinality = ReferenceCardinality.OPTIONAL,
      policy = ReferencePolicy.DYNAMIC,
      policyOption = ReferencePolicyOption.GREEDY)
  public void bind(Alerts service) {
    alerts.arrived(service);
  }

  public void unbind(Alerts service) {
    alerts.left(service);
  }

  @Override
  public List<Route> routes() {
    return List.of(
        Route.get("/api/alerts", this::list).says("Active and past incidents, active ones first"),
        Route.post("/api/alerts/{key}/ack", this::acknowledge)
            .says("Somebody has seen the incident of that key"));
  }

  private Answer list(Call call) {
    ObjectNode node = Documents.mapper().createObjectNode();
    var array = node.putArray("alerts");
    alerts.get().alerts(MOST).forEach(alert -> array.add(document(alert, call.locale())));
    return Answer.ok(node);
  }

  private Answer acknowledge(Call call) {
    String key = call.variable("key");
    return Answer.later(
        alerts
            .get()
            .acknowledge(key)
            .thenApply(
                seen -> {
                  if (!seen) {
                    throw Refusal.of(
                        404,
                        new Text(
                            "그런 알림이 없습니다: " + key + ". GET /api/alerts에서 key를 확인하세요.",
                            "No alert has the key " + key + ". GET /api/alerts shows the keys."));
                  }
                  return Answer.ok(
                      Documents.mapper()
                          .createObjectNode()
                          .put("key", key)
                          .put("acknowledged", true));
                }));
  }

  private static ObjectNode document(Alert alert, Locale locale) {
    return Documents.mapper()
        .createObjectNode()
        .put("key", alert.key())
        .put("number", alert.number())
        .put("active", alert.active())
        .put("severity", alert.severity().name())
        .put("title", alert.title().in(locale))
        .put("detail", alert.detail().in(locale))
        .put("count", alert.count())
        .put("firstSeen", alert.firstSeen().toString())
        .put("lastSeen", alert.lastSeen().toString())
        .put("closedAt", alert.closedAt().map(Instant::toString).orElse(null))
        .put("acknowledgedAt", alert.acknowledgedAt().map(Instant::toString).orElse(null))
        .put("ack", "/api/alerts/" + alert.key() + "/ack");
  }
}
