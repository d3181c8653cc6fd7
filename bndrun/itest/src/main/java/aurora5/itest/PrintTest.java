package aurora5.itest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import aurora5.api.ai.Ai;
import aurora5.api.ai.PictureAsk;
import aurora5.api.print.Paper;
import aurora5.api.print.PrintException;
import aurora5.api.print.Printer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.osgi.framework.BundleContext;
import org.osgi.framework.namespace.PackageNamespace;
import org.osgi.framework.wiring.BundleWiring;
import org.osgi.test.common.annotation.InjectBundleContext;
import org.osgi.test.common.annotation.InjectService;
import org.osgi.test.junit5.context.BundleContextExtension;
import org.osgi.test.junit5.service.ServiceExtension;

/**
 * Prints with every kind of picture and typeface in the framework: the libraries in the bundle are
 * cut down, and what is missing shows itself only here.
 */
@ExtendWith({BundleContextExtension.class, ServiceExtension.class})
class PrintTest {
  private static final String STYLE =
      "@page{size:A4;@bottom-center{content:counter(page)}}img{width:3cm;border-radius:9pt}"
          + "h1{font-family:'Gowun Batang';page-break-before:always}li:before{content:'□ '}"
          + "table{border-collapse:collapse}td{border:1pt solid #ccc;background:#eee}";

  /** One dot, grey with an alpha channel; and the same as JPEG. */
  private static final String WEBP =
      "UklGRmAAAABXRUJQVlA4IFQAAABwBACdASpAACAAPm0ylEckIyIhLBqoAIANiWMA0X1BPG/gHyAAEh4ubp64gAD+"
          + "8DhD9xEnXi3/3jP2e9Kn9Kh/YXv/3jP2e9Kn9UNR6XBZxQiIAAA=";

  private static final String PNG =
      "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAQAAAC1HAwCAAAAC0lEQVR42mNk+A8AAQUBAScY42YAAAAASUVORK5CYII=";

  @InjectService(timeout = 20_000)
  Printer printer;

  @InjectService(timeout = 20_000)
  Ai ai;

  @InjectBundleContext BundleContext bundles;

  private static String html(String body) {
    return "<!DOCTYPE html><html lang=\"ko\"><head><title>책</title><style>"
        + STYLE
        + "</style></head><body>"
        + body
        + "</body></html>";
  }

  @Test
  void everyKindOfPageIsPrintedWithTheLibrariesAsTheyAreCut() throws Exception {
    byte[] drawing =
        ai.picture(new PictureAsk("p", "꽃잎 🚀", Map.of("season", "spring"), 7)).value().content();
    byte[] dot = Base64.getDecoder().decode(PNG);
    byte[] half = Base64.getDecoder().decode(WEBP);
    byte[] pdf =
        printer.print(
            new Paper(
                html(
                    "<h1>첫째</h1><p>가나다 金民俊 🚀 ہ</p><img src='a.svg' alt='a' />"
                        + "<h1>둘째</h1><img src='b.png' alt='b' /><img src='c' alt='c' /><ul><li>하나</li></ul>"
                        + "<table><tbody><tr><td>칸</td></tr></tbody></table>"),
                Map.of("a.svg", drawing, "b.png", dot, "c", half)));
    String text = new String(pdf, StandardCharsets.ISO_8859_1);
    assertThat(text.substring(0, 7)).isEqualTo("%PDF-1.");
    assertThat(count("/Subtype\\s*/Image", text)).as("a drawing, a dot, a WebP").isEqualTo(3);
    assertThat(count("/Length1\\b", text)).as("typefaces within").isEqualTo(4);
  }

  private static long count(String what, String text) {
    return Pattern.compile(what).matcher(text).results().count();
  }

  @Test
  void whatIsNotHandedInIsNotOpened() {
    assertThatThrownBy(
            () ->
                printer.print(
                    new Paper(html("<img src=\"file:///etc/hostname\" alt=\"x\" />"), Map.of())))
        .isInstanceOf(PrintException.class)
        .hasMessageContaining("file:///etc/hostname");
  }

  @Test
  void theRegistryOfTheJvmHearsOfNoReaderOfThisRoom() {
    assertThat(ImageIO.getImageReadersByFormatName("webp").hasNext()).isFalse();
  }

  @Test
  void theLibrariesStayInTheRoom() {
    var room =
        Arrays.stream(bundles.getBundles())
            .filter(bundle -> bundle.getSymbolicName().equals("aurora5.print"))
            .findFirst()
            .orElseThrow();
    var wiring = room.adapt(BundleWiring.class);
    assertThat(wiring.getCapabilities(PackageNamespace.PACKAGE_NAMESPACE)).as("exported").isEmpty();
    Stream<String> imported =
        wiring.getRequirements(PackageNamespace.PACKAGE_NAMESPACE).stream()
            .map(wanted -> wanted.getDirectives().get("filter"));
    assertThat(imported.collect(Collectors.joining()))
        .doesNotContain("jsvg", "openhtmltopdf", "pdfbox", "fontbox", "twelvemonkeys");
  }
}
