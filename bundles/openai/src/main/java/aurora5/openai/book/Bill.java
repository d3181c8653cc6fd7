package aurora5.openai.book;

/**
 * What a call took. Immutable.
 *
 * @param cached of those in, the ones the server knew already
 * @param reasoning of those out, the ones nobody reads
 */
public record Bill(long in, long cached, long out, long reasoning, long pictures) {
  public static final Bill NOTHING = new Bill(0, 0, 0, 0, 0);
}
