package aurora5.console;

import org.osgi.framework.ServiceReference;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.servlet.runtime.HttpServiceRuntime;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Tells the person at the terminal the first password, once, as soon as there is an address. */
@Component(
    service = {},
    immediate = true)
public final class Invitation {
  /** This logger's lines go to standard output as they are, and into no file. */
  private static final Logger SAY = LoggerFactory.getLogger("aurora5.say");

  @Activate
  public Invitation(
      @Reference(name = "keys") Keys keys,
      @Reference(name = "server", target = "(osgi.http.endpoint=http:*)")
          ServiceReference<HttpServiceRuntime> server) {
    keys.ring().inventIfMissing(password -> say(server, keys.account().user(), password));
  }

  private static void say(
      ServiceReference<HttpServiceRuntime> server, String user, String password) {
    SAY.info(
        "Aurora 5 console: {}/system/console  user {}  password {}",
        Endpoints.local(server.getProperty("osgi.http.endpoint")),
        user,
        password);
  }
}
