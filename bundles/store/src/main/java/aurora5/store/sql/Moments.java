package aurora5.store.sql;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Optional;

/**
 * Instants as nanoseconds since 1970, so that what is read equals what was written. Moments beyond
 * the years 1677 to 2262 become the outermost ones.
 */
public final class Moments {
  private static final long SECOND = 1_000_000_000L;

  private Moments() {}

  public static long toLong(Instant instant) {
    try {
      return Math.addExact(
          Math.multiplyExact(instant.getEpochSecond(), SECOND), (long) instant.getNano());
    } catch (ArithmeticException beyond) {
      return instant.getEpochSecond() < 0 ? Long.MIN_VALUE : Long.MAX_VALUE;
    }
  }

  public static Long toLong(Optional<Instant> instant) {
    return instant.map(Moments::toLong).orElse(null);
  }

  public static Instant toInstant(long nanos) {
    return Instant.ofEpochSecond(Math.floorDiv(nanos, SECOND), Math.floorMod(nanos, SECOND));
  }

  /** What a column holds, unless it is null. */
  public static Optional<Instant> instant(ResultSet row, int column) throws SQLException {
    long nanos = row.getLong(column);
    return row.wasNull() ? Optional.empty() : Optional.of(toInstant(nanos));
  }
}
