package aurora5.api;

import java.util.Objects;

/**
 * One thing wrong with an input: where (a JSON pointer as in RFC 6901, empty for the whole
 * document) and what. Immutable.
 */
public record Problem(String pointer, Text message) {
  public Problem {
    Objects.requireNonNull(pointer, "pointer");
    Objects.requireNonNull(message, "message");
  }
}
