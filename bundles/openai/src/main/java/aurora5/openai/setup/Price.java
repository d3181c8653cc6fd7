package aurora5.openai.setup;

/**
 * What a model costs, in dollars. Immutable.
 *
 * @param in per million tokens that are sent
 * @param cached the same for those that the server knew already
 * @param out per million tokens that come back
 */
public record Price(double in, double cached, double out) {
  private static final double MILLION = 1e6;

  public Price {
    for (double each : new double[] {in, cached, out}) {
      if (!(each >= 0 && each <= MILLION)) {
        throw new IllegalArgumentException("a price must be 0 to 1000000: " + each);
      }
    }
  }

  public double of(long sent, long known, long back) {
    return ((sent - known) * in + known * cached + back * out) / MILLION;
  }
}
