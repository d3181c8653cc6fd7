package aurora5.http;

import aurora5.api.work.Work;
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
import org.osgi.service.component.annotations.ReferencePolicyOption;
import org.osgi.service.servlet.whiteboard.propertytypes.HttpWhiteboardServletAsyncSupported;
import org.osgi.service.servlet.whiteboard.propertytypes.HttpWhiteboardServletPattern;

/** The one servlet of the API; opens when all nouns are there. */
@Component(
    service = {Servlet.class, Front.class},
    property = "nouns.cardinality.minimum:Integer=" + Front.NOUNS)
@HttpWhiteboardServletPattern({"/api/*", "/orchestrator/*"})
@HttpWhiteboardServletAsyncSupported
public final class Front extends HttpServlet {
  static final int NOUNS = 6;

  private static final long serialVersionUID = 1;

  private final transient Dispatcher dispatcher;

  @Activate
  public Front(
      @Reference(name = "listening") Listening listening,
      @Reference(name = "work") Work work,
      @Reference(
              name = "nouns",
              cardinality = ReferenceCardinality.AT_LEAST_ONE,
              policyOption = ReferencePolicyOption.GREEDY)
          List<Noun> nouns) {
    var routes = new Routes(nouns.stream().flatMap(noun -> noun.routes().stream()).toList());
    dispatcher = new Dispatcher(new Gate(listening::access), routes, work.io());
  }

  @Override
  protected void service(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    dispatcher.serve(request, response);
  }
}
