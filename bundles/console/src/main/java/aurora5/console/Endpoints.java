package aurora5.console;

import java.net.URI;
import java.util.Collection;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Finds out where this machine reaches the server. */
final class Endpoints {
  private Endpoints() {}

  /**
   * @param endpoints what the server says: a text, an array or a collection of them
   */
  static String local(@Nullable Object endpoints) {
    return texts(endpoints)
        .filter(text -> text.startsWith("http:"))
        .map(text -> "http://127.0.0.1:" + URI.create(text).getPort())
        .findFirst()
        .orElse("http://127.0.0.1");
  }

  private static Stream<String> texts(@Nullable Object endpoints) {
    if (endpoints instanceof String[] array) {
      return Stream.of(array);
    } else if (endpoints instanceof Collection<?> many) {
      return many.stream().map(Object::toString);
    }
    return Stream.ofNullable(endpoints).map(Object::toString);
  }
}
