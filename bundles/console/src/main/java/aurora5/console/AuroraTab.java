package aurora5.console;

import aurora5.api.context.Contexts;
import aurora5.api.work.Work;
import aurora5.console.act.Acts;
import aurora5.console.act.ContextActs;
import aurora5.console.act.NotionActs;
import aurora5.console.act.PluginActs;
import aurora5.console.act.RunActs;
import aurora5.console.act.Upload;
import aurora5.console.mask.OurPages;
import aurora5.console.page.Pages;
import jakarta.servlet.Servlet;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.file.Path;
import org.apache.felix.webconsole.servlet.AbstractServlet;
import org.apache.felix.webconsole.servlet.ServletConstants;
import org.osgi.framework.BundleContext;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** The tab of the web console in which Aurora is seen and steered. */
@Component(
    service = Servlet.class,
    property = {
      ServletConstants.PLUGIN_LABEL + "=" + AuroraTab.LABEL,
      ServletConstants.PLUGIN_TITLE + "=Aurora",
      ServletConstants.PLUGIN_CATEGORY + "=Aurora",
      ServletConstants.PLUGIN_CSS_REFERENCES + "=/" + AuroraTab.LABEL + "/res/aurora.css"
    })
public final class AuroraTab extends AbstractServlet {
  static final String LABEL = OurPages.LABEL;

  private static final long serialVersionUID = 1;

  private final transient TabDesk desk;

  @Activate
  public AuroraTab(
      BundleContext bundle,
      @Reference(name = "rooms") Rooms rooms,
      @Reference(name = "contexts") Contexts contexts,
      @Reference(name = "work") Work work) {
    var house = rooms.house();
    Path home = Path.of(String.valueOf(bundle.getProperty("aurora.home")));
    Path deploy = home.resolve("deploy");
    var guests =
        new Acts.Guests(
            house.guests().health(),
            house.guests().alerts(),
            house.guests().notion().map(NotionActs::new),
            house.guests().events());
    desk =
        new TabDesk(
            new Pages(house, contexts::used),
            new Acts(
                new RunActs(house.runs()),
                new PluginActs(house.plugins(), bundle, work, deploy),
                new ContextActs(contexts),
                new Upload(deploy, home.resolve("data")),
                guests));
  }

  @Override
  protected void doPost(HttpServletRequest request, HttpServletResponse response)
      throws ServletException, IOException {
    desk.act(request, response);
  }

  @Override
  public void renderContent(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    desk.show(request, response);
  }
}
