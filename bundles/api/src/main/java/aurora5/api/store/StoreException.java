package aurora5.api.store;

import org.jspecify.annotations.Nullable;

/** The store could not do what was asked. Nothing was written. */
public final class StoreException extends RuntimeException {
  private static final long serialVersionUID = 1;

  /** What a caller can do about it. */
  public enum Kind {
    /** The disk is full: try again when there is room. */
    FULL,
    /** Closed, or stopped for good after a force that failed: only a restart helps. */
    CLOSED,
    /** Too much is waiting to be written: try again soon. */
    BUSY,
    /** What was read is not what was written. */
    DAMAGED,
    /** Anything else; the cause says what. */
    FAILED
  }

  private final Kind kind;

  public StoreException(Kind kind, String message, @Nullable Throwable cause) {
    super(message, cause);
    this.kind = kind;
  }

  public Kind kind() {
    return kind;
  }
}
