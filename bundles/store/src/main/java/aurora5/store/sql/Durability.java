package aurora5.store.sql;

import java.util.Arrays;
import java.util.Locale;

/** What an acknowledged write survives. */
public enum Durability {
  /** Loss of power: every commit is forced to the disk. */
  POWER("FULL"),
  /** Death of the process: the operating system writes when it likes. */
  PROCESS("NORMAL");

  private final String synchronous;

  Durability(String synchronous) {
    this.synchronous = synchronous;
  }

  /** Value of SQLite's pragma of that name. */
  public String synchronous() {
    return synchronous;
  }

  public static Durability of(String name) {
    return Arrays.stream(values())
        .filter(each -> each.name().equalsIgnoreCase(name.strip()))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException(refusal(name)));
  }

  private static String refusal(String name) {
    return "AURORA_DURABILITY must be %s or %s, but is: %s"
        .formatted(lower(POWER), lower(PROCESS), name);
  }

  private static String lower(Durability durability) {
    return durability.name().toLowerCase(Locale.ROOT);
  }
}
