package aurora5.offline.craft;

import java.util.Locale;

/**
 * Where something stands: the middle of its feet in pixels, its size, and whether it looks the
 * other way. Immutable.
 */
public record Spot(double x, double y, double scale, boolean turned) {
  public static Spot at(double x, double y, double scale) {
    return new Spot(x, y, scale, false);
  }

  public Spot turnedAround() {
    return new Spot(x, y, scale, !turned);
  }

  public Spot mirrored() {
    return new Spot(1024 - x, y, scale, !turned);
  }

  public Spot sized(double factor) {
    return new Spot(x, y, scale * factor, turned);
  }

  /** Puts a piece here whose feet are at {@code (footX, footY)} of its own box. */
  public String place(String svg, double footX, double footY) {
    return String.format(
        Locale.ROOT,
        "<g transform=\"translate(%.1f %.1f) scale(%.3f %.3f) translate(%.0f %.0f)\">%s</g>",
        x,
        y,
        turned ? -scale : scale,
        scale,
        -footX,
        -footY,
        svg);
  }
}
