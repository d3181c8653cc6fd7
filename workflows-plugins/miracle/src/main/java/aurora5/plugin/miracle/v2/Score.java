package aurora5.plugin.miracle.v2;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.util.HexFormat;
import java.util.List;

/**
 * What the engine makes of one question. Immutable.
 *
 * @param energy before smoothing
 */
public record Score(
    int base,
    int delta,
    int total,
    Confidence confidence,
    Energy energy,
    List<Factor> factors,
    String mode,
    int length,
    int count) {
  private static final int LOWEST = 50;
  private static final int HIGHEST = 100;

  public Score {
    factors = List.copyOf(factors);
  }

  /** The date matters only to the flow of the day. */
  public static Score of(Asked asked, LocalDate today) {
    List<Factor> factors = Factors.of(asked);
    int base = clamped(LOWEST + factors.stream().mapToInt(Factor::score).sum());
    int delta = asked.daily() ? flow(today) : 0;
    return new Score(
        base,
        delta,
        clamped(base + delta),
        Confidence.of(asked),
        Energy.of(asked),
        factors,
        asked.chosenMode(),
        asked.length(),
        asked.count());
  }

  /** From -3 to 3, the same for everybody on one day. */
  static int flow(LocalDate day) {
    return (int) (Long.parseLong(md5(day.toString()).substring(0, 8), 16) % 7) - 3;
  }

  /** Hexadecimal, as keys of the engine are. */
  public static String md5(String text) {
    try {
      byte[] digest =
          MessageDigest.getInstance("MD5").digest(text.getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(digest);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has MD5", e);
    }
  }

  private static int clamped(int score) {
    return Math.max(LOWEST, Math.min(HIGHEST, score));
  }
}
