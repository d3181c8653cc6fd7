package aurora5.api.run;

import java.util.List;
import java.util.OptionalInt;

/**
 * How many runs of a workflow work and wait, and how many may. Immutable.
 *
 * @param author the limit its newest version names
 * @param operator the limit the operator set
 * @param working runs that work now
 * @param waiting runs that could work and wait for a place
 * @param next the first of those, in order
 */
public record Crowd(
    OptionalInt author, OptionalInt operator, int working, int waiting, List<String> next) {
  public Crowd {
    next = List.copyOf(next);
  }

  /** The limit in force, if there is one: the smaller counts. */
  public OptionalInt most() {
    return author.isPresent() && operator.isPresent()
        ? OptionalInt.of(Math.min(author.getAsInt(), operator.getAsInt()))
        : author.isPresent() ? author : operator;
  }
}
