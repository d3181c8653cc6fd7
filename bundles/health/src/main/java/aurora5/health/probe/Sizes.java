package aurora5.health.probe;

import java.util.Locale;

/** Sizes and shares as people read them. */
final class Sizes {
  static final long MB = 1 << 20;

  private Sizes() {}

  static String megabytes(long bytes) {
    return bytes / MB + "MB";
  }

  static String percent(double share) {
    return String.format(Locale.ROOT, "%.1f%%", share * 100);
  }
}
