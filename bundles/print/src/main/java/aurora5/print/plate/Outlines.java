package aurora5.print.plate;

import aurora5.print.page.Legible;
import aurora5.print.type.Typeface;
import java.awt.geom.AffineTransform;
import java.awt.geom.GeneralPath;
import java.awt.geom.PathIterator;
import java.io.IOException;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.apache.fontbox.ttf.GlyphData;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

/**
 * Makes shapes of the texts of a drawing, in our own typefaces: what a machine has installed would
 * look different everywhere, and a server often has none. A text is one line in one style; parts of
 * it with a style of their own are set in that of the whole. For one thread.
 */
final class Outlines implements AutoCloseable {
  private static final List<String> ITS_OWN =
      List.of("x", "y", "text-anchor", "font-family", "font-size", "font-weight");

  /** Of each kind of segment: where to, and by which points. */
  private static final List<Integer> NUMBERS = List.of(2, 2, 4, 6, 0);

  private final Map<Typeface, TrueTypeFont> fonts = new EnumMap<>(Typeface.class);

  void replaceTexts(Document drawing) throws IOException {
    NodeList texts = drawing.getElementsByTagName("text");
    while (texts.getLength() > 0) {
      Element text = (Element) texts.item(0);
      Element path = drawing.createElement("path");
      for (int i = 0; i < text.getAttributes().getLength(); i++) {
        String name = text.getAttributes().item(i).getNodeName();
        if (!ITS_OWN.contains(name)) {
          path.setAttribute(name, text.getAttribute(name));
        }
      }
      path.setAttribute("d", path(text));
      text.getParentNode().replaceChild(path, text);
    }
  }

  private String path(Element text) throws IOException {
    double size = number(text.getAttribute("font-size"), 16);
    boolean bold = number(text.getAttribute("font-weight"), 400) >= 600;
    var line = new GeneralPath();
    double width = 0;
    for (int c : Legible.of(text.getTextContent().strip()).codePoints().toArray()) {
      width += append(line, c, bold, size, width);
    }
    double start =
        switch (text.getAttribute("text-anchor")) {
          case "middle" -> width / 2;
          case "end" -> width;
          default -> 0;
        };
    line.transform(
        AffineTransform.getTranslateInstance(
            number(text.getAttribute("x"), 0) - start, number(text.getAttribute("y"), 0)));
    return data(line);
  }

  /** Returns how far it moves on. */
  private double append(GeneralPath line, int character, boolean bold, double size, double at)
      throws IOException {
    Typeface face = face(character, bold);
    TrueTypeFont font = fonts.computeIfAbsent(face, Typeface::load);
    int glyph = font.getUnicodeCmapLookup().getGlyphId(character);
    double scale = size / font.getUnitsPerEm();
    GlyphData shape = font.getGlyph().getGlyph(glyph);
    if (shape != null) {
      GeneralPath path = shape.getPath();
      path.transform(new AffineTransform(scale, 0, 0, -scale, at, 0));
      line.append(path, false);
    }
    return font.getAdvanceWidth(glyph) * scale;
  }

  private static Typeface face(int character, boolean bold) {
    if (bold && Typeface.BATANG.has(character)) {
      return Typeface.BATANG;
    }
    return Typeface.DODUM.has(character)
        ? Typeface.DODUM
        : Typeface.GOTHIC.has(character) ? Typeface.GOTHIC : Typeface.EMOJI;
  }

  private static double number(String written, double otherwise) {
    if (written.equals("bold")) {
      return 700;
    }
    String digits = written.replaceFirst("px$", "");
    return digits.matches("-?\\d{0,6}(\\.\\d{1,6})?") && !digits.isEmpty()
        ? Double.parseDouble(digits)
        : otherwise;
  }

  private static String data(GeneralPath line) {
    var data = new StringBuilder("M0 0");
    double[] at = new double[6];
    for (PathIterator i = line.getPathIterator(null); !i.isDone(); i.next()) {
      int kind = i.currentSegment(at);
      data.append("MLQCZ".charAt(kind));
      for (int n = 0; n < NUMBERS.get(kind); n++) {
        data.append(Math.round(at[n] * 10) / 10.0).append(' ');
      }
    }
    return data.toString();
  }

  @Override
  public void close() throws IOException {
    for (TrueTypeFont font : fonts.values()) {
      font.close();
    }
  }
}
