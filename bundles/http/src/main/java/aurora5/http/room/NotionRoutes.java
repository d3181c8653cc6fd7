package aurora5.http.room;

import aurora5.api.Text;
import aurora5.api.notion.NotionDesk;
import aurora5.api.notion.NotionReport;
import aurora5.api.notion.NotionWish;
import aurora5.http.web.Answer;
import aurora5.http.web.Call;
import aurora5.http.web.Noun;
import aurora5.http.web.Route;
import aurora5.json.Documents;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CompletionStage;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;
import org.osgi.service.component.annotations.ReferencePolicyOption;

/** Sets Notion up, and says what is wrong with it; used by {@code bin/aurora}. */
@Component(service = Noun.class)
public final class NotionRoutes implements Noun {
  private final Room<NotionDesk> desk = new Room<>(new Text("Notion", "Notion"));

  @Activate
  public NotionRoutes() {}

  @Reference(
      name = "desk",
      cardinality = ReferenceCardinality.OPTIONAL,
      policy = ReferencePolicy.DYNAMIC,
      policyOption = ReferencePolicyOption.GREEDY)
  public void bind(NotionDesk service) {
    desk.arrived(service);
  }

  public void unbind(NotionDesk service) {
    desk.left(service);
  }

  @Override
  public List<Route> routes() {
    return List.of(
        Route.post("/orchestrator/notion/check", this::check)
            .says("What is wrong with the connection to Notion; changes nothing"),
        Route.post("/orchestrator/notion/setup", this::setUp)
            .says("Makes the tables in Notion that are missing"));
  }

  private Answer check(Call call) throws IOException {
    return later(call, desk.get().check(wish(call.body())));
  }

  private Answer setUp(Call call) throws IOException {
    return later(call, desk.get().setUp(wish(call.body())));
  }

  private static NotionWish wish(JsonNode body) {
    return new NotionWish(
        body.path("token").asText(), body.path("page").asText(), body.path("dryRun").asBoolean());
  }

  private static Answer later(Call call, CompletionStage<NotionReport> report) {
    Locale locale = call.locale();
    return Answer.later(report.thenApply(done -> Answer.ok(document(done, locale))));
  }

  private static ObjectNode document(NotionReport report, Locale locale) {
    ObjectNode node = Documents.mapper().createObjectNode().put("well", report.well());
    var findings = node.putArray("findings");
    report
        .findings()
        .forEach(
            finding ->
                findings
                    .addObject()
                    .put("mark", finding.mark().name())
                    .put("text", finding.text().in(locale)));
    return node;
  }
}
