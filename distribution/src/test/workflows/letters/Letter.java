package letters;

/** What somebody wrote, in two halves. */
public record Letter(String first, String second) {
  public Letter {
    first = first == null ? "" : first;
    second = second == null ? "" : second;
  }
}
