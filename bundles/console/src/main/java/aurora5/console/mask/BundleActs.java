package aurora5.console.mask;

import aurora5.api.Text;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import java.util.Set;

/** What the stock page of bundles must not do, because plugins come and go with care only. */
public final class BundleActs {
  private static final Set<String> PAGES = Set.of("/bundles", "/install", "/deployment", "/obr");
  private static final Set<String> FORBIDDEN = Set.of("install", "update", "uninstall", "deploydp");
  private static final Text WHY =
      new Text(
          "설치·교체·제거는 Aurora 탭에서 해 주세요. 그래야 jar를 검사하고 실행 중인 작업을 마친 뒤 바꿉니다",
          "Install, update and uninstall on the Aurora tab: there a jar is checked, and running"
              + " work ends first");

  private BundleActs() {}

  /** Why the request is refused, if it is. */
  public static Optional<Text> refusal(HttpServletRequest request) {
    String path =
        String.valueOf(request.getServletPath())
            + Optional.ofNullable(request.getPathInfo()).orElse("");
    boolean there =
        PAGES.stream().anyMatch(page -> path.equals(page) || path.startsWith(page + "/"));
    if (!there || "GET".equals(request.getMethod())) {
      return Optional.empty();
    }
    String type = String.valueOf(request.getContentType());
    boolean upload = type.startsWith("multipart/");
    boolean forbidden =
        upload || FORBIDDEN.contains(String.valueOf(request.getParameter("action")));
    return forbidden ? Optional.of(WHY) : Optional.empty();
  }
}
