package aurora5.console;

import aurora5.api.Text;
import aurora5.console.act.Act;
import aurora5.console.act.Acts;
import aurora5.console.act.Outcomes;
import aurora5.console.login.Admittance.Refused;
import aurora5.console.page.Notice;
import aurora5.console.page.Pages;
import aurora5.console.page.View;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import org.apache.felix.webconsole.servlet.ServletConstants;

/** Leads a request of the tab to its page or its action. Thread-safe. */
final class TabDesk {
  private static final Text NOT_OURS =
      new Text(
          "이 페이지에서 누른 버튼이 아니거나 오래된 페이지입니다. 새로 고친 뒤 다시 눌러 주세요",
          "This was not pressed on a page of ours, or the page is old; load it again");

  private static final String OUTCOME = "outcome";

  private final Pages pages;
  private final Acts acts;
  private final Outcomes outcomes = new Outcomes();
  private final String token;

  TabDesk(Pages pages, Acts acts) {
    this.pages = pages;
    this.acts = acts;
    var bytes = new byte[32];
    new SecureRandom().nextBytes(bytes);
    token = HexFormat.of().formatHex(bytes);
  }

  void show(HttpServletRequest request, HttpServletResponse response) throws IOException {
    Map<String, String> asked = new HashMap<>();
    request.getParameterMap().forEach((name, values) -> asked.put(name, values[0]));
    Optional<Notice> notice =
        outcomes
            .of(asked.getOrDefault(OUTCOME, ""))
            .map(act -> new Notice(act instanceof Act.Refused, act.words()));
    var view = new View(Headers.locale(request), root(request), token, asked, notice);
    Optional<String> page = pages.page(path(request), view);
    if (page.isEmpty()) {
      response.setStatus(HttpServletResponse.SC_NOT_FOUND);
    }
    response.getWriter().print(page.orElse("<p>404</p>"));
  }

  void act(HttpServletRequest request, HttpServletResponse response)
      throws ServletException, IOException {
    Act act = pressedHere(request) ? acts.perform(path(request), request) : refused();
    if (act instanceof Act.Refused refused && !browser(request)) {
      Headers.refuse(new Refused(refused.status(), Map.of(), refused.words()), request, response);
    } else {
      response.setStatus(HttpServletResponse.SC_SEE_OTHER);
      String next = root(request) + act.next() + "?" + OUTCOME + "=" + outcomes.keep(act);
      response.setHeader("Location", next);
    }
  }

  /** A person sees it on a page, a program by the status. */
  private static boolean browser(HttpServletRequest request) {
    return String.valueOf(request.getHeader("Accept")).contains("text/html");
  }

  private static Act refused() {
    return new Act.Refused(HttpServletResponse.SC_FORBIDDEN, "", NOT_OURS);
  }

  private boolean pressedHere(HttpServletRequest request) throws ServletException, IOException {
    return MessageDigest.isEqual(
        token.getBytes(StandardCharsets.UTF_8),
        Acts.token(request).getBytes(StandardCharsets.UTF_8));
  }

  private static String root(HttpServletRequest request) {
    return String.valueOf(request.getAttribute(ServletConstants.ATTR_PLUGIN_ROOT));
  }

  private static String path(HttpServletRequest request) {
    String path = request.getPathInfo();
    return path.substring(path.indexOf(AuroraTab.LABEL) + AuroraTab.LABEL.length());
  }
}
