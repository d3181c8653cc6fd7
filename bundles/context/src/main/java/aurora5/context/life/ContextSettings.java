package aurora5.context.life;

import java.time.Duration;

/**
 * What the operator decides about contexts. Immutable.
 *
 * @param maxSize bytes of one context's keys and values, those of its history included
 * @param ttl how long a context outlives its last use, once its run has ended
 */
public record ContextSettings(long maxSize, Duration ttl) {
  public ContextSettings {
    if (maxSize < 1) {
      throw new IllegalArgumentException("maxSize must be at least 1 byte: " + maxSize);
    }
    if (ttl.isNegative() || ttl.isZero()) {
      throw new IllegalArgumentException("ttl must be more than nothing: " + ttl);
    }
  }
}
