package aurora5.distribution.evidence;

/** An incident as the store has it. */
public record AlertRow(String key, int number, int count, boolean closed) {
  public String name() {
    return key + '#' + number;
  }
}
