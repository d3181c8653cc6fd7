package aurora5.print;

import aurora5.api.Text;
import aurora5.api.print.PrintException;
import aurora5.print.page.Legible;
import aurora5.print.page.Page;
import aurora5.print.type.Typeface;
import com.openhtmltopdf.css.constants.IdentValue;
import com.openhtmltopdf.extend.FSStream;
import com.openhtmltopdf.outputdevice.helper.ExternalResourceControlPriority;
import com.openhtmltopdf.outputdevice.helper.ExternalResourceType;
import com.openhtmltopdf.pdfboxout.PDFontSupplier;
import com.openhtmltopdf.pdfboxout.PdfBoxFontResolver.FontGroup;
import com.openhtmltopdf.pdfboxout.PdfBoxRenderer;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.pdmodel.font.PDType0Font;

/**
 * Lays out one page and writes the PDF. Opens nothing but the plates it was given. For one thread,
 * once.
 *
 * @param plates JPEG by the names that the page gives them
 * @param refused what the page's style wanted to open besides
 */
record Press(Page page, Map<String, byte[]> plates, List<Typeface> typefaces, Set<String> refused) {
  static final String SCHEME = "plate";

  Press(Page page, Map<String, byte[]> plates, List<Typeface> typefaces) {
    this(page, plates, typefaces, new LinkedHashSet<>());
  }

  byte[] pdf() throws IOException {
    var pdf = new ByteArrayOutputStream();
    var builder = new PdfRendererBuilder();
    builder.withW3cDocument(page.document(), null);
    builder.useUriResolver((base, uri) -> uri);
    for (var moment : ExternalResourceControlPriority.values()) {
      builder.useExternalResourceAccessControl(this::mayOpen, moment);
    }
    builder.useProtocolsStreamImplementation(uri -> new Bytes(plates.get(uri)), SCHEME);
    builder.useUnicodeLineBreaker(new KoreanLines());
    builder.useReplacementText(Legible.BOX);
    builder.usePdfUaAccessibility(true);
    builder.withProducer("Aurora 5");
    builder.toStream(pdf);
    try (PdfBoxRenderer renderer = builder.buildPdfRenderer()) {
      for (Typeface face : typefaces) {
        add(face, renderer);
      }
      renderer.createPDF();
    }
    if (!refused.isEmpty()) {
      String what = String.join(", ", refused);
      throw new PrintException(
          new Text(
              "함께 건네지 않은 것은 열지 않습니다: " + what, "Only what is handed in is opened, not: " + what));
    }
    return pdf.toByteArray();
  }

  private boolean mayOpen(String uri, ExternalResourceType type) {
    boolean mine = type == ExternalResourceType.IMAGE_RASTER && plates.containsKey(uri);
    if (!mine) {
      refused.add(uri.substring(0, Math.min(uri.length(), 200)));
    }
    return mine;
  }

  /**
   * Without ligatures: one glyph for three letters is none of them to whoever searches, copies or
   * listens.
   */
  private static void add(Typeface face, PdfBoxRenderer renderer) throws IOException {
    TrueTypeFont font = face.load();
    font.setEnableGsub(false);
    var embedded = new PDFontSupplier(PDType0Font.load(renderer.getPdfDocument(), font, true));
    var groups =
        face == Typeface.BATANG
            ? EnumSet.of(FontGroup.MAIN)
            : EnumSet.of(FontGroup.MAIN, FontGroup.FINAL_FALLBACK);
    for (FontGroup group : groups) {
      renderer
          .getFontResolver()
          .addFont(embedded, face.family(), face.weight(), IdentValue.NORMAL, true, group);
    }
  }

  private record Bytes(byte[] content) implements FSStream {
    @Override
    public InputStream getStream() {
      return new ByteArrayInputStream(content);
    }

    @Override
    public Reader getReader() {
      return new InputStreamReader(getStream(), StandardCharsets.UTF_8);
    }
  }
}
