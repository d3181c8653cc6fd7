package aurora5.json.shape;

import aurora5.api.Json;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZonedDateTime;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.Set;
import java.util.UUID;

/** The types that hold no other types. */
final class Leaves {
  private static final Set<Class<?>> OPTIONAL =
      Set.of(Optional.class, OptionalInt.class, OptionalLong.class, OptionalDouble.class);
  private static final Set<Class<?>> FRACTIONS =
      Set.of(
          float.class,
          Float.class,
          double.class,
          Double.class,
          BigDecimal.class,
          OptionalDouble.class);
  private static final Map<Class<?>, Integer> BITS =
      Map.ofEntries(
          Map.entry(byte.class, 8),
          Map.entry(Byte.class, 8),
          Map.entry(short.class, 16),
          Map.entry(Short.class, 16),
          Map.entry(int.class, 32),
          Map.entry(Integer.class, 32),
          Map.entry(OptionalInt.class, 32),
          Map.entry(long.class, 64),
          Map.entry(Long.class, 64),
          Map.entry(OptionalLong.class, 64),
          Map.entry(BigInteger.class, 1024));
  private static final Map<Class<?>, Shape> FORMED =
      Map.of(
          Instant.class, new Shape.Formed("date-time", Instant::parse),
          OffsetDateTime.class, new Shape.Formed("date-time", OffsetDateTime::parse),
          ZonedDateTime.class, new Shape.Formed("date-time", ZonedDateTime::parse),
          LocalDateTime.class, new Shape.Formed("local-date-time", LocalDateTime::parse),
          LocalDate.class, new Shape.Formed("date", LocalDate::parse),
          LocalTime.class, new Shape.Formed("time", LocalTime::parse),
          Duration.class, new Shape.Formed("duration", Duration::parse),
          UUID.class, new Shape.Formed("uuid", UUID::fromString),
          URI.class, new Shape.Formed("uri", URI::create));

  private Leaves() {}

  static boolean isLeaf(Class<?> type) {
    return type == Json.class;
  }

  static boolean isOptional(Class<?> type) {
    return OPTIONAL.contains(type);
  }

  static Optional<Shape> shape(Class<?> type, Range range) {
    if (BITS.containsKey(type)) {
      var most = BigInteger.ONE.shiftLeft(BITS.get(type) - 1).subtract(BigInteger.ONE);
      return Optional.of(new Shape.Whole(range, most.not(), most));
    }
    if (FRACTIONS.contains(type)) {
      return Optional.of(new Shape.Fraction(range));
    }
    if (type == String.class) {
      return Optional.of(new Shape.Words(range));
    }
    if (type == boolean.class || type == Boolean.class) {
      return Optional.of(new Shape.Truth());
    }
    if (type == Json.class) {
      return Optional.of(new Shape.Anything());
    }
    return type.isEnum() ? Optional.of(choice(type)) : Optional.ofNullable(FORMED.get(type));
  }

  static Shape.Choice choice(Class<?> type) {
    return new Shape.Choice(
        Arrays.stream(type.getEnumConstants()).map(c -> ((Enum<?>) c).name()).toList());
  }
}
