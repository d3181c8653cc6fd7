package aurora5.distribution.evidence;

/**
 * An answer that a client got when it wished for a run.
 *
 * @param key idempotency key of the wish, or nothing
 * @param changed whether the same key had been used with another body before
 * @param run that was accepted, or nothing
 */
public record Told(String key, boolean changed, int status, String run) {
  public boolean accepted() {
    return status / 100 == 2;
  }
}
