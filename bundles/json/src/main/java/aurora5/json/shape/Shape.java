package aurora5.json.shape;

import java.math.BigInteger;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/** What a type allows in a document. Immutable. */
public sealed interface Shape {
  /** Any document. */
  record Anything() implements Shape {}

  /** True or false. */
  record Truth() implements Shape {}

  /** A string; the range is of its length in characters. */
  record Words(Range length) implements Shape {}

  /** One of some names. */
  record Choice(List<String> names) implements Shape {}

  /** A string of a known form, such as a date; the reader throws what it does not like. */
  record Formed(String format, Consumer<String> reader) implements Shape {}

  /** A number without fraction; the natural range is the one of the Java type. */
  record Whole(Range range, BigInteger least, BigInteger most) implements Shape {}

  /** Any number. */
  record Fraction(Range range) implements Shape {}

  /** A list; the range is of its size. */
  record Many(Shape item, Range size, boolean unique) implements Shape {}

  /** A map from strings; the range is of its size. */
  record Keyed(Optional<Choice> keys, Shape value, Range size) implements Shape {}

  /** A record, to be found by this name. */
  record Ref(String structure) implements Shape {}
}
