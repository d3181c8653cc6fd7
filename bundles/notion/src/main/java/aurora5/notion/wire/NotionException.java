package aurora5.notion.wire;

import aurora5.api.Text;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Notion did not do what it was asked, or may not have done it. Neither message nor text hold the
 * contents of a page, nor a secret.
 */
public final class NotionException extends Exception {
  private static final long serialVersionUID = 1;

  /** What went wrong, and with it what became of the call. */
  public enum Kind {
    /** There is no key. Nothing was sent. */
    NOT_CONFIGURED(false, false),
    /** Too many calls, by Notion's count. Not carried out; passes. */
    RATE_LIMITED(false, true),
    /** Notion takes no more calls of this connection. Not carried out; a person has to ask why. */
    BLOCKED(false, false),
    /** Notion is overloaded or out of reach. Not carried out; passes. */
    UNAVAILABLE(false, true),
    /** Notion failed or its answer was lost. A write may have been carried out: look first. */
    AMBIGUOUS(true, true),
    /** Somebody else wrote at the same time. Not carried out; to be read anew. */
    CONFLICT(false, true),
    /** The key is wrong or was revoked. */
    UNAUTHORIZED(false, false),
    /** The connection lacks a capability, such as to read comments. */
    CAPABILITY(false, false),
    /** The workspace has no blocks left: nothing can be created, but rows can still be changed. */
    BLOCK_LIMIT(false, false),
    /** There is no such thing, or it is not shared with the connection. */
    NOT_SHARED(false, false),
    /** It lies in the trash and cannot be written. */
    TRASHED(false, false),
    /** The call is wrong: our mistake, or somebody changed the table. */
    INVALID(false, false);

    private final boolean ambiguous;
    private final boolean passing;

    Kind(boolean ambiguous, boolean passing) {
      this.ambiguous = ambiguous;
      this.passing = passing;
    }

    /** Whether it may have been carried out all the same. */
    public boolean ambiguous() {
      return ambiguous;
    }

    /** Whether the same call may succeed later although nobody mends anything. */
    public boolean passing() {
      return passing;
    }

    /**
     * Whether it is not about this call: no call will get through until a person has mended the
     * connection, and what waits is to go on waiting.
     */
    public boolean connection() {
      return this == NOT_CONFIGURED || this == BLOCKED || this == UNAUTHORIZED;
    }
  }

  /**
   * What Notion said beside the status. Immutable.
   *
   * @param status of HTTP; 0 if there was no answer
   * @param code such as {@code validation_error}; empty if it said none
   * @param requestId for whoever asks Notion about it; empty if it gave none
   * @param retryAfter how long it wants to be left alone
   * @param committedId what it had created before it failed
   * @param committedChildren the blocks that it had appended before it failed
   */
  public record Details(
      int status,
      String code,
      String requestId,
      Optional<Duration> retryAfter,
      Optional<String> committedId,
      List<String> committedChildren) {
    public static final Details NONE =
        new Details(0, "", "", Optional.empty(), Optional.empty(), List.of());

    public Details {
      Objects.requireNonNull(code, "code");
      Objects.requireNonNull(requestId, "requestId");
      Objects.requireNonNull(retryAfter, "retryAfter");
      Objects.requireNonNull(committedId, "committedId");
      committedChildren = List.copyOf(committedChildren);
    }
  }

  private final Kind kind;
  private final transient Text text;
  private final transient Details details;

  public NotionException(Kind kind, Text text, Details details, @Nullable Throwable cause) {
    super(text.en(), cause);
    this.kind = Objects.requireNonNull(kind, "kind");
    this.text = text;
    this.details = Objects.requireNonNull(details, "details");
  }

  public Kind kind() {
    return kind;
  }

  /** What, where and what to do, in one or two sentences for people. */
  public Text text() {
    return text;
  }

  public Details details() {
    return details;
  }

  /** What Notion had created before it failed: to be taken, not created again. */
  public Optional<String> committedId() {
    return details.committedId();
  }

  /** The blocks that Notion had appended before it failed: not to be appended again. */
  public List<String> committedChildren() {
    return details.committedChildren();
  }

  public Optional<Duration> retryAfter() {
    return details.retryAfter();
  }

  /** Notion's own word for it, such as {@code validation_error}; empty if it said none. */
  public String code() {
    return details.code();
  }

  /** For whoever asks Notion about it; empty if it gave none. */
  public String requestId() {
    return details.requestId();
  }
}
