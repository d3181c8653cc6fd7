package aurora5.offline.draw;

import java.util.Locale;

/**
 * Where something stands: the middle of its feet in pixels, its size, and whether it looks the
 * other way. Immutable.
 */
record Spot(double x, double y, double scale, boolean turned) {
  static Spot at(double x, double y, double scale) {
    return new Spot(x, y, scale, false);
  }

  Spot turnedAround() {
    return new Spot(x, y, scale, !turned);
  }

  Spot mirrored() {
    return new Spot(1024 - x, y, scale, !turned);
  }

  Spot sized(double factor) {
    return new Spot(x, y, scale * factor, turned);
  }

  /** Puts a piece here whose feet are at {@code (footX, footY)} of its own box. */
  String place(String svg, double footX, double footY) {
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
