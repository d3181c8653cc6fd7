package aurora5.print.plate;

import aurora5.api.Text;
import aurora5.api.print.PrintException;
import aurora5.print.page.Xml;
import com.github.weisj.jsvg.SVGDocument;
import com.github.weisj.jsvg.parser.LoaderContext;
import com.github.weisj.jsvg.parser.SVGLoader;
import com.github.weisj.jsvg.parser.resources.ResourcePolicy;
import com.github.weisj.jsvg.renderer.NullPlatformSupport;
import com.github.weisj.jsvg.view.FloatSize;
import com.github.weisj.jsvg.view.ViewBox;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import javax.xml.transform.TransformerException;
import javax.xml.transform.TransformerFactory;
import javax.xml.transform.dom.DOMSource;
import javax.xml.transform.stream.StreamResult;
import org.w3c.dom.Document;

/** Draws an SVG that opens nothing outside itself. Pure. */
final class Drawing {
  private static final LoaderContext ALONE =
      LoaderContext.builder().externalResourcePolicy(ResourcePolicy.DENY_ALL).build();

  private Drawing() {}

  static BufferedImage of(String name, byte[] picture, Outlines outlines) throws IOException {
    Document document =
        Xml.parse(new String(picture, StandardCharsets.UTF_8).replace("\ufeff", ""));
    outlines.replaceTexts(document);
    SVGDocument drawing =
        new SVGLoader().load(new ByteArrayInputStream(bytes(document)), null, ALONE);
    if (drawing == null) {
      throw new PrintException(
          new Text(name + ": SVG로 읽을 수 없습니다.", name + " cannot be read as SVG."));
    }
    FloatSize size = drawing.size();
    float scale = Plates.FINEST / Math.max(size.width, size.height);
    BufferedImage sheet = Plates.sheet(scale * size.width, scale * size.height);
    Graphics2D pen = Plates.pen(sheet);
    var whole = new ViewBox(0, 0, sheet.getWidth(), sheet.getHeight());
    drawing.renderWithPlatform(NullPlatformSupport.INSTANCE, pen, whole);
    pen.dispose();
    return sheet;
  }

  private static byte[] bytes(Document document) {
    var bytes = new ByteArrayOutputStream();
    try {
      TransformerFactory.newDefaultInstance()
          .newTransformer()
          .transform(new DOMSource(document), new StreamResult(bytes));
    } catch (TransformerException e) {
      throw new IllegalStateException("XML that was read cannot be written", e);
    }
    return bytes.toByteArray();
  }
}
