package aurora5.http.room;

import aurora5.api.Text;
import aurora5.api.notion.NotionEvents;
import aurora5.api.notion.NotionEvents.Taken;
import aurora5.http.web.Answer;
import aurora5.http.web.Call;
import aurora5.http.web.Noun;
import aurora5.http.web.Refusal;
import aurora5.http.web.Route;
import aurora5.json.Documents;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;
import org.osgi.service.component.annotations.ReferencePolicyOption;

/** Takes the events of Notion: signed, so without a token; answered as soon as they are on disk. */
@Component(service = Noun.class)
public final class WebhookRoutes implements Noun {
  private static final int LARGEST = 256 * 1024;

  private final Room<NotionEvents> events = new Room<>(new Text("Notion", "Notion"));

  @Activate
  public WebhookRoutes() {}

  @Reference(
      name = "events",
      cardinality = ReferenceCardinality.OPTIONAL,
      policy = ReferencePolicy.DYNAMIC,
      policyOption = ReferencePolicyOption.GREEDY)
  public void bind(NotionEvents service) {
    events.arrived(service);
  }

  public void unbind(NotionEvents service) {
    events.left(service);
  }

  @Override
  public List<Route> routes() {
    return List.of(
        Route.post("/notion/webhook", this::take)
            .says("Events of Notion, whose signature is checked over the body as it came"),
        Route.post("/orchestrator/notion/webhook", this::announce)
            .says("An operator is about to subscribe to events: the next handshake counts"),
        Route.get("/orchestrator/notion/webhook", call -> subscription())
            .says("How far the subscription to events is, and what to paste into Notion's portal"));
  }

  private Answer announce(Call call) {
    events.get().announce();
    return subscription();
  }

  private Answer subscription() {
    NotionEvents.Subscription now = events.get().subscription();
    ObjectNode document =
        Documents.mapper()
            .createObjectNode()
            .put("state", now.state().name())
            .put("token", now.token());
    now.openUntil().ifPresent(until -> document.put("openUntil", until.toString()));
    now.lastEvent().ifPresent(last -> document.put("lastEvent", last.toString()));
    return Answer.ok(document);
  }

  private Answer take(Call call) throws IOException {
    byte[] body = call.bytes(LARGEST);
    String signature = call.header("X-Notion-Signature").orElse("");
    return Answer.later(events.get().take(body, signature).thenApply(WebhookRoutes::answer));
  }

  private static Answer answer(Taken taken) {
    return switch (taken) {
      case YES, HANDSHAKE -> new Answer.Empty(200, Map.of());
      case NOT_ANNOUNCED ->
          throw Refusal.of(
              403,
              new Text(
                  "예고되지 않은 등록 요청입니다. 운영자가 먼저 POST /orchestrator/notion/webhook으로 알려야 합니다",
                  "Nobody announced a handshake: an operator does with POST /orchestrator/notion/webhook"));
      case NOT_SIGNED ->
          throw Refusal.of(
              401, new Text("서명이 없거나 맞지 않습니다", "The signature is missing or does not fit"));
      case UNREADABLE ->
          throw Refusal.of(400, new Text("Notion 이벤트가 아닙니다", "This is no event of Notion"));
    };
  }
}
