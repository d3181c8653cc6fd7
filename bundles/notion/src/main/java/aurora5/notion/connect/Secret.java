package aurora5.notion.connect;

/** A token that shows itself only when asked by name. Immutable. */
public final class Secret {
  private final String value;

  public Secret(String value) {
    this.value = value.strip();
  }

  public boolean isEmpty() {
    return value.isEmpty();
  }

  public String reveal() {
    return value;
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Secret secret && secret.value.equals(value);
  }

  @Override
  public int hashCode() {
    return value.hashCode();
  }

  @Override
  public String toString() {
    return isEmpty() ? "(none)" : "(secret)";
  }
}
