package aurora5.api.work;

import org.jspecify.annotations.Nullable;

/** Foreign code that threw or did not return in time. The message says whose, what and why. */
public final class ForeignCallException extends RuntimeException {
  private static final long serialVersionUID = 1;

  private final boolean late;

  public ForeignCallException(String message, boolean late, @Nullable Throwable cause) {
    super(message, cause);
    this.late = late;
  }

  /** Whether it was stopped because its time was over. */
  public boolean late() {
    return late;
  }
}
