package aurora5.distribution.client;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.text.PDFTextStripper;

/**
 * A PDF that Aurora handed out, read back. Immutable.
 *
 * @param pages the text of each
 * @param pictures how many each has
 * @param embedded whether every typeface is within
 */
public record Pdf(String title, List<String> pages, List<Integer> pictures, boolean embedded) {
  public static Pdf at(Client client, String url) throws IOException, InterruptedException {
    var answer = client.open(url);
    String type = answer.headers().firstValue("Content-Type").orElse("");
    try (var body = answer.body()) {
      if (answer.statusCode() != 200 || !type.equals("application/pdf")) {
        throw new AssertionError("no PDF at " + url + ": " + answer.statusCode() + " " + type);
      }
      return read(body.readAllBytes());
    }
  }

  private static Pdf read(byte[] bytes) throws IOException {
    List<String> pages = new ArrayList<>();
    List<Integer> pictures = new ArrayList<>();
    boolean embedded = true;
    try (PDDocument document = Loader.loadPDF(bytes)) {
      for (PDPage page : document.getPages()) {
        var text = new PDFTextStripper();
        text.setSortByPosition(true);
        text.setStartPage(pages.size() + 1);
        text.setEndPage(pages.size() + 1);
        pages.add(text.getText(document));
        int images = 0;
        for (var name : page.getResources().getXObjectNames()) {
          images += page.getResources().isImageXObject(name) ? 1 : 0;
        }
        pictures.add(images);
        for (var name : page.getResources().getFontNames()) {
          embedded &= page.getResources().getFont(name).isEmbedded();
        }
      }
      return new Pdf(document.getDocumentInformation().getTitle(), pages, pictures, embedded);
    }
  }
}
