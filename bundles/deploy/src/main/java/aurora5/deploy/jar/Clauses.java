package aurora5.deploy.jar;

import java.util.ArrayList;
import java.util.List;

/** Takes a manifest header apart; what stands in quotes stays together. */
final class Clauses {
  private Clauses() {}

  /** Clauses, separated by commas. */
  static List<String> of(String header) {
    return split(header, ',');
  }

  /** What stands before the first parameter of a clause. */
  static String path(String clause) {
    return split(clause, ';').get(0);
  }

  /**
   * Parameters of a clause, without blanks and quotes: {@code version=1}, {@code singleton:=true}.
   */
  static List<String> parameters(String clause) {
    return split(clause, ';').stream()
        .skip(1)
        .map(parameter -> parameter.replaceAll("[\\s\"]", ""))
        .toList();
  }

  private static List<String> split(String text, char separator) {
    List<String> parts = new ArrayList<>();
    boolean quoted = false;
    int from = 0;
    for (int at = 0; at < text.length(); at++) {
      quoted ^= text.charAt(at) == '"';
      if (text.charAt(at) == separator && !quoted) {
        parts.add(text.substring(from, at).strip());
        from = at + 1;
      }
    }
    parts.add(text.substring(from).strip());
    return parts;
  }
}
