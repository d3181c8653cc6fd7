package aurora5.http;

import aurora5.api.Text;
import aurora5.http.web.Guard;
import aurora5.http.web.Refusal;
import jakarta.servlet.Servlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.propertytypes.ServiceRanking;
import org.osgi.service.servlet.whiteboard.propertytypes.HttpWhiteboardServletPattern;

/** Answers where nobody else does: the API opens a little later than the port. */
@Component(service = Servlet.class)
@ServiceRanking(Integer.MIN_VALUE)
@HttpWhiteboardServletPattern("/")
public final class Foyer extends HttpServlet {
  private static final long serialVersionUID = 1;
  private static final Text STARTING =
      new Text("아직 준비 중입니다. 잠시 뒤 다시 시도해 주세요", "Aurora is still starting; try again in a moment");

  @Activate
  public Foyer() {}

  @Override
  protected void service(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    String path = request.getRequestURI();
    boolean ours = path.startsWith("/api/") || path.startsWith("/orchestrator/");
    Guard.refuse(
        ours
            ? Refusal.unavailable(STARTING)
            : Refusal.of(404, new Text("그런 경로가 없습니다: " + path, "There is no such path: " + path)),
        request,
        response);
  }
}
