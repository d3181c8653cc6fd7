package aurora5.http.stream;

/**
 * How far a reader has got. Immutable.
 *
 * @param position of the last event it was sent, or that it knew
 * @param seq of that event within its run; 0 if not known
 */
public record Mark(long position, long seq) {
  public static final Mark START = new Mark(0, 0);
}
