package aurora5.page;

import jakarta.servlet.Servlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.servlet.whiteboard.propertytypes.HttpWhiteboardServletPattern;

/** Serves the files of the page, and the page itself at the dashboard's old address. */
@Component(service = Servlet.class)
@HttpWhiteboardServletPattern({PageFiles.DASHBOARD, PageFiles.FOLDER + "*"})
public final class PageFiles extends HttpServlet {
  static final String DASHBOARD = "/orchestrator/dashboard";
  static final String FOLDER = "/page/";

  private static final long serialVersionUID = 1;

  private final transient Handout handout = new Handout();

  @Activate
  public PageFiles() {}

  @Override
  protected void service(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    String path = request.getRequestURI();
    String name = path.startsWith(FOLDER) ? path.substring(FOLDER.length()) : Page.INDEX;
    handout.serve(name, request, response);
  }
}
