package aurora5.http;

import aurora5.http.web.Answer;
import aurora5.http.web.Dispatcher;
import aurora5.http.web.Gate;
import aurora5.http.web.Handler;
import aurora5.http.web.Route;
import aurora5.http.web.Routes;
import aurora5.json.Documents;
import jakarta.servlet.Servlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.servlet.whiteboard.propertytypes.HttpWhiteboardServletPattern;

/** Says that the process answers; depends on no other room. */
@Component(service = Servlet.class)
@HttpWhiteboardServletPattern(Live.PATH)
public final class Live extends HttpServlet {
  static final String PATH = "/orchestrator/health/live";

  private static final long serialVersionUID = 1;

  private final transient Dispatcher dispatcher;

  @Activate
  public Live(@Reference(name = "listening") Listening listening) {
    var body = Documents.mapper().createObjectNode().put("status", "live");
    var routes = new Routes(List.of(row(call -> Answer.ok(body))));
    dispatcher = new Dispatcher(new Gate(listening::access), routes, Runnable::run);
  }

  static Route row(Handler handler) {
    return Route.get(PATH, handler).says("Whether the process answers");
  }

  @Override
  protected void service(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    dispatcher.serve(request, response);
  }
}
