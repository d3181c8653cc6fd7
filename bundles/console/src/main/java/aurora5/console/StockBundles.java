package aurora5.console;

import aurora5.api.catalog.Plugins;
import aurora5.api.work.Work;
import aurora5.console.act.Act;
import aurora5.console.act.PluginActs;
import aurora5.console.act.Upload;
import aurora5.console.login.Admittance.Refused;
import aurora5.console.mask.StockRequest;
import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.Part;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.servlet.whiteboard.propertytypes.HttpWhiteboardContextSelect;
import org.osgi.service.servlet.whiteboard.propertytypes.HttpWhiteboardFilterPattern;

/**
 * Leads installing and uninstalling on the stock page of bundles to the deploy folder, where a jar
 * is verified and running work ends first. Without it {@link Masking} refuses them.
 */
@Component(service = Filter.class, property = "service.ranking:Integer=100")
@HttpWhiteboardFilterPattern("/*")
@HttpWhiteboardContextSelect("(osgi.http.whiteboard.context.name=org.apache.felix.webconsole)")
public final class StockBundles implements Filter {
  /** What the page's script understands as a bundle that is gone. */
  private static final String UNINSTALLED = "{\"stateRaw\":1}";

  private final BundleContext context;
  private final PluginActs plugins;
  private final Upload upload;

  @Activate
  public StockBundles(
      BundleContext context,
      @Reference(name = "plugins") Plugins plugins,
      @Reference(name = "work") Work work) {
    this.context = context;
    Path home = Path.of(String.valueOf(context.getProperty("aurora.home")));
    this.plugins = new PluginActs(plugins, context, work, home.resolve("deploy"));
    upload = new Upload(home.resolve("deploy"), home.resolve("data"));
  }

  @Override
  public void doFilter(ServletRequest plain, ServletResponse answer, FilterChain chain)
      throws IOException, ServletException {
    var request = (HttpServletRequest) plain;
    var response = (HttpServletResponse) answer;
    Optional<Act> act = act(request);
    if (act.isEmpty()) {
      chain.doFilter(request, response);
    } else if (act.get() instanceof Act.Refused refused) {
      Headers.refuse(new Refused(refused.status(), Map.of(), refused.words()), request, response);
    } else if (StockRequest.uploads(request)) {
      response.sendRedirect(request.getContextPath() + "/aurora" + act.get().next());
    } else {
      response.setContentType("application/json");
      response.getWriter().print(UNINSTALLED);
    }
  }

  private Optional<Act> act(HttpServletRequest request) throws IOException, ServletException {
    if (StockRequest.uploads(request)) {
      return taken(request);
    }
    return StockRequest.uninstalls(request)
        .map(context::getBundle)
        .map(Bundle::getLocation)
        .filter(location -> location.startsWith(Plugins.LOCATION))
        .map(location -> plugins.uninstall(location.substring(Plugins.LOCATION.length())));
  }

  private Optional<Act> taken(HttpServletRequest request) throws IOException, ServletException {
    Optional<Act> last = Optional.empty();
    for (Part part : request.getParts()) {
      String file = part.getSubmittedFileName();
      if (file != null && !file.isEmpty() && !(last.orElse(null) instanceof Act.Refused)) {
        try (var jar = part.getInputStream()) {
          last = Optional.of(upload.take(file, jar));
        }
      }
    }
    return last;
  }
}
