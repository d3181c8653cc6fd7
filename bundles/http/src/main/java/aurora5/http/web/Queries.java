package aurora5.http.web;

import aurora5.api.Text;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Reads a query string without touching the body, which servlet parameters would. */
final class Queries {
  private Queries() {}

  static Optional<String> value(@Nullable String query, String name) {
    if (query == null) {
      return Optional.empty();
    }
    return Arrays.stream(query.split("&"))
        .map(pair -> pair.split("=", 2))
        .filter(pair -> pair.length == 2 && decoded(pair[0]).equals(name))
        .map(pair -> decoded(pair[1]))
        .filter(value -> !value.isBlank())
        .findFirst();
  }

  private static String decoded(String text) {
    try {
      return URLDecoder.decode(text, StandardCharsets.UTF_8);
    } catch (IllegalArgumentException e) {
      throw Refusal.of(400, new Text("쿼리를 읽을 수 없습니다", "The query is not encoded as queries are"));
    }
  }
}
