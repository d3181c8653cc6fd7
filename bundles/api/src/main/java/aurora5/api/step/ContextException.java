package aurora5.api.step;

/** A context key or value that cannot be used as asked. The message says which and why. */
public final class ContextException extends RuntimeException {
  private static final long serialVersionUID = 1;

  public ContextException(String message) {
    super(message);
  }

  public ContextException(String message, Throwable cause) {
    super(message, cause);
  }
}
