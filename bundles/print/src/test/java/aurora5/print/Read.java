package aurora5.print;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.text.PDFTextStripper;

/** A PDF read back. */
record Read(
    String title,
    String language,
    boolean tagged,
    List<String> pages,
    List<Integer> pictures,
    Map<String, Boolean> fonts) {
  static Read back(byte[] pdf) throws IOException {
    try (PDDocument document = Loader.loadPDF(pdf)) {
      var pages = new ArrayList<String>();
      var pictures = new ArrayList<Integer>();
      var fonts = new LinkedHashMap<String, Boolean>();
      for (int i = 1; i <= document.getNumberOfPages(); i++) {
        var text = new PDFTextStripper();
        text.setSortByPosition(true);
        text.setStartPage(i);
        text.setEndPage(i);
        pages.add(text.getText(document).strip());
        PDPage page = document.getPage(i - 1);
        int images = 0;
        for (COSName name : page.getResources().getXObjectNames()) {
          images += page.getResources().isImageXObject(name) ? 1 : 0;
        }
        pictures.add(images);
        for (COSName name : page.getResources().getFontNames()) {
          PDFont font = page.getResources().getFont(name);
          fonts.put(font.getName(), font.isEmbedded());
        }
      }
      return new Read(
          document.getDocumentInformation().getTitle(),
          document.getDocumentCatalog().getLanguage(),
          document.getDocumentCatalog().getStructureTreeRoot() != null,
          pages,
          pictures,
          fonts);
    }
  }

  String text() {
    return String.join("\n", pages);
  }
}
