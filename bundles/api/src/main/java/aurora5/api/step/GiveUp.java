package aurora5.api.step;

/**
 * Thrown by a step to say that another attempt is pointless: it fails at once, whatever is left.
 */
public final class GiveUp extends RuntimeException {
  private static final long serialVersionUID = 1;

  public GiveUp(String message) {
    super(message);
  }

  public GiveUp(String message, Throwable cause) {
    super(message, cause);
  }
}
