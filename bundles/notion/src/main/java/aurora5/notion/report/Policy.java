package aurora5.notion.report;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * Which runs Notion is told of and how much, as the operator says it: {@code *=auto,
 * create-story=full, ping=failures}. Immutable.
 */
public record Policy(Map<String, Rule> rules) {
  /** Of this many runs of a workflow in an hour each gets a page; of more, those that failed do. */
  public static final int MANY = 30;

  private static final String OTHERS = "*";

  /** What the operator says of a workflow. */
  public enum Rule {
    /**
     * A page for each run while there are few, a row while there are many; always one if it failed.
     */
    AUTO,
    FULL,
    BRIEF,
    /** Nothing of runs that went well. */
    FAILURES,
    OFF
  }

  public Policy {
    rules = Map.copyOf(rules);
  }

  /**
   * @throws IllegalArgumentException saying what is wrong and what may stand there
   */
  public static Policy parse(String text) {
    Map<String, Rule> rules = new LinkedHashMap<>();
    for (String part : text.split("[,\\s]+")) {
      if (!part.isEmpty()) {
        int equals = part.indexOf('=');
        if (equals < 1) {
          throw wrong(part);
        }
        rules.put(part.substring(0, equals), rule(part));
      }
    }
    return new Policy(rules);
  }

  private static Rule rule(String part) {
    String word = part.substring(part.indexOf('=') + 1).toUpperCase(Locale.ROOT);
    Optional<Rule> rule =
        Arrays.stream(Rule.values()).filter(each -> each.name().equals(word)).findFirst();
    return rule.orElseThrow(() -> wrong(part));
  }

  private static IllegalArgumentException wrong(String part) {
    return new IllegalArgumentException(
        "aurora5.notion reports (NOTION_REPORTS) is a list of WORKFLOW=auto, full, brief, failures"
            + " or off, with * for all others; this is none: "
            + part);
  }

  /**
   * @param lately runs of the workflow that ended in the hour before
   */
  public Form form(String workflow, boolean well, int lately) {
    return switch (of(workflow)) {
      case AUTO -> well && lately >= MANY ? Form.BRIEF : Form.FULL;
      case FULL -> Form.FULL;
      case BRIEF -> Form.BRIEF;
      case FAILURES -> well ? Form.NONE : Form.FULL;
      case OFF -> Form.NONE;
    };
  }

  /** Whether its runs are shown while they are under way. */
  public boolean shows(String workflow) {
    Rule rule = of(workflow);
    return rule != Rule.FAILURES && rule != Rule.OFF;
  }

  private Rule of(String workflow) {
    return rules.getOrDefault(workflow, rules.getOrDefault(OTHERS, Rule.AUTO));
  }
}
