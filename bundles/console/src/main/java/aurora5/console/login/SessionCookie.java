package aurora5.console.login;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Stream;

/** Carries the number of a session, out of reach of scripts and of other sites. */
public final class SessionCookie {
  private static final String NAME = "aurora5-console";

  private SessionCookie() {}

  public static Optional<String> read(HttpServletRequest request) {
    return Stream.ofNullable(request.getCookies())
        .flatMap(Arrays::stream)
        .filter(cookie -> cookie.getName().equals(NAME))
        .map(Cookie::getValue)
        .findFirst();
  }

  public static void write(
      String number, HttpServletRequest request, HttpServletResponse response) {
    response.addCookie(cookie(number, request));
  }

  public static void forget(HttpServletRequest request, HttpServletResponse response) {
    Cookie cookie = cookie("", request);
    cookie.setMaxAge(0);
    response.addCookie(cookie);
  }

  private static Cookie cookie(String value, HttpServletRequest request) {
    var cookie = new Cookie(NAME, value);
    cookie.setPath("/system/console");
    cookie.setHttpOnly(true);
    cookie.setSecure(request.isSecure());
    cookie.setAttribute("SameSite", "Strict");
    return cookie;
  }
}
