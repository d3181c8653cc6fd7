package aurora5.api;

import java.util.Objects;

/**
 * A JSON document as text, so that rooms can hand data on without sharing a JSON library.
 * Immutable; the text is not checked here but by the codec that reads it.
 */
public record Json(String text) {
  public static final Json NULL = new Json("null");

  public Json {
    Objects.requireNonNull(text, "text");
  }

  @Override
  public String toString() {
    return text;
  }
}
