package aurora5.print.plate;

import aurora5.api.Text;
import aurora5.api.print.PrintException;
import com.twelvemonkeys.imageio.plugins.webp.WebPImageReaderSpi;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Iterator;
import java.util.Optional;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.spi.ImageReaderSpi;
import javax.imageio.stream.ImageInputStream;
import javax.imageio.stream.MemoryCacheImageInputStream;
import javax.imageio.stream.MemoryCacheImageOutputStream;

/**
 * Pictures as the press takes them: JPEG on white, fine enough for a sheet of A4 and no finer. So a
 * book of ten pictures stays a few megabytes, and a drawing looks the same in every viewer. For the
 * pictures of one paper and one thread; to be closed.
 */
public final class Plates implements AutoCloseable {
  /** Of the longer side: 240 dots an inch on the 15 cm of a page. */
  static final int FINEST = 1420;

  /** Unpacked it would take 160 MB. */
  private static final long MOST_PIXELS = 40_000_000;

  private static final float QUALITY = 0.92f;
  private static final ImageReaderSpi WEBP = new WebPImageReaderSpi();

  private final Outlines outlines = new Outlines();

  /**
   * @param name what to call it if it cannot be used
   * @throws PrintException if it is no picture, or too large
   */
  public byte[] jpeg(String name, byte[] picture) {
    try {
      return looksLikeXml(picture)
          ? jpeg(Drawing.of(name, picture, outlines))
          : photo(name, picture);
    } catch (IOException e) {
      throw unusable(name, e);
    }
  }

  private static boolean looksLikeXml(byte[] picture) {
    String head = new String(picture, 0, Math.min(64, picture.length), StandardCharsets.UTF_8);
    return head.replace("\ufeff", "").stripLeading().startsWith("<");
  }

  private static byte[] photo(String name, byte[] picture) throws IOException {
    var in = new MemoryCacheImageInputStream(new ByteArrayInputStream(picture));
    ImageReader reader = reader(in).orElseThrow(() -> unusable(name, null));
    try {
      reader.setInput(in);
      long width = reader.getWidth(0);
      long height = reader.getHeight(0);
      if (width * height > MOST_PIXELS) {
        throw new PrintException(
            new Text(
                name + ": 그림이 너무 큽니다(" + width + "×" + height + ").",
                name + " is too large: " + width + " by " + height + " pixels."));
      }
      boolean asItIs =
          reader.getFormatName().equalsIgnoreCase("jpeg") && Math.max(width, height) <= FINEST;
      return asItIs ? picture : jpeg(onWhite(reader.read(0)));
    } catch (RuntimeException e) {
      // The readers of the JDK throw whatever comes when a picture is broken.
      throw e instanceof PrintException ? e : unusable(name, e);
    } finally {
      reader.dispose();
    }
  }

  /** WebP by a reader of the bundle's own, which the registry of the JVM never hears of. */
  private static Optional<ImageReader> reader(ImageInputStream in) throws IOException {
    if (WEBP.canDecodeInput(in)) {
      return Optional.of(WEBP.createReaderInstance(null));
    }
    Iterator<ImageReader> readers = ImageIO.getImageReaders(in);
    return readers.hasNext() ? Optional.of(readers.next()) : Optional.empty();
  }

  private static PrintException unusable(String name, Exception cause) {
    return new PrintException(
        new Text(
            name + ": PNG, JPEG, WebP, SVG로 읽을 수 없는 그림입니다.",
            name + " cannot be read as PNG, JPEG, WebP or SVG."),
        cause);
  }

  private static BufferedImage onWhite(BufferedImage picture) {
    double scale = Math.min(1, (double) FINEST / Math.max(picture.getWidth(), picture.getHeight()));
    BufferedImage sheet = sheet(scale * picture.getWidth(), scale * picture.getHeight());
    Graphics2D pen = pen(sheet);
    pen.drawImage(picture, 0, 0, sheet.getWidth(), sheet.getHeight(), null);
    pen.dispose();
    return sheet;
  }

  static BufferedImage sheet(double width, double height) {
    return new BufferedImage(
        (int) Math.max(1, Math.round(width)),
        (int) Math.max(1, Math.round(height)),
        BufferedImage.TYPE_3BYTE_BGR);
  }

  static Graphics2D pen(BufferedImage sheet) {
    Graphics2D pen = sheet.createGraphics();
    pen.setColor(Color.WHITE);
    pen.fillRect(0, 0, sheet.getWidth(), sheet.getHeight());
    pen.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
    pen.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
    pen.setRenderingHint(RenderingHints.KEY_RENDERING, RenderingHints.VALUE_RENDER_QUALITY);
    pen.setRenderingHint(
        RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BICUBIC);
    return pen;
  }

  private static byte[] jpeg(BufferedImage sheet) throws IOException {
    var bytes = new ByteArrayOutputStream();
    ImageWriter writer = ImageIO.getImageWritersByFormatName("jpeg").next();
    try (var out = new MemoryCacheImageOutputStream(bytes)) {
      ImageWriteParam how = writer.getDefaultWriteParam();
      how.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
      how.setCompressionQuality(QUALITY);
      writer.setOutput(out);
      writer.write(null, new IIOImage(sheet, null, null), how);
    } finally {
      writer.dispose();
    }
    return bytes.toByteArray();
  }

  @Override
  public void close() throws IOException {
    outlines.close();
  }
}
