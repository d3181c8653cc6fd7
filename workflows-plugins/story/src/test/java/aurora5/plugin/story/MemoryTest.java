package aurora5.plugin.story;

import static org.assertj.core.api.Assertions.assertThat;

import aurora5.api.artifact.Artifact;
import aurora5.api.run.StartRun;
import aurora5.api.run.StepStatus;
import aurora5.json.PluginCodec;
import aurora5.plugin.story.SavedStory.SavedPage;
import aurora5.testkit.Rehearsal;
import aurora5.testkit.RehearsedRun;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The same order costs once; nobody gets another child's story. */
@Timeout(120)
class MemoryTest {
  private static final Duration WEEK = Duration.ofDays(7);
  private static final StoryRequest REQUEST = request("민준", 10, "화가", "가족 여행", 0);

  private final PaidAi ai = new PaidAi();
  private final TestPrinter printer = new TestPrinter();

  private Rehearsal<StoryRequest, SavedStory> rehearsal(Duration valid) {
    return Rehearsal.of(new CreateStory(ai, printer, valid));
  }

  private static StoryRequest request(
      String name, int age, String dream, String memory, long seed) {
    return new StoryRequest(
        name,
        age,
        "활발함",
        "그림 그리기",
        dream,
        "파란색",
        "고양이",
        memory,
        Optional.empty(),
        seed == 0 ? Optional.empty() : Optional.of(seed));
  }

  private static List<String> texts(SavedStory story) {
    return story.pages().stream().map(SavedPage::text).toList();
  }

  private static List<Artifact> files(SavedStory story) {
    return Stream.concat(
            story.pages().stream().map(SavedPage::picture), Stream.of(story.frame().picture()))
        .flatMap(Optional::stream)
        .toList();
  }

  private static List<String> names(SavedStory story) {
    return files(story).stream().map(Artifact::name).toList();
  }

  private static List<String> kinds(SavedStory story) {
    return files(story).stream().map(Artifact::mediaType).toList();
  }

  @Test
  void theSameOrderCostsOnce() {
    try (var rehearsal = rehearsal(WEEK)) {
      SavedStory first = rehearsal.start(REQUEST).result();
      var again = rehearsal.start(REQUEST);
      SavedStory second = again.result();
      assertThat(ai.written).hasSize(1);
      assertThat(ai.painted).hasSize(11);
      assertThat(first.cached()).isFalse();
      assertThat(second.cached()).isTrue();
      assertThat(second.degraded()).isFalse();
      assertThat(second.model()).isEqualTo("text-x");
      assertThat(texts(second)).isEqualTo(texts(first));
      assertThat(names(second)).isEqualTo(names(first)).hasSize(11);
      assertThat(files(second)).allMatch(file -> file.url().contains(again.id()));
      assertThat(printer.papers.get(1).pictures()).hasSize(11);
    }
  }

  static Stream<StoryRequest> others() {
    StoryRequest r = REQUEST;
    return Stream.of(
        request("민지", 10, "화가", "가족 여행", 0),
        request("민준", 9, "화가", "가족 여행", 0),
        request("민준", 10, "화가가 되어 달에 가기", "가족 여행", 0),
        request("민준", 10, "화가", "가족 여행에서 본 별", 0),
        request("민준", 10, "화가", "가족 여행", 5),
        new StoryRequest(
            "민준", 10, "x", r.hobby(), "화가", "파란색", "고양이", "가족 여행", r.pictures(), r.seed()),
        new StoryRequest("민준", 10, "활발함", "x", "화가", "파란색", "고양이", "가족 여행", r.pictures(), r.seed()),
        new StoryRequest(
            "민준", 10, "활발함", r.hobby(), "화가", "x", "고양이", "가족 여행", r.pictures(), r.seed()),
        new StoryRequest(
            "민준", 10, "활발함", r.hobby(), "화가", "파란색", "x", "가족 여행", r.pictures(), r.seed()),
        // the same letters, parted in another place
        request("민준", 10, "화가가", "족 여행", 0));
  }

  @ParameterizedTest
  @MethodSource("others")
  void anyOtherWordIsAnotherStory(StoryRequest other) {
    try (var rehearsal = rehearsal(WEEK)) {
      rehearsal.start(REQUEST).result();
      assertThat(rehearsal.start(other).result().cached()).isFalse();
      assertThat(ai.written).hasSize(2);
      assertThat(ai.painted).hasSize(22);
    }
  }

  @Test
  void anotherPersonsOrderIsAnotherStory() {
    try (var rehearsal = rehearsal(WEEK)) {
      var wish = StartRun.of("x", new PluginCodec().write(REQUEST));
      for (String user : List.of("one", "other")) {
        var theirs =
            new StartRun(
                "x",
                wish.input(),
                Optional.of(user),
                5,
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
        rehearsal.start(theirs).result();
      }
      assertThat(ai.written).hasSize(2);
    }
  }

  @Test
  void aStoryIsForgottenInTime() {
    try (var rehearsal = rehearsal(WEEK)) {
      rehearsal.start(REQUEST).result();
      rehearsal.passes(WEEK.minusMinutes(1));
      assertThat(rehearsal.start(REQUEST).result().cached()).isTrue();
      rehearsal.passes(Duration.ofMinutes(2));
      assertThat(rehearsal.start(REQUEST).result().cached()).isFalse();
      assertThat(ai.written).hasSize(2);
    }
  }

  @Test
  void nothingIsRememberedIfNothingIsToBe() {
    try (var rehearsal = rehearsal(Duration.ZERO)) {
      rehearsal.start(REQUEST).result();
      assertThat(rehearsal.start(REQUEST).result().cached()).isFalse();
      assertThat(ai.painted).hasSize(22);
    }
  }

  @Test
  void equalOrdersAtTheSameMomentCostOnceTogether() {
    try (var rehearsal = rehearsal(WEEK)) {
      ai.gate = new CountDownLatch(1);
      var runs = IntStream.range(0, 4).mapToObj(i -> rehearsal.start(REQUEST)).toList();
      runs.forEach(MemoryTest::untilItWrites);
      ai.gate.countDown();
      List<SavedStory> stories = runs.stream().map(RehearsedRun::result).toList();
      assertThat(ai.written).hasSize(1);
      assertThat(ai.painted).hasSize(11).doesNotHaveDuplicates();
      assertThat(stories.stream().filter(story -> !story.cached())).hasSize(1);
      assertThat(stories.stream().map(MemoryTest::texts).distinct()).hasSize(1);
      for (int i = 0; i < runs.size(); i++) {
        String id = runs.get(i).id();
        assertThat(files(stories.get(i))).hasSize(11).allMatch(file -> file.url().contains(id));
      }
    }
  }

  private static void untilItWrites(RehearsedRun<SavedStory> run) {
    while (run.view().steps().stream()
        .noneMatch(step -> step.name().equals("story") && step.status() == StepStatus.RUNNING)) {
      Thread.onSpinWait();
    }
  }

  @Test
  void ifTheFirstOfTwoEqualOrdersFailsTheOtherIsWritten() {
    try (var rehearsal = rehearsal(WEEK)) {
      ai.gate = new CountDownLatch(1);
      ai.breaks = 1;
      var one = rehearsal.start(REQUEST);
      untilItWrites(one);
      var other = rehearsal.start(REQUEST);
      untilItWrites(other);
      ai.gate.countDown();
      assertThat(texts(one.result())).isEqualTo(texts(other.result()));
      assertThat(ai.written).as("one in vain, one for both").hasSize(2);
    }
  }

  @Test
  void aTemplatesStoryIsNotKeptAsAModels() {
    try (var rehearsal = rehearsal(WEEK)) {
      ai.composed = true;
      assertThat(rehearsal.start(REQUEST).result().degraded()).isTrue();
      ai.composed = false;
      SavedStory story = rehearsal.start(REQUEST).result();
      assertThat(story.cached()).isFalse();
      assertThat(story.degraded()).isFalse();
      assertThat(ai.written).hasSize(2);
    }
  }

  @Test
  void aLaterRunPaintsOnlyWhatIsMissing() {
    try (var rehearsal = rehearsal(WEEK)) {
      var away = new IllegalStateException("no answer");
      var run = rehearsal.fails("pictures[2]", 3, away).start(REQUEST);
      SavedStory first = run.result();
      assertThat(names(first)).hasSize(10);
      assertThat(first.degraded()).isTrue();
      assertThat(printer.papers.get(0).html()).contains("class=\"missing\"");
      assertThat(ai.painted).hasSize(10);
      SavedStory second = rehearsal.start(REQUEST).result();
      assertThat(ai.painted).hasSize(11);
      assertThat(ai.written).hasSize(1);
      assertThat(second.degraded()).isFalse();
      assertThat(names(second)).hasSize(11).containsAll(names(first));
      assertThat(texts(second)).isEqualTo(texts(first));
      assertThat(printer.papers.get(1).html()).doesNotContain("class=\"missing\"");
      assertThat(names(rehearsal.rerun(run, "pictures").result())).isEqualTo(names(second));
      assertThat(ai.painted).hasSize(11);
    }
  }

  @Test
  void aRerunFromThePicturesPaintsOnlyWhatIsMissing() {
    try (var rehearsal = rehearsal(WEEK)) {
      var run = rehearsal.fails("pictures[5]", 3, new IllegalStateException("away")).start(REQUEST);
      assertThat(names(run.result())).hasSize(10);
      SavedStory again = rehearsal.rerun(run, "pictures").result();
      assertThat(names(again)).hasSize(11).contains("page-01", "page-10", "frame");
      assertThat(ai.painted).hasSize(11);
      assertThat(ai.written).hasSize(1);
    }
  }

  @Test
  void aPictureThatATemplateDrewIsAskedForAgain() {
    try (var rehearsal = rehearsal(WEEK)) {
      ai.drawn = ask -> ask.caption().equals(Sheet.CAPTION);
      var run = rehearsal.start(REQUEST);
      SavedStory first = run.result();
      assertThat(first.degraded()).isTrue();
      assertThat(kinds(first)).containsOnlyOnce("image/svg+xml");
      ai.drawn = ask -> false;
      SavedStory second = rehearsal.start(REQUEST).result();
      assertThat(second.degraded()).isFalse();
      assertThat(ai.painted).hasSize(12);
      assertThat(names(second)).isEqualTo(names(first)).doesNotHaveDuplicates();
      assertThat(kinds(second)).containsOnly("image/png");
      assertThat(names(rehearsal.rerun(run, "pictures").result())).isEqualTo(names(first));
    }
  }

  @Test
  void aPictureThatMustNotBePaintedIsNeverAskedForAndSaysWhy() {
    try (var rehearsal = rehearsal(WEEK)) {
      ai.flagged = ask -> ask.caption().equals(Sheet.CAPTION);
      var run = rehearsal.start(REQUEST);
      SavedStory story = run.result();
      assertThat(ai.judged).as("all in one call").containsExactly(11);
      assertThat(ai.painted).hasSize(10).doesNotContain(Sheet.CAPTION);
      assertThat(story.frame().picture()).isEmpty();
      assertThat(story.frame().pictureMissing()).contains(PaidAi.OBJECTION);
      assertThat(story.degraded()).isTrue();
      assertThat(story.reason()).contains(PaidAi.OBJECTION);
      assertThat(run.step("pictures[10]").attempts()).as("no use in trying again").hasSize(1);
      assertThat(printer.papers.get(0).html())
          .contains("class=\"missing\"")
          .contains(PaidAi.OBJECTION.ko());
      SavedStory again = rehearsal.start(REQUEST).result();
      assertThat(ai.painted).hasSize(10);
      assertThat(again.frame().pictureMissing()).contains(PaidAi.OBJECTION);
    }
  }

  @Test
  void whatIsWithoutPicturesIsTheSameStory() {
    try (var rehearsal = rehearsal(WEEK)) {
      SavedStory bare =
          rehearsal
              .start(
                  new StoryRequest(
                      "민준",
                      10,
                      "활발함",
                      "그림 그리기",
                      "화가",
                      "파란색",
                      "고양이",
                      "가족 여행",
                      Optional.of(false),
                      Optional.empty()))
              .result();
      assertThat(files(bare)).isEmpty();
      SavedStory whole = rehearsal.start(REQUEST).result();
      assertThat(texts(whole)).isEqualTo(texts(bare));
      assertThat(ai.written).hasSize(1);
      assertThat(ai.painted).hasSize(11);
    }
  }
}
