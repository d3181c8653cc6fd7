package aurora5.print.plate;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import aurora5.api.print.PrintException;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;

class PlatesTest {
  private static final int RED = 0xff0000;

  private static BufferedImage plate(byte[] picture) throws IOException {
    try (var plates = new Plates()) {
      return ImageIO.read(new ByteArrayInputStream(plates.jpeg("picture", picture)));
    }
  }

  private static BufferedImage drawn(String inside) throws IOException {
    String svg =
        "<svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 200 100' width='200' height='100'>"
            + inside
            + "</svg>";
    return plate(svg.getBytes(UTF_8));
  }

  /** Pixels that are not nearly white, of a part given in hundredths. */
  private static long ink(BufferedImage plate, int fromX, int toX, int fromY, int toY) {
    long ink = 0;
    for (int x = plate.getWidth() * fromX / 100; x < plate.getWidth() * toX / 100; x++) {
      for (int y = plate.getHeight() * fromY / 100; y < plate.getHeight() * toY / 100; y++) {
        ink += (plate.getRGB(x, y) & 0xff) < 200 ? 1 : 0;
      }
    }
    return ink;
  }

  @Test
  void aDrawingIsAsFineAsPaperAndOnWhite() throws Exception {
    BufferedImage plate = drawn("<rect width='100' height='100' fill='#f00'/>");
    assertThat(plate.getWidth()).isEqualTo(Plates.FINEST);
    assertThat(plate.getHeight()).isEqualTo(Plates.FINEST / 2);
    assertThat(plate.getRGB(plate.getWidth() / 4, 300) & 0xf00000).isEqualTo(RED & 0xf00000);
    assertThat(plate.getRGB(plate.getWidth() * 3 / 4, 300) & 0xf0f0f0).isEqualTo(0xf0f0f0);
  }

  @Test
  void textsOfADrawingAreDrawnWhereTheyStand() throws Exception {
    String text =
        "<text x='%d' y='60' font-size='20' text-anchor='%s' font-weight='700' fill='#000'>한글 %s</text>";
    assertThat(ink(drawn(text.formatted(100, "middle", "金🚀")), 30, 70, 35, 70)).isPositive();
    BufferedImage start = drawn(text.formatted(100, "start", ""));
    assertThat(ink(start, 0, 49, 0, 100)).isZero();
    assertThat(ink(start, 50, 100, 0, 100)).isPositive();
    BufferedImage end = drawn(text.formatted(100, "end", ""));
    assertThat(ink(end, 51, 100, 0, 100)).isZero();
    assertThat(ink(end, 0, 50, 0, 100)).isPositive();
  }

  @Test
  void whatIsTransparentIsWhiteAndWhatIsTooFineIsMadeCoarser() throws Exception {
    var bytes = new ByteArrayOutputStream();
    ImageIO.write(new BufferedImage(3000, 1500, BufferedImage.TYPE_INT_ARGB), "png", bytes);
    BufferedImage plate = plate(bytes.toByteArray());
    assertThat(plate.getWidth()).isEqualTo(Plates.FINEST);
    assertThat(plate.getHeight()).isEqualTo(Plates.FINEST / 2);
    assertThat(ink(plate, 0, 100, 0, 100)).isZero();
  }

  private static int colour(BufferedImage plate, int atX) {
    return plate.getRGB(plate.getWidth() * atX / 100, plate.getHeight() / 2) & 0xc0c0c0;
  }

  @Test
  void webpIsReadWithLossAndWithoutAndWhereItIsTransparent() throws Exception {
    BufferedImage lossy =
        plate(
            webp(
                "UklGRmAAAABXRUJQVlA4IFQAAABwBACdASpAACAAPm0ylEckIyIhLBqoAIANiWMA0X1BPG/gHyAAEh4u"
                    + "bp64gAD+8DhD9xEnXi3/3jP2e9Kn9Kh/YXv/3jP2e9Kn9UNR6XBZxQiIAAA="));
    assertThat(lossy.getWidth()).isEqualTo(64);
    assertThat(lossy.getHeight()).isEqualTo(32);
    assertThat(colour(lossy, 20)).as("red").isEqualTo(0xc00000);
    assertThat(colour(lossy, 80)).as("blue").isEqualTo(0x0000c0);
    for (String green :
        List.of(
            "UklGRiQAAABXRUJQVlA4TBgAAAAvH8ADEA8weBHzHwyBQJK/9AALRPQ/qBc=",
            "UklGRnQAAABXRUJQVlA4WAoAAAAQAAAAHwAADwAAQUxQSBMAAAABDzD/ERFCIJDkLz3AAhH9D+oFAFZQ"
                + "OCA6AAAAEAMAnQEqIAAQAD5tKpFFpCKhmAQAQAbEoAdgD8AAKXAAAP7+pW7/mb7//8WcjEdnm//+YJX5"
                + "BvCwAA==")) {
      BufferedImage half = plate(webp(green));
      assertThat(half.getWidth()).isEqualTo(32);
      assertThat(colour(half, 20)).as("transparent").isEqualTo(0xc0c0c0);
      assertThat(colour(half, 80)).as("green").isEqualTo(0x004000);
    }
  }

  @Test
  void aWebpThatIsBrokenOrAMountainIsNamed() {
    byte[] mountain = webp("UklGRiQAAABXRUJQVlA4TBgAAAAvH8ADEA8weBHzHwyBQJK/9AALRPQ/qBc=");
    byte[] broken = Arrays.copyOf(mountain, 30);
    Arrays.fill(mountain, 21, 24, (byte) 0xff); // fourteen bits each of width and height
    mountain[24] = 0x1f;
    assertThatThrownBy(() -> plate(mountain))
        .isInstanceOf(PrintException.class)
        .hasMessageContaining("picture is too large: 16384 by 16384");
    assertThatThrownBy(() -> plate(broken))
        .isInstanceOf(PrintException.class)
        .hasMessageContaining("picture cannot be read");
  }

  private static byte[] webp(String text) {
    return Base64.getDecoder().decode(text);
  }

  @Test
  void aSmallJpegIsLeftAsItIs() throws Exception {
    var bytes = new ByteArrayOutputStream();
    ImageIO.write(new BufferedImage(30, 20, BufferedImage.TYPE_INT_RGB), "jpeg", bytes);
    try (var plates = new Plates()) {
      assertThat(plates.jpeg("p.jpg", bytes.toByteArray())).isEqualTo(bytes.toByteArray());
    }
  }
}
