package aurora5.context;

/**
 * What the operator decides about contexts. Immutable.
 *
 * @param maxSize bytes of one context's keys and values
 */
record ContextSettings(long maxSize) {
  ContextSettings {
    if (maxSize < 1) {
      throw new IllegalArgumentException("maxSize must be at least 1 byte: " + maxSize);
    }
  }
}
