package aurora5.http.room;

import aurora5.api.Problem;
import aurora5.api.Text;
import aurora5.api.intent.Intents;
import aurora5.api.intent.Intents.Candidate;
import aurora5.api.intent.Intents.Guess;
import aurora5.http.web.Answer;
import aurora5.http.web.Call;
import aurora5.http.web.Noun;
import aurora5.http.web.Refusal;
import aurora5.http.web.Route;
import aurora5.json.Documents;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.util.List;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Tells which workflow a sentence asks for; starts nothing. */
@Component(service = Noun.class)
public final class IntentRoutes implements Noun {
  private final Intents intents;

  @Activate
  public IntentRoutes(@Reference(name = "intents") Intents intents) {
    this.intents = intents;
  }

  @Override
  public List<Route> routes() {
    return List.of(
        Route.post("/api/route", this::route)
            .says("Which workflow a sentence asks for; starts nothing"));
  }

  private Answer route(Call call) throws IOException {
    JsonNode text = call.body().path("text");
    if (!text.isTextual() || text.textValue().isBlank()) {
      throw Refusal.wrong(
          new Text("사용자 입력이 필요합니다.", "A text is needed"),
          List.of(
              new Problem(
                  "/text", new Text("비어 있지 않은 문자열이어야 합니다", "must be a string with words"))));
    }
    return Answer.ok(document(intents.guess(text.textValue())));
  }

  private static ObjectNode document(Guess guess) {
    ObjectNode node = Documents.mapper().createObjectNode().put("decision", guess.decision());
    var ranked = node.putArray("ranked");
    for (Candidate candidate : guess.ranked()) {
      ranked
          .addObject()
          .put("workflow", candidate.workflow())
          .put("confidence", Math.round(candidate.confidence() * 1_000) / 1_000.0)
          .put("why", candidate.why());
    }
    return node;
  }
}
