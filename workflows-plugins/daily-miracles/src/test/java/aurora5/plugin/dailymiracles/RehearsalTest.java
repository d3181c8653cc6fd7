package aurora5.plugin.dailymiracles;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import aurora5.api.Json;
import aurora5.api.Problem;
import aurora5.api.catalog.CodecException;
import aurora5.api.step.Failure;
import aurora5.json.InputCheck;
import aurora5.json.PluginCodec;
import aurora5.testkit.Rehearsal;
import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.xml.sax.InputSource;

class RehearsalTest {
  private static final Pattern FORTUNE =
      Pattern.compile(
          "사주|점술|관상|운세|대운|궁합|팔자|신점|오행|상생|상극|운명|horoscope|zodiac|destiny|fortune",
          Pattern.CASE_INSENSITIVE);
  private static final Pattern STATISTICS =
      Pattern.compile(
          "\\d ?%|퍼센트|percent|약 ?\\d|\\d ?(명|쌍|건|사례)|상위|하위|평균|통계|확률|\\d (people|pairs|cases)"
              + "|statistic|average|top \\d|studies",
          Pattern.CASE_INSENSITIVE);
  private static final Pattern KOREAN = Pattern.compile("[가-힣]");
  private static final String TOGETHER =
      "{'user':{'name':'하늘','birth':'1992-02-03','concern':'남편과 말이 통하지 않아요'},"
          + "'responses':{'q1':'노란색','q2':'산책','q3':'혼자 생각하기','q4':'80','q5':'아침','q6':'배우자/연인',"
          + "'q7':'정확히 알고 있다','q8':'매우 활동적이고 빠르다','q9':['말이 통하지 않는 느낌'],'q10':'편한 대화',"
          + "'q11':'편지','q12':'매우 강하다'},'counterparty':{'birth':'1992-02-04'}}";
  private static final String ALONE = TOGETHER.replace("배우자/연인", "혼자만의 문제");

  private static DailyRequest request(String json) {
    return new PluginCodec().read(DailyRequest.class, new Json(json.replace('\'', '"')));
  }

  private static Rehearsal<DailyRequest, DailyReport> house(String zone) {
    return house(new TestPrinter(), zone);
  }

  private static Rehearsal<DailyRequest, DailyReport> house(TestPrinter printer, String zone) {
    return Rehearsal.of(new DailyMiraclesAnalysis(printer, ZoneId.of(zone)));
  }

  private static DailyReport report(String json) {
    try (var rehearsal = house("Asia/Seoul")) {
      return rehearsal.start(request(json)).result();
    }
  }

  /** Without the run's own address. */
  private static String text(DailyReport report) {
    String text = new PluginCodec().write(report).text();
    return text.replaceAll("/api/runs/[^/]+/", "/api/runs/RUN/");
  }

  /** The original never used its relation texts. */
  @Test
  void withAnotherTheTextsAreThoseOfTheRelation() {
    DailyReport report = report(TOGETHER);
    var relation = report.relation().orElseThrow();
    assertThat(report.userName()).isEqualTo("하늘");
    assertThat(report.mode()).isEqualTo("relation");
    assertThat(relation.score()).isEqualTo(88);
    assertThat(relation.grade()).isEqualTo("A");
    assertThat(report.consulting().mode()).isEqualTo("relation");
    assertThat(report.plan().mode()).isEqualTo("relation");
    assertThat(report.consulting().steps()).hasSize(8);
    assertThat(report.consulting().steps().get(3).text().ko())
        .contains(relation.element().text().ko(), relation.color().text().ko());
    assertThat(report.consulting().steps().get(4).action())
        .isEqualTo(relation.rootCauses().get(0).remedy());
    assertThat(report.consulting().steps().get(5).text().ko())
        .contains("편한 대화", relation.message().ko());
    assertThat(report.plan().weeks().get(2).focus())
        .isEqualTo(relation.rootCauses().get(0).remedy());
  }

  @Test
  void aProblemOfOnesOwnHasNoRelationPart() {
    DailyReport report = report(ALONE);
    assertThat(report.mode()).isEqualTo("personal");
    assertThat(report.relation()).isEmpty();
    assertThat(report.consulting().steps()).hasSize(8);
    assertThat(text(report)).doesNotContain("상대의", "The other's", "매우 활동적");
    assertThat(report.consulting().steps()).isNotEqualTo(report(TOGETHER).consulting().steps());
    assertThat(report.plan().weeks().get(3).checkpoints())
        .isNotEqualTo(report(TOGETHER).plan().weeks().get(3).checkpoints());
  }

  @Test
  void theSameInputGivesTheSameAnswer() {
    assertThat(text(report(TOGETHER))).isEqualTo(text(report(TOGETHER)));
  }

  @Test
  void everyAnswerMoves() {
    String usual = text(report(TOGETHER));
    for (String[] change :
        new String[][] {
          {"산책", "음악"},
          {"'80'", "'20'"},
          {"편한 대화", "함께 웃기"},
          {"편지", "전화"},
          {"아침", "저녁"},
          {"노란색", "파란색"},
          {"말이 통하지 않아요", "자주 다퉈요"},
          {"['말이 통하지 않는 느낌']", "[]"}
        }) {
      String changed = changed(change[0], change[1]);
      assertThat(text(report(changed))).as(change[0]).isNotEqualTo(usual);
    }
    assertThat(text(report(ALONE.replace("혼자 생각하기", "함께 의논")))).isNotEqualTo(text(report(ALONE)));
  }

  private static String changed(String from, String to) {
    assertThat(TOGETHER).contains(from);
    return TOGETHER.replace(from, to);
  }

  @Test
  void anEstimateCountsWhenTheDateIsKnownRoughly() {
    String roughly =
        TOGETHER
            .replace("정확히 알고 있다", "대략 알고 있다")
            .replace("{'birth':'1992-02-04'}", "{'estimate':'40대'}");
    var other = report(roughly).relation().orElseThrow().counterparty();
    assertThat(other.precision()).isEqualTo("estimate");
    assertThat(other.birth().orElseThrow().date()).isEqualTo(LocalDate.parse("1981-06-15"));
  }

  @Test
  void whatIsNotKnownOfTheOtherIsSaidAndNotInvented() {
    String little =
        "{'user':{'name':'Ann','birth':'1890-05-01','concern':'my boss'},"
            + "'responses':{'q1':'pink','q6':'boss'}}";
    var relation = report(little).relation().orElseThrow();
    assertThat(relation.counterparty().precision()).isEqualTo("unknown");
    assertThat(relation.element().score()).isEqualTo(60);
    assertThat(relation.color().score()).isEqualTo(70);
    assertThat(relation.score()).isEqualTo(64);
    assertThat(relation.grade()).isEqualTo("C");
    assertThat(relation.basis().en()).contains("middle value");
  }

  /** The rehearsal begins at midnight in London, when it is nine in Seoul. */
  @Test
  void theFirstDayIsThatOfTheZone() {
    try (var west = house("America/New_York");
        var east = house("Asia/Seoul")) {
      assertThat(west.start(request(ALONE)).result().plan().from()).isEqualTo("2025-12-31");
      assertThat(east.start(request(ALONE)).result().plan().from()).isEqualTo("2026-01-01");
    }
  }

  @Test
  void outlivesTheProcess() {
    try (var rehearsal = house("Asia/Seoul")) {
      var run = rehearsal.diesAfter("relation").start(request(TOGETHER));
      assertThat(text(run.result())).isEqualTo(text(report(TOGETHER)));
    }
  }

  @Test
  void whatIsSaidOfTheOtherEndsAsASentence() {
    String see = "\"당신이 본 상대: 말이 없고 조용하다. 이것은 당신이 본 모습이고";
    for (String said : List.of("말이 없고 조용하다", "말이 없고 조용하다. ")) {
      assertThat(text(report(TOGETHER.replaceAll("'q8':'[^']*'", "'q8':'" + said + "'"))))
          .contains(see);
    }
  }

  @Test
  void nobodyIsBornTomorrow() {
    try (var rehearsal = house("Asia/Seoul")) {
      var run = rehearsal.start(request(TOGETHER.replace("1992-02-03", "2026-01-02")));
      assertThat(run.failure().kind()).isEqualTo(Failure.Kind.REFUSED);
      assertThat(run.failure().message()).contains("보다 뒤일 수 없습니다", "must not lie after today");
    }
  }

  @Test
  void theReportIsPrintedFromThePageThatTheBrowserShows() throws Exception {
    var printer = new TestPrinter();
    try (var rehearsal = house(printer, "Asia/Seoul")) {
      DailyReport report = rehearsal.start(request(TOGETHER)).result();
      assertThat(report.pdf().orElseThrow().name()).isEqualTo("report.pdf");
      assertThat(report.degraded()).isFalse();
      String html = printer.papers.get(0).html();
      byte[] page = rehearsal.store().open(report.html().sha256()).orElseThrow().readAllBytes();
      assertThat(html).isEqualTo(new String(page, StandardCharsets.UTF_8));
      assertThat(html)
          .contains("하늘 님의 30일", "둘 사이", "여덟 걸음", "30일 실천 계획")
          .contains(report.note().ko(), report.plan().weeks().get(3).tasks().get(2).ko());
      DocumentBuilderFactory.newDefaultInstance()
          .newDocumentBuilder()
          .parse(new InputSource(new StringReader(html)));
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"partner", "only myself"})
  void whoWritesEnglishGetsAnEnglishReport(String relation) throws Exception {
    var printer = new TestPrinter();
    try (var rehearsal = house(printer, "Asia/Seoul")) {
      String json =
          "{'user':{'name':'Ann','birth':'1990-05-01','concern':'we hardly talk'},'responses':{"
              + "'q1':'blue','q6':'"
              + relation
              + "','q8':'very active and quick','q9':['no words']},"
              + "'counterparty':{'birth':'1992-02-04'}}";
      DailyReport report = rehearsal.start(request(json)).result();
      assertThat(report.pdf()).isPresent();
      String html = printer.papers.get(0).html();
      String css = html.substring(html.indexOf("<style>"), html.indexOf("</style>"));
      assertThat(KOREAN.matcher(html.replace(css, "")).results().map(found -> found.group()))
          .isEmpty();
      assertThat(html)
          .contains("<html lang=\"en\">", "Thirty days of Ann", "Eight steps", "<td>blue</td>")
          .contains(
              "1 May 1990", "1 January 2026 – 30 January 2026", "1 January – 7 January · 7 days")
          .contains(report.note().en(), report.plan().weeks().get(3).tasks().get(2).en());
      DocumentBuilderFactory.newDefaultInstance()
          .newDocumentBuilder()
          .parse(new InputSource(new StringReader(html)));
    }
  }

  @Test
  void whatAPersonWroteIsNoMarkup() {
    var printer = new TestPrinter();
    try (var rehearsal = house(printer, "Asia/Seoul")) {
      String evil = "<img src=x> & \\\"q\\\"";
      rehearsal
          .start(request(TOGETHER.replace("하늘", evil).replace("편한 대화", evil).replace("노란색", evil)))
          .result();
      assertThat(printer.papers.get(0).html()).doesNotContain("<img").contains("&lt;img src=x&gt;");
    }
  }

  @Test
  void aReportThatCannotBePrintedIsStillAReport() {
    var printer = new TestPrinter();
    printer.broken = true;
    try (var rehearsal = house(printer, "Asia/Seoul")) {
      DailyReport report = rehearsal.start(request(ALONE)).result();
      assertThat(report.pdf()).isEmpty();
      assertThat(report.degraded()).isTrue();
      assertThat(report.reason().orElseThrow().ko()).contains("PDF");
      assertThat(report.plan().weeks()).hasSize(4);
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "pattern/Element",
        "pattern/Color",
        "pattern/Bond",
        "pattern/Blend",
        "pattern/Grade",
        "pattern/Cause",
        "pattern/Other",
        "pattern/Profile",
        "pattern/Relation",
        "advice/Known",
        "DailyReport",
        "Printed",
        "paper/ReportHtml",
        "DailyMiraclesAnalysis",
        "Responses",
        "Person",
        "Counterparty",
        "Examples"
      })
  void noClassForetellsOrInventsNumbers(String name) throws IOException {
    // The constants of a class file hold every text in it.
    innocent(new String(bytes(name + ".class"), StandardCharsets.UTF_8));
  }

  @ParameterizedTest
  @ValueSource(strings = {"advice/consulting.txt", "advice/plan.txt"})
  void noFileForetellsOrInventsNumbers(String name) throws IOException {
    innocent(new String(bytes(name), StandardCharsets.UTF_8));
  }

  @Test
  void noResultForetellsOrInventsNumbers() {
    for (String color : List.of("빨강색", "주황색", "노란색", "초록색", "파란색", "보라색", "흰색/검정색", "분홍")) {
      for (int year = 1980; year < 1992; year++) {
        String json =
            TOGETHER.replace("노란색", color).replace("'1992-02-04'", "'" + year + "-06-15'");
        innocent(text(report(json)));
        innocent(text(report(json.replace("배우자/연인", "혼자만의 문제"))));
      }
    }
  }

  private static void innocent(String text) {
    assertThat(FORTUNE.matcher(text).results().map(found -> found.group())).isEmpty();
    assertThat(STATISTICS.matcher(text).results().map(found -> found.group())).isEmpty();
  }

  private static byte[] bytes(String name) throws IOException {
    try (var in = DailyMiraclesAnalysis.class.getResourceAsStream(name)) {
      return Objects.requireNonNull(in, name).readAllBytes();
    }
  }

  @Test
  void whatIsMissingOrWrongIsNamedWithItsPlace() {
    assertThat(pointers("{}")).containsExactlyInAnyOrder("/user", "/responses");
    assertThat(pointers("{'user':{'name':'','birth':'1992-13-01'},'responses':{'q1':'red'}}"))
        .containsExactlyInAnyOrder("/user/name", "/user/birth", "/user/concern", "/responses/q6");
    assertThat(refusal(TOGETHER.replace("남편과 말이 통하지 않아요", "  ")))
        .contains("/user", "사용자 기본 정보가 누락되었습니다");
    assertThat(refusal(TOGETHER.replace("노란색", " "))).contains("/responses", "필수 질문 응답이 누락되었습니다");
    assertThat(refusal(TOGETHER.replace("'birth':'1992-02-04'", "'estimate':'비밀이에요'")))
        .contains("/counterparty", "1990년대 초")
        .doesNotContain("비밀");
  }

  private static List<String> pointers(String json) {
    return InputCheck.of(DailyRequest.class).check(new Json(json.replace('\'', '"'))).stream()
        .map(Problem::pointer)
        .toList();
  }

  private static String refusal(String json) {
    return catchThrowableOfType(CodecException.class, () -> request(json)).problems().toString();
  }
}
