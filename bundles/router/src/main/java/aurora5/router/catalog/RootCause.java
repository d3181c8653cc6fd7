package aurora5.router.catalog;

import java.util.List;

/** Finds the sentence that matters in a printed stack trace. */
final class RootCause {
  private static final String CAUSED_BY = "Caused by: ";

  private RootCause() {}

  /** The innermost exception's line: class and message. */
  static String of(String trace) {
    List<String> lines = trace.lines().filter(line -> !line.isBlank()).toList();
    return lines.stream()
        .filter(line -> line.startsWith(CAUSED_BY))
        .reduce((first, second) -> second)
        .map(line -> line.substring(CAUSED_BY.length()))
        .orElse(lines.isEmpty() ? "" : lines.get(0))
        .strip();
  }
}
