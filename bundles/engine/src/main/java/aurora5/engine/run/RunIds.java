package aurora5.engine.run;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.util.random.RandomGenerator;

/**
 * Ids of runs: 26 lower-case characters, 48 bits of time and 80 of chance (the form of a ULID), so
 * that they sort by time and cannot be guessed. Thread-safe if its randomness is.
 */
public final class RunIds {
  private static final char[] DIGITS = "0123456789abcdefghjkmnpqrstvwxyz".toCharArray();
  private static final int TIME_DIGITS = 10;
  private static final int CHANCE_DIGITS = 16;

  private final Clock clock;
  private final RandomGenerator random;

  public RunIds(Clock clock, RandomGenerator random) {
    this.clock = clock;
    this.random = random;
  }

  public String next() {
    var id = new StringBuilder(TIME_DIGITS + CHANCE_DIGITS);
    long millis = clock.millis();
    for (int shift = 5 * (TIME_DIGITS - 1); shift >= 0; shift -= 5) {
      id.append(DIGITS[(int) (millis >>> shift) & 31]);
    }
    byte[] chance = new byte[CHANCE_DIGITS];
    random.nextBytes(chance);
    return append(id, chance).toString();
  }

  /** The id of a child: always the same for the same parent, unit and attempt. */
  public static String child(String parent, String unit, int attempt) {
    try {
      String seed = parent + '\n' + unit + '\n' + attempt;
      byte[] hash =
          MessageDigest.getInstance("SHA-256").digest(seed.getBytes(StandardCharsets.UTF_8));
      return append(new StringBuilder(parent.substring(0, TIME_DIGITS)), hash).toString();
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every JDK has SHA-256", e);
    }
  }

  private static StringBuilder append(StringBuilder id, byte[] chance) {
    for (int i = 0; i < CHANCE_DIGITS; i++) {
      id.append(DIGITS[chance[i] & 31]);
    }
    return id;
  }
}
