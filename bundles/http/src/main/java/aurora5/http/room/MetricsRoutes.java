package aurora5.http.room;

import aurora5.api.Text;
import aurora5.api.metrics.Metrics;
import aurora5.http.web.Answer;
import aurora5.http.web.Call;
import aurora5.http.web.Noun;
import aurora5.http.web.Route;
import aurora5.json.Documents;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;
import org.osgi.service.component.annotations.ReferencePolicyOption;

/** Shows what has been counted. */
@Component(service = Noun.class)
public final class MetricsRoutes implements Noun {
  private static final String PROMETHEUS = "text/plain; version=0.0.4; charset=utf-8";

  private final Room<Metrics> metrics = new Room<>(new Text("지표", "metrics"));

  @Activate
  public MetricsRoutes() {}

  @Reference(
      name = "metrics",
      cardinality = ReferenceCardinality.OPTIONAL,
      policy = ReferencePolicy.DYNAMIC,
      policyOption = ReferencePolicyOption.GREEDY)
  public void bind(Metrics service) {
    metrics.arrived(service);
  }

  public void unbind(Metrics service) {
    metrics.left(service);
  }

  @Override
  public List<Route> routes() {
    return List.of(
        Route.get("/orchestrator/metrics", call -> document())
            .says("Requests, errors and durations of each workflow"),
        Route.get("/metrics", this::prometheus).says("The same and more, for Prometheus"));
  }

  private Answer document() {
    return Answer.ok(Documents.parseOwn(metrics.get().document()));
  }

  private Answer prometheus(Call call) {
    byte[] text = metrics.get().prometheus().getBytes(StandardCharsets.UTF_8);
    return new Answer.Content(Map.of(), PROMETHEUS, text.length, new ByteArrayInputStream(text));
  }
}
