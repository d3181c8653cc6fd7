package aurora5.api.chat;

import java.util.Objects;

/**
 * Where there is more. Immutable.
 *
 * @param name what is there, in the language of the conversation
 * @param url relative to the server: begins with {@code /}
 */
public record Link(String name, String url) {
  public Link {
    Objects.requireNonNull(name, "name");
    Objects.requireNonNull(url, "url");
  }
}
