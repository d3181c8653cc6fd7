package aurora5.console.mask;

import jakarta.servlet.http.HttpServletRequest;
import java.util.regex.Pattern;

/** Tells the pages of the Aurora tab from those of others. */
public final class OurPages {
  /** Name of the tab in addresses. */
  public static final String LABEL = "aurora";

  private static final Pattern PATH = Pattern.compile(".*/console/" + LABEL + "(/.*)?");

  private OurPages() {}

  public static boolean include(HttpServletRequest request) {
    return PATH.matcher(request.getRequestURI()).matches();
  }
}
