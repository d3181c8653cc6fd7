package aurora5.page;

import jakarta.servlet.Servlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;

/**
 * Serves the page at the root, and nothing else there: what is unknown stays unknown. Apart from
 * the other files, because a component loses an empty pattern that is one of many.
 */
@Component(service = Servlet.class, property = "osgi.http.whiteboard.servlet.pattern=")
public final class Page extends HttpServlet {
  static final String INDEX = "index.html";

  private static final long serialVersionUID = 1;

  private final transient Handout handout = new Handout();

  @Activate
  public Page() {}

  @Override
  protected void service(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    handout.serve(INDEX, request, response);
  }
}
