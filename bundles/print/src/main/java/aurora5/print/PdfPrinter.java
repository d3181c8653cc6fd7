package aurora5.print;

import aurora5.api.Text;
import aurora5.api.print.Paper;
import aurora5.api.print.PrintException;
import aurora5.api.print.Printer;
import aurora5.print.page.Page;
import aurora5.print.plate.Plates;
import aurora5.print.type.Typeface;
import java.io.IOException;
import java.util.HashMap;
import java.util.concurrent.Semaphore;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;

/**
 * Prints as many papers at a time as there are processors: more would only share them, and each
 * holds its pictures in memory. Thread-safe.
 */
@Component
public final class PdfPrinter implements Printer {
  private final Semaphore presses = new Semaphore(Runtime.getRuntime().availableProcessors(), true);

  @Activate
  public PdfPrinter() {
    Diary.open();
  }

  @Override
  public byte[] print(Paper paper) throws InterruptedException {
    presses.acquire();
    try {
      return printed(paper);
    } catch (KoreanLines.Stopped e) {
      Thread.interrupted(); // as is usual when it is thrown
      throw new InterruptedException("interrupted while printing");
    } catch (IOException e) {
      throw new PrintException(new Text("PDF를 쓰지 못했습니다.", "The PDF could not be written."), e);
    } finally {
      presses.release();
    }
  }

  private static byte[] printed(Paper paper) throws IOException {
    Page page = Page.of(paper.html());
    var names = new HashMap<String, String>();
    var plates = new HashMap<String, byte[]>();
    try (var made = new Plates()) {
      for (String picture : page.pictures()) {
        String name = Press.SCHEME + ":" + plates.size();
        names.put(picture, name);
        plates.put(name, made.jpeg(picture, bytes(paper, picture)));
      }
    }
    page.rename(names::get);
    return new Press(page, plates, Typeface.fitting(page.characters())).pdf();
  }

  private static byte[] bytes(Paper paper, String name) {
    byte[] bytes = paper.pictures().get(name);
    if (bytes == null) {
      String shown = name.substring(0, Math.min(name.length(), 200));
      throw new PrintException(
          new Text(
              "<img src>는 함께 건넨 그림만 가리킬 수 있습니다: " + shown,
              "<img src> may only name a picture that is handed in, not: " + shown));
    }
    return bytes;
  }
}
