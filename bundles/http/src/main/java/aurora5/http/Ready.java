package aurora5.http;

import aurora5.api.catalog.Plugins;
import aurora5.api.run.Engine;
import aurora5.api.store.Journal;
import aurora5.http.web.Answer;
import aurora5.http.web.Dispatcher;
import aurora5.http.web.Gate;
import aurora5.http.web.Handler;
import aurora5.http.web.Route;
import aurora5.http.web.Routes;
import jakarta.servlet.Servlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicyOption;
import org.osgi.service.servlet.runtime.HttpServiceRuntime;
import org.osgi.service.servlet.whiteboard.propertytypes.HttpWhiteboardServletPattern;

/** Says whether runs can be taken in, and what is missing. */
@Component(service = Servlet.class)
@HttpWhiteboardServletPattern(Ready.PATH)
public final class Ready extends HttpServlet {
  static final String PATH = "/orchestrator/health/ready";

  private static final long serialVersionUID = 1;

  private final transient Dispatcher dispatcher;

  @Activate
  public Ready(
      @Reference(name = "listening") Listening listening,
      @Reference(
              name = "journal",
              cardinality = ReferenceCardinality.OPTIONAL,
              policyOption = ReferencePolicyOption.GREEDY)
          @Nullable Journal journal,
      @Reference(
              name = "engine",
              cardinality = ReferenceCardinality.OPTIONAL,
              policyOption = ReferencePolicyOption.GREEDY)
          @Nullable Engine engine,
      @Reference(
              name = "plugins",
              cardinality = ReferenceCardinality.OPTIONAL,
              policyOption = ReferencePolicyOption.GREEDY)
          @Nullable Plugins plugins,
      @Reference(
              name = "server",
              cardinality = ReferenceCardinality.OPTIONAL,
              policyOption = ReferencePolicyOption.GREEDY)
          @Nullable HttpServiceRuntime server) {
    var readiness = Readiness.of(journal, engine, plugins, server);
    var routes = new Routes(List.of(row(call -> answer(readiness))));
    dispatcher = new Dispatcher(new Gate(listening::access), routes, Runnable::run);
  }

  @Override
  protected void service(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    dispatcher.serve(request, response);
  }

  static Route row(Handler handler) {
    return Route.get(PATH, handler).says("Whether runs can be taken in, and what is missing");
  }

  private static Answer answer(Readiness readiness) {
    return readiness.complete()
        ? Answer.ok(readiness.document())
        : new Answer.Document(
            503, Map.of("Retry-After", "1"), "application/json", readiness.document());
  }
}
