package aurora5.offline.draw;

import static org.assertj.core.api.Assertions.assertThat;

import aurora5.api.ai.PictureAsk;
import aurora5.offline.craft.Vocabulary;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.w3c.dom.Document;

class DrawingTest {
  private static PictureAsk ask(String caption, Map<String, String> hints, long seed) {
    return new PictureAsk("A child & a <cat>", caption, hints, seed);
  }

  private static String draw(Map<String, String> hints, long seed) {
    return new Drawing(ask("봄", hints, seed)).svg();
  }

  private static Document parsed(String svg) throws Exception {
    return DocumentBuilderFactory.newInstance()
        .newDocumentBuilder()
        .parse(new ByteArrayInputStream(svg.getBytes(StandardCharsets.UTF_8)));
  }

  static Stream<String> everyAnimalAndMotif() {
    return Stream.of("animals.txt", "motifs.txt")
        .flatMap(file -> Vocabulary.of(file).words().keySet().stream());
  }

  @ParameterizedTest
  @MethodSource("everyAnimalAndMotif")
  void everyKnownWordGivesAValidDrawing(String word) throws Exception {
    String svg = draw(Map.of("animal", word, "motif", word), word.hashCode());
    assertThat(parsed(svg).getDocumentElement().getTagName()).isEqualTo("svg");
    assertThat(svg).doesNotContain("{", "}").contains("offline-template");
  }

  @Test
  void everyPageLooksDifferent() {
    var drawings = new HashSet<String>();
    for (int page = 1; page <= 40; page++) {
      drawings.add(draw(Map.of("page", "" + page, "animal", "고양이"), 5));
    }
    assertThat(drawings).hasSize(40);
  }

  @Test
  void theSameAskGivesTheSameBytes() {
    var hints = Map.of("color", "파란색", "season", "winter");
    assertThat(draw(hints, 3)).isEqualTo(draw(hints, 3)).isNotEqualTo(draw(hints, 4));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<script>alert(1)</script>",
        "]]>&\"'",
        "\u0000\u000b\ud800",
        "😀 <b>",
        "{accent}"
      })
  void aCaptionCannotBreakOut(String caption) throws Exception {
    var document = parsed(new Drawing(ask(caption, Map.of("look", caption), 1)).svg());
    assertThat(document.getElementsByTagName("script").getLength()).isZero();
    assertThat(document.getElementsByTagName("b").getLength()).isZero();
  }

  @Test
  void loadsNothingFromElsewhere() {
    for (int page = 0; page < 30; page++) {
      String svg = draw(Map.of("page", "" + page), page);
      assertThat(svg.replace("http://www.w3.org/2000/svg", ""))
          .doesNotContain("http", "href", "<style", "<image", "<script", "onload");
    }
  }

  @Test
  void tellsScreenReadersWhatIsToBeSeen() throws Exception {
    var document = parsed(new Drawing(ask("봄 언덕", Map.of(), 1)).svg());
    assertThat(document.getElementsByTagName("title").item(0).getTextContent()).isEqualTo("봄 언덕");
    assertThat(document.getElementsByTagName("desc").item(0).getTextContent())
        .isEqualTo("A child & a <cat>");
  }

  @Test
  void theLastPageIsAnEmptyFrame() {
    String frame = draw(Map.of("motif", "frame"), 1);
    assertThat(frame).contains("offline-template").hasSizeLessThan(20_000);
    assertThat(List.of(frame)).noneMatch(svg -> svg.contains("id=\"sky\""));
  }
}
