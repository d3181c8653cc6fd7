package aurora5.distribution.measure;

/** Prints what was measured, one line a figure: {@code name: key=value key=value}. */
public final class Figures {
  private Figures() {}

  public static void print(String name, Object... keysAndValues) {
    var line = new StringBuilder(name).append(':');
    for (int i = 0; i < keysAndValues.length; i += 2) {
      line.append(' ').append(keysAndValues[i]).append('=').append(keysAndValues[i + 1]);
    }
    System.out.println(line);
  }

  public static long millisSince(long nanos) {
    return (System.nanoTime() - nanos) / 1_000_000;
  }
}
