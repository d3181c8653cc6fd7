package aurora5.console;

import aurora5.api.Text;
import aurora5.console.login.Admittance.Refused;
import aurora5.console.mask.SecretWords;
import aurora5.console.mask.StockRequest;
import aurora5.console.mask.Veil;
import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Map;
import java.util.Optional;
import org.osgi.service.cm.ConfigurationAdmin;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.servlet.whiteboard.propertytypes.HttpWhiteboardContextSelect;
import org.osgi.service.servlet.whiteboard.propertytypes.HttpWhiteboardFilterPattern;

/** Lies over the whole web console: hides secrets and keeps plugins out of rash hands. */
@Component(service = Filter.class)
@HttpWhiteboardFilterPattern("/*")
@HttpWhiteboardContextSelect("(osgi.http.whiteboard.context.name=org.apache.felix.webconsole)")
public final class Masking implements Filter {
  private final Veil veil;

  @Activate
  public Masking(@Reference(name = "configurations") ConfigurationAdmin configurations) {
    var values = new ConfiguredValues(configurations);
    veil = new Veil(() -> SecretWords.of(values.everywhere()));
  }

  @Override
  public void doFilter(ServletRequest plain, ServletResponse answer, FilterChain chain)
      throws IOException, ServletException {
    var request = (HttpServletRequest) plain;
    var response = (HttpServletResponse) answer;
    Optional<Text> refusal = StockRequest.refusal(request);
    if (refusal.isPresent()) {
      Headers.refuse(new Refused(403, Map.of(), refusal.get()), request, response);
    } else if (request.getServletPath().startsWith("/res/")) {
      chain.doFilter(request, response);
    } else {
      veil.filter(request, response, chain);
    }
  }
}
