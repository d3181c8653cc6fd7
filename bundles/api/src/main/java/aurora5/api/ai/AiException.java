package aurora5.api.ai;

import org.jspecify.annotations.Nullable;

/** No model could answer. The message says which was asked and why it did not. */
public final class AiException extends RuntimeException {
  private static final long serialVersionUID = 1;

  public AiException(String message, @Nullable Throwable cause) {
    super(message, cause);
  }
}
