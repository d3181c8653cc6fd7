package aurora5.console.shell;

import java.util.List;

/**
 * What a person typed after the name of a command. Immutable.
 *
 * @param usage how the command is used, told when it is not used so
 */
public record Words(String usage, List<String> typed) {
  public static Words of(String usage, String... typed) {
    return new Words(usage, List.of(typed));
  }

  /**
   * @throws IllegalArgumentException if there are fewer or more
   */
  public Words between(int least, int most) {
    if (typed.size() < least || typed.size() > most) {
      throw new IllegalArgumentException(
          "%d words, and not as they should be. Usage: %s".formatted(typed.size(), usage));
    }
    return this;
  }

  public String first() {
    return typed.get(0);
  }

  /** The word at that place, or the other if nobody typed it. */
  public String or(int place, String other) {
    return typed.size() > place ? typed.get(place) : other;
  }
}
