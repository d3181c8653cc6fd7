package aurora5.print;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import aurora5.api.ai.PictureAsk;
import aurora5.api.print.Paper;
import aurora5.api.print.PrintException;
import aurora5.offline.TemplateModel;
import com.sun.net.httpserver.HttpServer;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PdfPrinterTest {
  private final PdfPrinter printer = new PdfPrinter();
  @TempDir private Path folder;

  private final AtomicInteger visits = new AtomicInteger();
  private HttpServer outside;

  @BeforeEach
  void open() throws IOException {
    outside = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    outside.createContext(
        "/",
        exchange -> {
          visits.incrementAndGet();
          exchange.sendResponseHeaders(404, -1);
          exchange.close();
        });
    outside.start();
  }

  @AfterEach
  void close() {
    outside.stop(0);
    assertThat(visits).as("what the printer opened outside").hasValue(0);
  }

  private String address() {
    return "http://127.0.0.1:" + outside.getAddress().getPort() + "/picture.png";
  }

  private static String html(String style, String body) {
    return "<!DOCTYPE html>\n<html lang=\"ko\"><head><meta charset=\"utf-8\" /><title>민준의 책</title>"
        + "<style>"
        + style
        + "</style></head><body>"
        + body
        + "</body></html>";
  }

  private Read printed(String body, Map<String, byte[]> pictures) throws Exception {
    return Read.back(printer.print(new Paper(html("img{width:3cm}", body), pictures)));
  }

  private PrintException refused(String html) {
    return catchThrowableOfType(
        PrintException.class, () -> printer.print(new Paper(html, Map.of())));
  }

  private static byte[] png(int width, int height) throws IOException {
    var bytes = new ByteArrayOutputStream();
    ImageIO.write(new BufferedImage(width, height, BufferedImage.TYPE_INT_ARGB), "png", bytes);
    return bytes.toByteArray();
  }

  private static byte[] drawing() {
    var ask = new PictureAsk("p", "꽃잎이 날리던 날", Map.of("season", "spring"), 7);
    return new TemplateModel().picture(ask).content();
  }

  @Test
  void whatIsPrintedCanBeReadAgain() throws Exception {
    Read read =
        printed("<h1 class='x'>첫째 장</h1>" + "<p>다람쥐 헌 쳇바퀴에 타고파. 뷁 똠 펲 — “안녕…”</p>", Map.of());
    assertThat(read.pages()).hasSize(1);
    assertThat(read.text()).contains("첫째 장", "다람쥐 헌 쳇바퀴에 타고파. 뷁 똠 펲 — “안녕…”");
    assertThat(read.title()).isEqualTo("민준의 책");
    assertThat(read.language()).isEqualTo("ko");
    assertThat(read.tagged()).as("for a screen reader").isTrue();
  }

  @Test
  void everyTypefaceIsEmbeddedAndOnlyAsFarAsItIsUsed() throws Exception {
    byte[] pdf = printer.print(new Paper(html("", "<p>가나다</p>"), Map.of()));
    Map<String, Boolean> fonts = Read.back(pdf).fonts();
    assertThat(fonts).hasSize(1).containsValue(true).doesNotContainValue(false);
    assertThat(fonts.keySet()).first().asString().matches("[A-Z]{6}\\+GowunDodum-Regular");
    assertThat(pdf.length).as("bytes of the PDF; the typeface alone has 7 MB").isLessThan(100_000);
  }

  @Test
  void whatTheFirstTypefaceLacksIsTakenFromOthers() throws Exception {
    Read read = printed("<p>金民俊 ひらがな ΑΒΓαβγ Привет 🚀🐱</p>", Map.of());
    assertThat(read.text()).contains("金民俊", "ひらがな", "ΑΒΓαβγ", "Привет", "🚀", "🐱");
    assertThat(read.fonts()).hasSize(3).doesNotContainValue(false);
  }

  @Test
  void noLettersAreJoinedIntoOne() throws Exception {
    String html = html("h1{font-family:'Gowun Batang'}", "<p>offline fi fl ffi</p><h1>office</h1>");
    assertThat(Read.back(printer.print(new Paper(html, Map.of()))).text())
        .contains("offline fi fl ffi", "office");
  }

  @Test
  void whatNoTypefaceHasIsABoxAndNeverNothing() throws Exception {
    String body = "<p>ہیلو 𓀀 끝 👩‍🚀 ❤️ 👍🏽</p>";
    String text = printed(body, Map.of()).text();
    assertThat(text).contains("□□□□", "□ 끝", "👩🚀", "❤", "👍").doesNotContain("#");
  }

  @Test
  void lettersTypedOnAMacAreSyllables() throws Exception {
    assertThat(printed("<p>\u1112\u1161\u11ab\u1100\u1173\u11af</p>", Map.of()).text())
        .isEqualTo("한글");
  }

  @Test
  void koreanWordsAreNotBrokenAtTheEndOfALine() throws Exception {
    List<String> words = List.of("무지개", "조각을", "찾아서", "기나긴", "사계절", "여행길에", "오른", "고양이와", "아이");
    String told = String.join(" ", words) + " ";
    String text = printed("<p>" + told.repeat(20) + "</p>", Map.of()).text();
    assertThat(text.lines().count()).isGreaterThan(5);
    assertThat(Arrays.asList(text.split("\\s+"))).containsOnlyElementsOf(words);
  }

  @Test
  void aWordLongerThanALineIsBrokenRatherThanCutOff() throws Exception {
    String text = printed("<p>" + "가나다라마바사".repeat(40) + "</p>", Map.of()).text();
    assertThat(text.replaceAll("\\s", "")).isEqualTo("가나다라마바사".repeat(40));
  }

  @Test
  void sheetsAndPageNumbersAreAsTheStyleSays() throws Exception {
    String style =
        "@page{size:A5;@bottom-center{content:'- ' counter(page) ' -'}}section{page-break-after:always}";
    String html = html(style, "<section>하나</section><section>둘</section><p>셋</p>");
    List<String> pages = Read.back(printer.print(new Paper(html, Map.of()))).pages();
    assertThat(pages).hasSize(3);
    assertThat(pages.get(1)).contains("둘", "- 2 -");
  }

  @Test
  void picturesOfEveryKindAreOnThePage() throws Exception {
    var pictures = Map.of("a.png", png(300, 200), "b.svg", drawing(), "c.jpg", jpeg());
    Read read =
        printed(
            "<img src='a.png' alt='a' /><img src='b.svg' alt='b' /><img src='c.jpg' alt='c' />",
            pictures);
    assertThat(read.pictures().stream().mapToInt(n -> n).sum()).isEqualTo(3);
  }

  private static byte[] jpeg() throws IOException {
    var bytes = new ByteArrayOutputStream();
    ImageIO.write(new BufferedImage(30, 20, BufferedImage.TYPE_INT_RGB), "jpeg", bytes);
    return bytes.toByteArray();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "other.png",
        "file:///etc/hostname",
        "/etc/hostname",
        "../a.png",
        "data:image/png;base64,AAAA",
        "jar:file:/a.jar!/b.png",
        ""
      })
  void onlyPicturesThatAreHandedInAreShown(String src) {
    assertThat(refused(html("", "<img src=\"" + src + "\" alt=\"x\" />")))
        .hasMessageContaining("handed in")
        .hasMessageContaining(src);
  }

  @Test
  void nothingIsOpenedOverTheNet() {
    assertThat(refused(html("", "<img src=\"" + address() + "\" alt=\"x\" />")))
        .hasMessageContaining(address());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "body{background-image:url(%s)}",
        "body{background-image:\\75rl(%s)}",
        "@import url(%s);",
        "@font-face{font-family:x;src:url(%s)}body{font-family:x}",
        "li{list-style-image:url(%s)}",
        "p:before{content:url(%s)}"
      })
  void noStyleOpensAnything(String style) throws Exception {
    Path secret = Files.writeString(folder.resolve("secret.txt"), "the secret");
    for (String uri : List.of(address(), secret.toUri().toString())) {
      String html = html(style.formatted("'" + uri + "'"), "<ul><li>x</li></ul><p>y</p>");
      try {
        String text = Read.back(printer.print(new Paper(html, Map.of()))).text();
        assertThat(text).as("a style that means nothing here").doesNotContain("secret");
      } catch (PrintException e) {
        assertThat(e).hasMessageContaining("Only what is handed in is opened");
      }
    }
  }

  @Test
  void aStyleThatOpensSomethingIsRefusedAndNamed() {
    String style = "body{background-image:url('" + address() + "')}";
    assertThat(refused(html(style, "<p>x</p>"))).hasMessageContaining(address());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<script>1</script>",
        "<link rel=\"stylesheet\" href=\"a.css\" />",
        "<object data=\"a.pdf\"></object>",
        "<svg></svg>",
        "<p onclick=\"x()\">x</p>",
        "<p style=\"color:red\">x</p>",
        "<a href=\"x\">x</a>",
        "<form></form>"
      })
  void whatIsNoTextIsRefusedAndNamed(String body) {
    PrintException refusal = refused(html("", body));
    assertThat(refusal).hasMessageContaining("Not to be used");
    assertThat(refusal.text().ko()).contains("쓸 수 없습니다");
  }

  @Test
  void whatIsNotWellFormedIsRefusedWithItsPlaceAndNotQuoted() {
    assertThat(refused(html("", "<p>비밀"))).hasMessageContaining("2:").hasMessageNotContaining("비밀");
    assertThat(refused("<!DOCTYPE html [<!ENTITY x \"y\">]><html lang='ko'></html>"))
        .hasMessageContaining("Not well-formed");
    assertThat(refused("<html lang='ko'><head></head><body/></html>"))
        .hasMessageContaining("<title>");
    assertThat(refused("<html><head><title>x</title></head></html>")).hasMessageContaining("lang");
  }

  @Test
  void aPictureThatIsNoneIsNamed() {
    byte[] broken = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n', 1, 2, 3, 4};
    for (byte[] bytes : List.of(broken, "<svg".getBytes(UTF_8), new byte[0])) {
      assertThatThrownBy(() -> printed("<img src='p.png' alt='' />", Map.of("p.png", bytes)))
          .isInstanceOf(PrintException.class)
          .hasMessageMatching(bytes.length == 4 ? "(?s).*well-formed.*" : "p.png cannot be read.*");
    }
  }

  @Test
  void aPictureThatUnpacksToAMountainIsRefusedBeforeItIsUnpacked() throws Exception {
    byte[] mountain = png(1, 1).clone();
    // width and height of its header, with a wrong checksum, which nobody reads as far as that
    for (int i = 16; i < 24; i++) {
      mountain[i] = (byte) (i % 4 == 2 ? 0x7f : 0);
    }
    assertThatThrownBy(() -> printed("<img src='m.png' alt='' />", Map.of("m.png", mountain)))
        .isInstanceOf(PrintException.class)
        .hasMessageContaining("too large: 32512 by 32512");
  }

  @Test
  void aDrawingOpensNothing() throws Exception {
    String svg =
        "<svg xmlns='http://www.w3.org/2000/svg' xmlns:xlink='http://www.w3.org/1999/xlink'"
            + " width='100' height='100'><image href='%1$s' xlink:href='%1$s' width='9' height='9'/>"
                .formatted(address())
            + "<style>@import url('%1$s'); rect{fill:url('%1$s#a')}</style>".formatted(address())
            + "<use href='%s#x'/><rect width='50' height='50'/></svg>".formatted(address());
    Read read = printed("<img src='d.svg' alt='d' />", Map.of("d.svg", svg.getBytes(UTF_8)));
    assertThat(read.pictures()).containsExactly(1);
  }

  @Test
  void anInterruptEndsIt() {
    Thread.currentThread().interrupt();
    assertThatThrownBy(() -> printed("<p>x</p>", Map.of()))
        .isInstanceOf(InterruptedException.class);
    assertThat(Thread.interrupted()).isFalse();
  }

  @Test
  void anInterruptEndsItInTheMiddle() throws Exception {
    var page = html("", "<p>가나다 라마바사.</p>".repeat(20_000));
    var thrown = new CompletableFuture<Throwable>();
    var thread =
        new Thread(
            () -> {
              try {
                printer.print(new Paper(page, Map.of()));
                thrown.complete(new AssertionError("it was printed"));
              } catch (Throwable e) {
                thrown.complete(e);
              }
            });
    thread.start();
    while (Arrays.stream(thread.getStackTrace())
        .noneMatch(frame -> frame.getClassName().equals(KoreanLines.class.getName()))) {
      assertThat(thrown).isNotDone();
      Thread.onSpinWait();
    }
    thread.interrupt();
    assertThat(thrown.get(60, TimeUnit.SECONDS)).isInstanceOf(InterruptedException.class);
  }
}
