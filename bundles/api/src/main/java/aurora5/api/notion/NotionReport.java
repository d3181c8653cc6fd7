package aurora5.api.notion;

import aurora5.api.Text;
import java.util.List;
import java.util.Objects;

/**
 * What was found or done, in order. Immutable.
 *
 * @param findings no secret and no person's text in them but for names of pages and the workspace
 */
public record NotionReport(List<Finding> findings) {
  /** What kind of sentence it is. */
  public enum Mark {
    /** It is as it should be. */
    OK,
    /** It was made. */
    MADE,
    /** It would be made, were it not only to be said. */
    WOULD_MAKE,
    /** Worth knowing, but no harm. */
    NOTE,
    /** It is wrong; the sentence says what to do. */
    WRONG
  }

  /** One sentence. */
  public record Finding(Mark mark, Text text) {
    public Finding {
      Objects.requireNonNull(mark, "mark");
      Objects.requireNonNull(text, "text");
    }
  }

  public NotionReport {
    findings = List.copyOf(findings);
  }

  public boolean well() {
    return findings.stream().noneMatch(finding -> finding.mark() == Mark.WRONG);
  }
}
