package aurora5.notion.setup;

import aurora5.api.Text;
import aurora5.api.notion.NotionReport;
import aurora5.api.notion.NotionReport.Finding;
import aurora5.api.notion.NotionReport.Mark;
import java.util.ArrayList;
import java.util.List;

/** Sentences as they come up. For one thread. */
final class Findings {
  private final List<Finding> all = new ArrayList<>();

  void ok(String ko, String en) {
    add(Mark.OK, ko, en);
  }

  void made(String ko, String en) {
    add(Mark.MADE, ko, en);
  }

  void wouldMake(String ko, String en) {
    add(Mark.WOULD_MAKE, ko, en);
  }

  void note(String ko, String en) {
    add(Mark.NOTE, ko, en);
  }

  void wrong(String ko, String en) {
    add(Mark.WRONG, ko, en);
  }

  void wrong(Text text) {
    all.add(new Finding(Mark.WRONG, text));
  }

  private void add(Mark mark, String ko, String en) {
    all.add(new Finding(mark, new Text(ko, en)));
  }

  boolean well() {
    return report().well();
  }

  NotionReport report() {
    return new NotionReport(all);
  }
}
