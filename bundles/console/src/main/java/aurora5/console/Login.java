package aurora5.console;

import aurora5.api.work.Work;
import aurora5.console.login.Account;
import aurora5.console.login.Admittance;
import aurora5.console.login.Admittance.Refused;
import aurora5.console.login.Entrance;
import aurora5.console.login.LoginPage;
import aurora5.console.login.SessionCookie;
import aurora5.console.login.Visit;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.Set;
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
  private static final Set<String> FOR_ALL = Set.of(LoginPage.STYLE, LoginPage.MARK);

  private final Entrance entrance;

  @Activate
  public Login(@Reference(name = "keys") Keys keys, @Reference(name = "work") Work work) {
    entrance = new Entrance(keys::account, work.steady());
  }

  @Override
  public @Nullable Object authenticate(HttpServletRequest request, HttpServletResponse response) {
    Headers.harden(request, response);
    Visit visit = Visit.of(request);
    if (request.getRequestURI().equals(LoginPage.PATH) && "POST".equals(request.getMethod())) {
      logIn(visit, request, response);
      return null;
    }
    Admittance admittance =
        FOR_ALL.contains(request.getRequestURI()) ? entrance.look(visit) : entrance.admit(visit);
    if (admittance instanceof Admittance.Welcome welcome) {
      return new Account(welcome.user(), Optional.empty());
    }
    turnAway(visit, (Refused) admittance, request, response);
    return null;
  }

  private void logIn(Visit visit, HttpServletRequest request, HttpServletResponse response) {
    Admittance admittance =
        entrance.logIn(visit, parameter(request, "user"), parameter(request, "password"));
    if (admittance instanceof Admittance.Begun begun) {
      SessionCookie.write(begun.session(), request, response);
      response.setStatus(HttpServletResponse.SC_SEE_OTHER);
      response.setHeader("Location", LoginPage.own(parameter(request, "next")));
    } else {
      Refused refused = (Refused) admittance;
      ask(
          refused,
          parameter(request, "next"),
          refused.why().in(Headers.locale(request)),
          request,
          response);
    }
  }

  /** A person gets the form; a script in a page must not make the browser ask for a password. */
  private static void turnAway(
      Visit visit, Refused refused, HttpServletRequest request, HttpServletResponse response) {
    if (visit.person() && refused.status() == HttpServletResponse.SC_UNAUTHORIZED) {
      String query = Optional.ofNullable(request.getQueryString()).map(q -> "?" + q).orElse("");
      ask(refused, request.getRequestURI() + query, "", request, response);
    } else {
      Headers.refuse(visit.browser() ? refused.silent() : refused, request, response);
    }
  }

  private static void ask(
      Refused refused,
      String next,
      String complaint,
      HttpServletRequest request,
      HttpServletResponse response) {
    response.setStatus(refused.status());
    refused.silent().headers().forEach(response::setHeader);
    response.setContentType("text/html");
    response.setCharacterEncoding(StandardCharsets.UTF_8.name());
    try {
      response.getWriter().print(new LoginPage(Headers.locale(request)).render(next, complaint));
      response.flushBuffer();
    } catch (IOException e) {
      throw new UncheckedIOException("the visitor has gone", e);
    }
  }

  private static String parameter(HttpServletRequest request, String name) {
    return Optional.ofNullable(request.getParameter(name)).orElse("");
  }

  /** There is one role. */
  @Override
  public boolean authorize(Object user, String role) {
    return user instanceof Account;
  }

  /** Without a session there is only the Basic scheme, which the console makes browsers forget. */
  @Override
  public void logout(HttpServletRequest request, HttpServletResponse response) {
    SessionCookie.read(request)
        .ifPresent(
            number -> {
              entrance.logOut(number);
              SessionCookie.forget(request, response);
              try {
                response.sendRedirect(LoginPage.PATH);
              } catch (IOException e) {
                throw new UncheckedIOException("the visitor has gone", e);
              }
            });
  }
}
