package aurora5.plugin.problem;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import aurora5.api.Json;
import aurora5.api.Text;
import aurora5.api.ai.Ai;
import aurora5.api.ai.Answer;
import aurora5.api.ai.Picture;
import aurora5.api.ai.PictureAsk;
import aurora5.api.ai.WriteAsk;
import aurora5.api.catalog.CodecException;
import aurora5.api.safety.Light;
import aurora5.json.PluginCodec;
import aurora5.plugin.problem.counsel.Analysis;
import aurora5.plugin.problem.counsel.Counsel;
import aurora5.plugin.problem.counsel.Level;
import aurora5.plugin.problem.topic.Category;
import aurora5.plugin.problem.topic.Severity;
import aurora5.testkit.Rehearsal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class RehearsalTest {
  /** A model that says what it is told, as a real one would be asked. */
  private static final class ToldAi implements Ai {
    final List<WriteAsk<?>> asks = new ArrayList<>();
    private final Object answer;

    ToldAi(Object answer) {
      this.answer = answer;
    }

    @Override
    public <R> Answer<R> write(WriteAsk<R> ask) {
      asks.add(ask);
      R value =
          ask.type().isInstance(answer) ? ask.type().cast(answer) : ask.template().compose(null);
      return new Answer<>(value, "told", Optional.empty());
    }

    @Override
    public Answer<Picture> picture(PictureAsk ask) {
      throw new IllegalStateException("a worry has no picture");
    }

    @Override
    public List<Optional<Text>> objections(List<PictureAsk> asks) {
      throw new IllegalStateException("a worry has no picture");
    }
  }

  private static ProblemRequest request(String json) {
    return new PluginCodec().read(ProblemRequest.class, new Json(json.replace('\'', '"')));
  }

  private static ProblemReport report(Ai ai, String json) {
    try (var rehearsal = Rehearsal.of(new AnalyzeProblem(ai))) {
      return rehearsal.start(request(json)).result();
    }
  }

  private static ProblemReport offline(String json) {
    return report(new OfflineAi(), json);
  }

  @Test
  void aTextIsEnough() {
    ProblemReport report = offline("{'problem':'상사가 저를 무시하고 야근만 시켜서 이직하고 싶어요'}");
    assertThat(report.category()).isEqualTo("직장");
    assertThat(report.categoryName().ko()).isEqualTo("직장/업무");
    assertThat(report.categoryBy()).isEqualTo("rules");
    assertThat(report.keywords()).contains("상사", "야근");
    assertThat(report.severity()).isEqualTo("medium");
    assertThat(report.levels()).hasSize(5);
    assertThat(report.levels().get(2).choices()).hasSize(4);
    assertThat(report.analysis().summary().length()).isLessThanOrEqualTo(40);
    assertThat(report.analysis().insights()).hasSizeBetween(3, 5);
    assertThat(report.solutions()).hasSizeBetween(2, 3);
    assertThat(report.analysis().nextActions()).hasSizeBetween(1, 3);
    assertThat(report.shouldConvertToWish()).isTrue();
    assertThat(report.reportId()).matches("report_\\d+_[a-z0-9]{6}");
    assertThat(report.report().name()).isEqualTo("report.txt");
    assertThat(report.model()).isEqualTo("offline-template");
    assertThat(report.degraded()).isTrue();
    assertThat(report.reason()).isPresent();
  }

  @Test
  void theReportNamesTheCategoryOnceAndIsInOneLanguage() {
    String said = "I fail every exam";
    var sorted =
        new Sorted(
            Category.STUDY, "rules", List.of(), Severity.MEDIUM, List.of(), Optional.empty());
    String text =
        Desk.text(
            Locale.ENGLISH, sorted, new Counsel(Category.STUDY, said, Locale.ENGLISH).analysis());
    assertThat(text).contains("study · I fail every exam", "(today)").doesNotMatch("(?s).*[가-힣].*");
  }

  @Test
  void aConversationFillsItsLevels() {
    ProblemReport report =
        offline(
            "{'category':'재정','conversation':[{'level':1,'question':'?','answer':'카드값이 밀렸어요'},"
                + "{'level':3,'answer':'월급날 직후'}]}");
    assertThat(report.category()).isEqualTo("재정");
    assertThat(report.categoryBy()).isEqualTo("caller");
    assertThat(report.levels().stream().map(Level::answer))
        .containsExactly("카드값이 밀렸어요", "", "월급날 직후", "", "");
    assertThat(report.analysis().warnings().toString()).contains("1332");
  }

  @Test
  void theFormIsMappedToTheLevels() {
    ProblemReport report =
        offline(
            "{'nickname':'하늘','wishSummary':'시험에 꼭 붙고 싶은데 성적이 안 올라요','tries':'학원을 옮겼어요',"
                + "'constraints':'시간이 없어요','focus':'방법','email':'a@b.c','wixUserId':'w1'}");
    assertThat(report.category()).isEqualTo("학업");
    assertThat(report.levels().stream().map(Level::answer))
        .containsExactly(
            "시험에 꼭 붙고 싶은데 성적이 안 올라요",
            "시험에 꼭 붙고 싶은데 성적이 안 올라요",
            "시험이 가까울 때",
            "학원을 옮겼어요",
            "방법 / 시간이 없어요");
  }

  @Test
  void whoThePersonIsReachesNoModel() {
    var ai = new ToldAi(null);
    report(ai, "{'nickname':'하늘바다','wishSummary':'회사에서 인정받고 싶어요','email':'a@b.c'}");
    assertThat(ai.asks.toString()).doesNotContain("하늘바다", "a@b.c").contains("회사에서 인정받고 싶어요");
  }

  @Test
  void aModelSortsWhatTheRulesCannot() {
    ProblemReport report = report(new ToldAi(new Choice("습관")), "{'problem':'자꾸 그렇게 돼요'}");
    assertThat(report.category()).isEqualTo("습관");
    assertThat(report.categoryBy()).isEqualTo("model");
    assertThat(report.degraded()).isFalse();
    ProblemReport without = offline("{'problem':'자꾸 그렇게 돼요'}");
    assertThat(without.categoryBy()).isEqualTo("default");
    assertThat(without.degraded()).isTrue();
  }

  @Test
  void anIncompleteAnswerIsAskedForAgainAndThenReplacedAndFlagged() {
    var poor = new Analysis("s", "c", "e", "r", List.of("one"), List.of(), List.of(), List.of());
    var ai = new ToldAi(poor);
    ProblemReport report = report(ai, "{'problem':'팀장이 무서워요'}");
    assertThat(ai.asks).hasSize(3);
    assertThat(report.degraded()).isTrue();
    assertThat(report.reason().orElseThrow().en()).contains("incomplete");
    assertThat(report.solutions()).hasSize(2);
  }

  @Test
  void whatIsMerelyTooLongOrMisspeltIsPutRight() {
    var option = new Analysis.Option("t", "d".repeat(400), "p", "c", "hard");
    var next = new Analysis.NextAction("a", "w", "h", "tomorrow");
    Analysis repaired =
        new Analysis(
                "가".repeat(90),
                "c".repeat(300),
                "e",
                "r",
                List.of("1", "2", "3"),
                List.of(option, option),
                List.of(next),
                List.of())
            .repaired();
    assertThat(repaired.summary()).hasSize(40).endsWith("…");
    assertThat(repaired.coreIssue()).hasSize(100);
    assertThat(repaired.options().get(0).description()).hasSize(150);
    assertThat(repaired.options().get(0).difficulty()).isEqualTo("보통");
    assertThat(repaired.nextActions().get(0).timeline()).isEqualTo("이번 주");
  }

  @ParameterizedTest
  @EnumSource(Category.class)
  void everyCategoryHasItsOwnCounselInBothLanguages(Category category) {
    var ko = new Counsel(category, "힘들어요", Locale.KOREAN).analysis();
    var en = new Counsel(category, "it is hard", Locale.ENGLISH).analysis();
    assertThat(ko.options()).hasSize(2);
    assertThat(ko.toString()).matches("(?s).*[가-힣].*");
    String english = en.toString().replaceAll("쉬움|보통|어려움|오늘|이번 주|1개월|3개월", "");
    assertThat(english).doesNotMatch("(?s).*[가-힣].*");
    assertThat(ko.options()).allMatch(o -> o.description().length() <= 150);
    assertThat(List.of("쉬움", "보통", "어려움"))
        .containsAll(ko.options().stream().map(Analysis.Option::difficulty).toList());
    assertThat(Level.of(category, Map.of()).get(2).choices()).hasSize(4);
  }

  @Test
  void categoriesDoNotShareTheirCounsel() {
    var cores = new HashSet<String>();
    for (Category category : Category.values()) {
      cores.add(new Counsel(category, "x", Locale.KOREAN).analysis().coreIssue());
    }
    assertThat(cores).hasSize(10);
  }

  @Test
  void anEnglishWorryIsAnsweredInEnglish() {
    ProblemReport report = offline("{'problem':'My boss ignores me and I am angry'}");
    assertThat(report.category()).isEqualTo("직장");
    assertThat(report.analysis().coreIssue()).doesNotMatch(".*[가-힣].*");
  }

  @Test
  void violenceIsNeverTurnedIntoAWish() {
    ProblemReport report = offline("{'problem':'남편이 때려요. 그만했으면 좋겠어요'}");
    assertThat(report.severity()).isEqualTo("high");
    assertThat(report.shouldConvertToWish()).isFalse();
  }

  @Test
  void whoeverTheHouseWorriesAboutReadsWhoIsThere() {
    String help = Light.YELLOW.help().orElseThrow().ko();
    try (var rehearsal = Rehearsal.of(new AnalyzeProblem(new OfflineAi())).shows(Light.YELLOW)) {
      var report = rehearsal.start(request("{'problem':'친구가 가끔 그래요'}")).result();
      assertThat(report.severity()).as("what a person looks at is not light").isEqualTo("medium");
      assertThat(report.analysis().warnings()).containsExactly(help);
    }
    assertThat(offline("{'problem':'친구가 가끔 그래요'}").analysis().warnings()).isEmpty();
    assertThat(offline("{'problem':'빚 때문에 압류가 들어와요'}").analysis().warnings())
        .hasSize(2)
        .startsWith(help);
  }

  @Test
  void aModelNamesNobodyToCall() {
    var option = new Analysis.Option("t", "d", "p", "c", "보통");
    var next = new Analysis.NextAction("a", "w", "h", "오늘");
    var told =
        new Analysis(
            "s",
            "c",
            "e",
            "r",
            List.of("1", "2", "3"),
            List.of(option, option),
            List.of(next),
            List.of("1393으로 전화하세요", "천천히 하세요"));
    ProblemReport report = report(new ToldAi(told), "{'problem':'팀장이 절망스러울 만큼 무서워요'}");
    assertThat(report.analysis().warnings())
        .containsExactly(Light.YELLOW.help().orElseThrow().ko(), "천천히 하세요");
  }

  @Test
  void outlivesTheProcess() {
    try (var rehearsal = Rehearsal.of(new AnalyzeProblem(new OfflineAi()))) {
      var run = rehearsal.diesAfter("analysis").start(request("{'problem':'친구와 싸웠어요'}"));
      assertThat(run.result().category()).isEqualTo("관계");
    }
  }

  @Test
  void whatIsMissingIsSaidInBothLanguages() {
    assertThat(refusal("{}")).contains("문제 설명이 필요합니다", "send problem");
    assertThat(refusal("{'problem':'  '}")).contains("문제 설명이 필요합니다");
    assertThat(refusal("{'category':'직장'}")).contains("카테고리와 대화 내역이 필요합니다");
    assertThat(refusal("{'category':'우주','problem':'x'}")).contains("존재하지 않는 카테고리입니다");
    assertThat(refusal("{'nickname':'하늘'}")).contains("wishSummary");
  }

  private static String refusal(String json) {
    return catchThrowableOfType(CodecException.class, () -> request(json)).problems().toString();
  }
}
