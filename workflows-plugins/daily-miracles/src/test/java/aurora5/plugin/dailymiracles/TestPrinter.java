package aurora5.plugin.dailymiracles;

import aurora5.api.Text;
import aurora5.api.print.Paper;
import aurora5.api.print.PrintException;
import aurora5.api.print.Printer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** Keeps what it was given instead of printing it. */
final class TestPrinter implements Printer {
  final List<Paper> papers = new CopyOnWriteArrayList<>();
  boolean broken;

  @Override
  public byte[] print(Paper paper) {
    if (broken) {
      throw new PrintException(new Text("종이가 없습니다.", "out of paper"));
    }
    papers.add(paper);
    return "%PDF-".getBytes(StandardCharsets.UTF_8);
  }
}
