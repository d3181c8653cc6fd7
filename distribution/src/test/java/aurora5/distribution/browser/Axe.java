package aurora5.distribution.browser;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** Deque's axe: finds what people with a screen reader or weak eyes trip over. */
final class Axe {
  private static final String SCRIPT = script();
  private static final String RUN =
      """
      const done = arguments[arguments.length - 1];
      axe.run(arguments[0]).then(
        (found) => done(found.violations.flatMap((v) => v.nodes.map((n) =>
          v.id + ': ' + n.html.slice(0, 200) + ' ' + n.failureSummary))),
        (e) => done(['axe did not run: ' + e]));
      """;

  private Axe() {}

  static List<String> violations(Browser browser) {
    return violations(browser, "html");
  }

  /** Looks only at that part of the page. */
  static List<String> violations(Browser browser, String css) {
    browser.script(SCRIPT);
    return ((List<?>) browser.later(RUN, css)).stream().map(String::valueOf).toList();
  }

  private static String script() {
    try (InputStream script = Axe.class.getResourceAsStream("/axe.min.js")) {
      return new String(script.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
