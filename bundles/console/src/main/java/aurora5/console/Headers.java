package aurora5.console;

import aurora5.api.Text;
import aurora5.console.login.Admittance.Refused;
import aurora5.console.mask.OurPages;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.Locale;

/** What every answer of the console carries. */
final class Headers {
  /** Nothing in place, and nothing from elsewhere. */
  private static final String POLICY =
      "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:;"
          + " font-src 'self'; connect-src 'self'; form-action 'self'; base-uri 'none';"
          + " frame-ancestors 'none'";

  /** The stock pages have scripts and styles in place, and one that writes scripts. */
  private static final String STOCK =
      POLICY
          .replace("script-src 'self'", "script-src 'self' 'unsafe-inline' 'unsafe-eval'")
          .replace("style-src 'self'", "style-src 'self' 'unsafe-inline'");

  private Headers() {}

  static void harden(HttpServletRequest request, HttpServletResponse response) {
    response.setHeader("Content-Security-Policy", OurPages.include(request) ? POLICY : STOCK);
    response.setHeader("X-Frame-Options", "DENY");
    response.setHeader("X-Content-Type-Options", "nosniff");
    // Not "no-referrer": a form of our own page would then be sent with Origin: null.
    response.setHeader("Referrer-Policy", "same-origin");
    response.setHeader("Cross-Origin-Opener-Policy", "same-origin");
    response.setHeader("Cache-Control", "no-store");
  }

  static void refuse(Refused refused, HttpServletRequest request, HttpServletResponse response) {
    response.setStatus(refused.status());
    refused.headers().forEach(response::setHeader);
    response.setContentType("text/plain");
    response.setCharacterEncoding(StandardCharsets.UTF_8.name());
    try {
      response.getWriter().println(refused.why().in(locale(request)));
      response.flushBuffer();
    } catch (IOException e) {
      throw new UncheckedIOException("the visitor has gone", e);
    }
  }

  /**
   * English if it is preferred over Korean, else Korean; the console's own cookie does not count.
   */
  static Locale locale(HttpServletRequest request) {
    if (request.getHeader("Accept-Language") == null) {
      return Locale.KOREAN;
    }
    return Text.language(Collections.list(request.getLocales()));
  }
}
