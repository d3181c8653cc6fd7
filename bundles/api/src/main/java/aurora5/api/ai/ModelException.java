package aurora5.api.ai;

import aurora5.api.Text;
import java.time.Duration;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A model did not do what it was asked, and why. Neither message nor text quote a person or the
 * model, nor hold a secret.
 */
public final class ModelException extends RuntimeException {
  private static final long serialVersionUID = 1;

  /** What went wrong. */
  public enum Kind {
    /** There is no such model, or no key. */
    NOT_CONFIGURED,
    /** The key was rejected. */
    KEY,
    /** The key may not do this, or not from here. */
    PERMISSION,
    /** The model's name is unknown to the server. */
    UNKNOWN_MODEL,
    /** The server does not have this kind of call. */
    UNSUPPORTED,
    /** The account has no credit left. */
    NO_CREDIT,
    /** The day's own budget is spent. */
    BUDGET,
    /** Too many calls; to be tried later. */
    RATE_LIMITED,
    /** The server failed. */
    OUTAGE,
    /** The server could not be reached, or the connection broke. */
    NETWORK,
    /** No answer in time. */
    SLOW,
    /** The server refused the call as it is. */
    BAD_REQUEST,
    /** What a person wrote must not be worked on. */
    FLAGGED,
    /** What a person wrote speaks of harming themselves: somebody has to look after them. */
    SELF_HARM,
    /** The model refused to answer. */
    REFUSED,
    /** The answer ended before it was complete. */
    CUT_OFF,
    /** The answer is not what was asked for. */
    MISFIT
  }

  private final Kind kind;
  private final transient Text text;
  private final transient Optional<Duration> retryAfter;

  public ModelException(Kind kind, Text text, @Nullable Throwable cause) {
    this(kind, text, Optional.empty(), cause);
  }

  /**
   * @param retryAfter what the server asked to be left alone for
   */
  public ModelException(
      Kind kind, Text text, Optional<Duration> retryAfter, @Nullable Throwable cause) {
    super(text.en(), cause);
    this.kind = Objects.requireNonNull(kind, "kind");
    this.text = text;
    this.retryAfter = Objects.requireNonNull(retryAfter, "retryAfter");
  }

  public Kind kind() {
    return kind;
  }

  /** Why, in one sentence for people. */
  public Text text() {
    return text;
  }

  public Optional<Duration> retryAfter() {
    return retryAfter;
  }
}
