package aurora5.distribution;

import static org.assertj.core.api.Assertions.assertThat;

import aurora5.distribution.client.Answer;
import aurora5.distribution.client.Pdf;
import aurora5.distribution.harness.Aurora;
import aurora5.distribution.harness.SharedAurora;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.xml.sax.InputSource;

/** The first promise to a user: the seed's own call, unchanged, gives a picture book. */
@ExtendWith(SharedAurora.class)
@ResourceLock(SharedAurora.LOCK)
final class StoryIT {
  private static final String SEED =
      """
      {"name":"테스트","age":10,"personality":"활발함","hobby":"그림 그리기","dreamJob":"화가",
       "favoriteColor":"파란색","favoriteAnimal":"고양이","specialMemory":"가족 여행"}
      """;

  private final Aurora aurora;

  StoryIT(Aurora aurora) {
    this.aurora = aurora;
  }

  @Test
  void theSeedsCallGivesAStoryWhosePicturesOpen() throws Exception {
    JsonNode answer = tell(SEED);
    assertThat(answer.path("context").path("id").asText()).isNotBlank();
    assertThat(answer.path("context").path("duration").isNumber()).isTrue();
    assertThat(answer.path("data").toString()).contains("테스트");
    List<String> pictures = links(answer.path("data"), "image/svg+xml");
    assertThat(pictures).hasSizeGreaterThanOrEqualTo(10);
    for (String picture : pictures) {
      assertIsDrawing(aurora.client().get(picture));
    }
    assertThat(links(answer.path("data"), "text/html"))
        .isNotEmpty()
        .allSatisfy(book -> aurora.client().get(book).expect(200));
  }

  @Test
  void theBookCanBePrinted() throws Exception {
    JsonNode data = tell(SEED).path("data");
    JsonNode book = data.path("save");
    assertThat(book.hasNonNull("pdfMissing")).as(book.toString()).isFalse();
    Pdf pdf = Pdf.at(aurora.client(), book.path("pdf").path("url").asText());
    assertThat(pdf.title()).isEqualTo(book.path("title").asText());
    assertThat(pdf.pages()).as("a cover, ten pages, a frame").hasSize(12);
    assertThat(pdf.pages().get(0)).contains("테스트, 열 살", "offline-template");
    for (int page = 1; page <= 10; page++) {
      assertThat(pdf.pages().get(page))
          .contains(book.path("pages").path(page - 1).path("title").asText())
          .endsWith(page + System.lineSeparator());
    }
    assertThat(pdf.pages().get(11)).contains("다음 이야기는 네가 그려 줘");
    assertThat(pdf.pictures()).containsOnly(1);
    assertThat(pdf.embedded()).isTrue();
  }

  @Test
  void theInputMayBeWrapped() {
    assertThat(tell("{\"input\":" + SEED + "}").path("data").size()).isPositive();
  }

  @Test
  void everyMissingFieldIsNamedInKorean() {
    Answer answer = aurora.client().post("/api/create-story", Map.of("name", "테스트", "age", 10));
    assertThat(answer.expect(422).body()).contains("필수 입력값 누락: ");
    assertThat(pointers(answer))
        .containsExactlyInAnyOrder(
            "/personality",
            "/hobby",
            "/dreamJob",
            "/favoriteColor",
            "/favoriteAnimal",
            "/specialMemory");
    assertThat(messages(answer)).allSatisfy(m -> assertThat(m).matches(".*[가-힣].*"));
  }

  @Test
  void missingFieldsAreNamedInEnglishWhenAskedFor() {
    Answer answer =
        aurora.client().post("/api/create-story", Map.of("age", 10), "Accept-Language", "en");
    assertThat(pointers(answer.expect(422))).contains("/name", "/specialMemory").hasSize(7);
    assertThat(messages(answer)).allSatisfy(m -> assertThat(m).doesNotMatch(".*[가-힣].*"));
    assertThat(answer.body()).doesNotContain("필수");
  }

  @Test
  void aWrongTypeIsNamedWhereItStands() {
    Answer answer =
        aurora.client().post("/api/create-story", SEED.replace("\"age\":10", "\"age\":\"ten\""));
    assertThat(pointers(answer.expect(422))).containsExactly("/age");
  }

  private JsonNode tell(String body) {
    JsonNode answer = aurora.client().post("/api/create-story", body).expect(200).json();
    assertThat(answer.path("success").booleanValue()).as(answer.toString()).isTrue();
    return answer;
  }

  private static void assertIsDrawing(Answer answer) throws Exception {
    assertThat(answer.expect(200).header("Content-Type")).startsWith("image/svg+xml");
    assertThat(answer.header("X-Content-Type-Options")).isEqualTo("nosniff");
    assertThat(answer.header("Content-Security-Policy")).contains("sandbox");
    var factory = DocumentBuilderFactory.newInstance();
    factory.setNamespaceAware(true);
    factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
    var svg = factory.newDocumentBuilder().parse(new InputSource(new StringReader(answer.body())));
    assertThat(svg.getDocumentElement().getLocalName()).isEqualTo("svg");
  }

  /** Addresses of the files of that media type, wherever in the results they stand. */
  private static List<String> links(JsonNode data, String mediaType) {
    return data.findParents("mediaType").stream()
        .filter(file -> file.path("mediaType").asText().startsWith(mediaType))
        .map(file -> file.path("url").asText())
        .distinct()
        .toList();
  }

  private static List<String> pointers(Answer answer) {
    return answer.json().findValuesAsText("pointer");
  }

  private static List<String> messages(Answer answer) {
    List<String> messages = new ArrayList<>();
    answer
        .json()
        .findValues("errors")
        .forEach(list -> list.forEach(e -> messages.add(e.path("message").asText())));
    return messages;
  }
}
