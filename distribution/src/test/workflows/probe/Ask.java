package probe;

import java.nio.file.Path;

/** The input of every test workflow: where its gates are, and which of many runs this is. */
public record Ask(String gates, int number) {
  public Ask {
    gates = gates == null ? "" : gates;
  }

  Path gate(String name) {
    return Path.of(gates, name);
  }
}
