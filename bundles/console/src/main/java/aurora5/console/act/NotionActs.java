package aurora5.console.act;

import aurora5.api.Text;
import aurora5.api.notion.NotionDesk;
import aurora5.api.notion.NotionReport;
import aurora5.api.notion.NotionReport.Finding;
import aurora5.api.notion.NotionWish;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Sets Notion up, and looks at it. Immutable. */
public record NotionActs(NotionDesk desk) {
  private static final int SECONDS = 180;
  private static final String PAGE = "/notion";

  /**
   * @param what {@code setup}, {@code dry} or anything else for a look
   * @param key token of the connection; empty for the one in force
   * @param page id or link; empty for the one in force
   */
  public Act perform(String what, String key, String page) {
    var wish = new NotionWish(key, page, what.equals("dry"));
    NotionReport report =
        Waiting.on(
            what.equals("setup") || what.equals("dry") ? desk.setUp(wish) : desk.check(wish),
            SECONDS);
    Text words = new Text(lines(report, Text::ko), lines(report, Text::en));
    return report.well() ? new Act.Done(PAGE, words) : new Act.Refused(409, PAGE, words);
  }

  private static String lines(NotionReport report, Function<Text, String> language) {
    return report.findings().stream()
        .map(finding -> sign(finding) + " " + language.apply(finding.text()))
        .collect(Collectors.joining("\n"));
  }

  private static String sign(Finding finding) {
    return switch (finding.mark()) {
      case OK -> "✓";
      case MADE -> "＋";
      case WOULD_MAKE -> "…";
      case NOTE -> "ℹ";
      case WRONG -> "✗";
    };
  }
}
