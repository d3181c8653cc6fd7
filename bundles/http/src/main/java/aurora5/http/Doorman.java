package aurora5.http;

import aurora5.http.web.Gate;
import aurora5.http.web.Guard;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import java.io.IOException;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.servlet.whiteboard.Preprocessor;

/** Stands before every servlet of the server, also those of other bundles. */
@Component(service = Preprocessor.class)
public final class Doorman implements Preprocessor {
  private final Guard guard;

  @Activate
  public Doorman(@Reference(name = "listening") Listening listening) {
    guard = new Guard(new Gate(listening::access));
  }

  @Override
  public void doFilter(ServletRequest request, ServletResponse response, FilterChain chain)
      throws IOException, ServletException {
    guard.filter(request, response, chain);
  }
}
