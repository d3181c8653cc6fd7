package aurora5.console.page;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

/** Puts words into addresses. */
final class Address {
  private Address() {}

  static String part(String words) {
    return URLEncoder.encode(words, StandardCharsets.UTF_8);
  }
}
