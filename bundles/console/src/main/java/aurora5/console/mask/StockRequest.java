package aurora5.console.mask;

import aurora5.api.Text;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What the stock pages of bundles want, because plugins come and go with care only. */
public final class StockRequest {
  private static final Set<String> PAGES = Set.of("/bundles", "/install", "/deployment", "/obr");
  private static final Set<String> FORBIDDEN = Set.of("install", "update", "uninstall", "deploydp");
  private static final Pattern ONE = Pattern.compile("/bundles/(\\d{1,18})");
  private static final Text WHY =
      new Text(
          "설치·교체·제거는 워크플로우 jar만, Aurora 탭이나 올리기로 해 주세요. 그래야 jar를 검사하고 실행 중인" + " 작업을 마친 뒤 바꿉니다",
          "Only workflow jars are installed, updated and uninstalled, by an upload or on the Aurora"
              + " tab: there a jar is checked, and running work ends first");

  private StockRequest() {}

  /** Why the request is refused, if it is. */
  public static Optional<Text> refusal(HttpServletRequest request) {
    boolean forbidden =
        changesBundles(request)
            && (multipart(request)
                || FORBIDDEN.contains(String.valueOf(request.getParameter("action"))));
    return forbidden ? Optional.of(WHY) : Optional.empty();
  }

  /** Whether jars come with it. */
  public static boolean uploads(HttpServletRequest request) {
    return changesBundles(request) && multipart(request);
  }

  /** The id of the bundle that is to go. */
  public static Optional<Long> uninstalls(HttpServletRequest request) {
    Matcher one = ONE.matcher(path(request));
    boolean uninstall =
        changesBundles(request)
            && !multipart(request)
            && "uninstall".equals(request.getParameter("action"));
    return uninstall && one.matches() ? Optional.of(Long.valueOf(one.group(1))) : Optional.empty();
  }

  private static boolean changesBundles(HttpServletRequest request) {
    String path = path(request);
    return !"GET".equals(request.getMethod())
        && PAGES.stream().anyMatch(page -> path.equals(page) || path.startsWith(page + "/"));
  }

  private static boolean multipart(HttpServletRequest request) {
    return String.valueOf(request.getContentType()).startsWith("multipart/");
  }

  private static String path(HttpServletRequest request) {
    return request.getServletPath() + Optional.ofNullable(request.getPathInfo()).orElse("");
  }
}
