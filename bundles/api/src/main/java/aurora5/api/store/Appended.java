package aurora5.api.store;

/** What became of an append that reached the store. Immutable. */
public sealed interface Appended {
  /** It is on disk; {@code position} is that of its last event, or 0 if it had none. */
  record Committed(long position) implements Appended {}

  /**
   * Nothing of it was written.
   *
   * @param entry the entry that did not fit
   * @param holder run id that has the key, the version that the context key has, or the bytes that
   *     the context would have
   * @param fingerprint for a claim, the fingerprint it was taken with; else empty
   */
  record Conflict(Entry entry, String holder, String fingerprint) implements Appended {}
}
