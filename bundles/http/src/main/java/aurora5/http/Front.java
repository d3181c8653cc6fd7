package aurora5.http;

import aurora5.api.Text;
import aurora5.api.catalog.Workflows;
import aurora5.api.metrics.Metrics;
import aurora5.api.work.Work;
import aurora5.http.room.Room;
import aurora5.http.web.Dispatcher;
import aurora5.http.web.Gate;
import aurora5.http.web.Noun;
import aurora5.http.web.Routes;
import jakarta.servlet.Servlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;
import org.osgi.service.component.annotations.ReferencePolicyOption;
import org.osgi.service.servlet.whiteboard.propertytypes.HttpWhiteboardServletAsyncSupported;
import org.osgi.service.servlet.whiteboard.propertytypes.HttpWhiteboardServletPattern;

/** The one servlet of the API; opens when all nouns are there. */
@Component(
    service = {Servlet.class, Front.class},
    property = "nouns.cardinality.minimum:Integer=" + Front.NOUNS)
@HttpWhiteboardServletPattern({"/api/*", "/orchestrator/*", "/metrics", "/notion/*", "/mcp"})
@HttpWhiteboardServletAsyncSupported
public final class Front extends HttpServlet {
  static final int NOUNS = 15;

  private static final long serialVersionUID = 1;

  private final transient Room<Metrics> metrics = new Room<>(new Text("지표", "metrics"));
  private final transient Dispatcher dispatcher;

  @Activate
  public Front(
      @Reference(name = "listening") Listening listening,
      @Reference(name = "work") Work work,
      @Reference(
              name = "nouns",
              cardinality = ReferenceCardinality.AT_LEAST_ONE,
              policyOption = ReferencePolicyOption.GREEDY)
          List<Noun> nouns,
      @Reference(name = "workflows") Workflows workflows) {
    var rows = RouteTable.of(nouns, workflows);
    dispatcher =
        new Dispatcher(new Gate(listening::access), new Routes(rows), work.io(), this::answered);
  }

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

  private void answered(int status, long nanos) {
    metrics.find().ifPresent(here -> here.requested(status, nanos));
  }

  @Override
  protected void service(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    dispatcher.serve(request, response);
  }
}
