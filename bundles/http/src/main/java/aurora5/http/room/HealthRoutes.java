package aurora5.http.room;

import aurora5.api.Text;
import aurora5.api.health.Health;
import aurora5.api.health.Verdict;
import aurora5.http.web.Answer;
import aurora5.http.web.Call;
import aurora5.http.web.Noun;
import aurora5.http.web.Route;
import aurora5.json.Documents;
import java.util.List;
import java.util.Map;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;
import org.osgi.service.component.annotations.ReferencePolicyOption;

/** Shows how well the house is. */
@Component(service = Noun.class)
public final class HealthRoutes implements Noun {
  private final Room<Health> health = new Room<>(new Text("상태 점검", "health"));

  @Activate
  public HealthRoutes() {}

  @Reference(
      name = "health",
      cardinality = ReferenceCardinality.OPTIONAL,
      policy = ReferencePolicy.DYNAMIC,
      policyOption = ReferencePolicyOption.GREEDY)
  public void bind(Health service) {
    health.arrived(service);
  }

  public void unbind(Health service) {
    health.left(service);
  }

  @Override
  public List<Route> routes() {
    return List.of(
        Route.get("/orchestrator/health", this::document)
            .says("How well services, system and workflows are; 503 when unhealthy"));
  }

  private Answer document(Call call) {
    Health here = health.get();
    int status = here.report().verdict() == Verdict.UNHEALTHY ? 503 : 200;
    return new Answer.Document(
        status, Map.of(), "application/json", Documents.parseOwn(here.document(call.locale())));
  }
}
