package aurora5.api.notion;

import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.CompletionStage;
import org.osgi.annotation.versioning.ProviderType;

/** Takes the events that Notion sends. Thread-safe; no method holds the caller's thread. */
@ProviderType
public interface NotionEvents {
  /** What became of a request. */
  enum Taken {
    /** On disk, or of no interest, or known already. */
    YES,
    /** It was the handshake, and somebody had said that one would come. */
    HANDSHAKE,
    /** A handshake that nobody had announced. */
    NOT_ANNOUNCED,
    /** No signature, or a wrong one, or there has been no handshake yet. */
    NOT_SIGNED,
    /** It is no event. */
    UNREADABLE
  }

  /**
   * @param body as it came, byte by byte: the signature is made over it
   * @param signature header {@code X-Notion-Signature}; empty if there was none
   * @return completes when what is to be kept is on disk; exceptionally if the store does not take
   *     it: Notion sends it again
   */
  CompletionStage<Taken> take(byte[] body, String signature);

  /** An operator is about to make the subscription: the next handshake counts, for ten minutes. */
  void announce();

  Subscription subscription();

  /**
   * How far the subscription is. Immutable; its text holds no secret.
   *
   * @param token what an operator has to paste into Notion's portal; empty before a handshake, and
   *     once events have come
   * @param openUntil when a handshake counts no more; empty if none is awaited
   * @param lastEvent when the last signed event came, of those since the start of this process
   */
  record Subscription(
      State state, String token, Optional<Instant> openUntil, Optional<Instant> lastEvent) {
    /** What is there of it. */
    public enum State {
      NONE,
      /** A handshake is awaited. */
      ANNOUNCED,
      /** A handshake has come; no event yet. */
      SHAKEN,
      /** Events come, signed. */
      PROVEN
    }

    @Override
    public String toString() {
      return "Subscription[" + state + "]";
    }
  }
}
