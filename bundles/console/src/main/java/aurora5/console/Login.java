package aurora5.console;

import aurora5.console.login.Account;
import aurora5.console.login.Admittance;
import aurora5.console.login.Entrance;
import aurora5.console.login.Visit;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.util.Optional;
import org.apache.felix.webconsole.spi.SecurityProvider;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Stands at the door of the web console, which does not open without it. */
@Component(
    service = SecurityProvider.class,
    property = SecurityProvider.PROPERTY_ID + "=aurora5.console")
public final class Login implements SecurityProvider {
  private final Entrance entrance;

  @Activate
  public Login(@Reference(name = "keys") Keys keys) {
    entrance = new Entrance(keys::account, Clock.systemUTC());
  }

  @Override
  public @Nullable Object authenticate(HttpServletRequest request, HttpServletResponse response) {
    Headers.harden(request, response);
    Admittance admittance = entrance.admit(Visit.of(request));
    if (admittance instanceof Admittance.Welcome welcome) {
      return new Account(welcome.user(), Optional.empty());
    }
    Headers.refuse((Admittance.Refused) admittance, request, response);
    return null;
  }

  /** There is one role. */
  @Override
  public boolean authorize(Object user, String role) {
    return user instanceof Account;
  }

  @Override
  public void logout(HttpServletRequest request, HttpServletResponse response) {
    // The console itself makes the browser forget what it sends.
  }
}
