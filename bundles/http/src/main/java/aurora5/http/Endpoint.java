package aurora5.http;

import java.net.URI;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Finds out where the server really listens. */
final class Endpoint {
  static final String PROPERTY = "osgi.http.endpoint";

  private Endpoint() {}

  /**
   * @param endpoints what the server says: a text, an array or a collection of them
   */
  static Optional<String> url(String host, @Nullable Object endpoints) {
    return texts(endpoints)
        .filter(text -> text.startsWith("http://"))
        .map(text -> URI.create(text).getPort())
        .filter(port -> port > 0)
        .findFirst()
        .map(
            port ->
                "http://"
                    + (host.indexOf(':') < 0 || host.startsWith("[") ? host : "[" + host + "]")
                    + ":"
                    + port);
  }

  private static Stream<String> texts(@Nullable Object endpoints) {
    if (endpoints instanceof String[] array) {
      return Stream.of(array);
    } else if (endpoints instanceof Collection<?> many) {
      return many.stream().map(Object::toString);
    }
    return endpoints == null ? Stream.empty() : List.of(endpoints.toString()).stream();
  }
}
