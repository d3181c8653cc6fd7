package aurora5.http.web;

import aurora5.api.Text;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Collections;
import java.util.Locale;

/** Chooses between the two languages of the house. */
final class Languages {
  private Languages() {}

  /** English if it is preferred over Korean, else Korean. */
  static Locale of(HttpServletRequest request) {
    if (request.getHeader("Accept-Language") == null) {
      return Locale.KOREAN;
    }
    return Text.language(Collections.list(request.getLocales()));
  }
}
