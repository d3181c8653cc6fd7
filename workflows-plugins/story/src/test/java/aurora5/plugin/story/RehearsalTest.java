package aurora5.plugin.story;

import static org.assertj.core.api.Assertions.assertThat;

import aurora5.api.step.GiveUp;
import aurora5.api.step.RetryLater;
import aurora5.testkit.Rehearsal;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class RehearsalTest {
  private static final StoryRequest REQUEST =
      new StoryRequest(
          "테스트",
          10,
          "활발함",
          "그림 그리기",
          "화가",
          "파란색",
          "고양이",
          "가족 여행",
          Optional.empty(),
          Optional.empty());

  @Test
  void makesABookOfTenPicturesAndAFrame() {
    try (var rehearsal =
        Rehearsal.of(new CreateStory(new OfflineAi(), new TestPrinter(), Duration.ofDays(7)))) {
      SavedStory story = rehearsal.start(REQUEST).result();
      assertThat(story.pages()).hasSize(10).allMatch(page -> page.picture().isPresent());
      assertThat(story.frame().picture()).isPresent();
      assertThat(story.degraded()).isTrue();
    }
  }

  @Test
  void theEmptyFrameIsOfferedToAGrownUpAsToAGrownUp() {
    var none = Optional.<Boolean>empty();
    var grown = new StoryRequest("서윤", 34, "a", "b", "c", "d", "e", "f", none, Optional.empty());
    try (var rehearsal =
        Rehearsal.of(new CreateStory(new OfflineAi(), new TestPrinter(), Duration.ofDays(7)))) {
      assertThat(rehearsal.start(grown).result().frame().caption()).contains("당신이 그려 주세요");
      assertThat(rehearsal.start(REQUEST).result().frame().caption()).contains("네가 그려 줘");
    }
  }

  @Test
  void twoRunsWithoutASeedTellDifferentStories() {
    try (var rehearsal =
        Rehearsal.of(new CreateStory(new OfflineAi(), new TestPrinter(), Duration.ofDays(7)))) {
      SavedStory one = rehearsal.start(REQUEST).result();
      SavedStory other = rehearsal.start(REQUEST).result();
      assertThat(one.storyId()).isNotEqualTo(other.storyId());
      assertThat(one.pages().get(0).text() + one.pages().get(4).text())
          .isNotEqualTo(other.pages().get(0).text() + other.pages().get(4).text());
    }
  }

  @Test
  void aPictureThatKeepsFailingLeavesItsPlaceVisible() {
    try (var rehearsal =
        Rehearsal.of(new CreateStory(new OfflineAi(), new TestPrinter(), Duration.ofDays(7)))) {
      var failure = new IllegalStateException("no answer");
      SavedStory story = rehearsal.fails("pictures[2]", 3, failure).start(REQUEST).result();
      var without = story.pages().stream().filter(page -> page.picture().isEmpty()).toList();
      assertThat(without).hasSize(1);
      assertThat(without.get(0).pictureMissing()).isPresent();
    }
  }

  @Test
  void outlivesTheProcessBetweenTextAndPictures() {
    try (var rehearsal =
        Rehearsal.of(new CreateStory(new OfflineAi(), new TestPrinter(), Duration.ofDays(7)))) {
      SavedStory story = rehearsal.diesAfter("story").start(REQUEST).result();
      assertThat(story.pages()).hasSize(10).allMatch(page -> page.picture().isPresent());
    }
  }

  @Test
  void waitsTenSecondsWhenTheProviderIsBusy() {
    try (var rehearsal =
        Rehearsal.of(new CreateStory(new OfflineAi(), new TestPrinter(), Duration.ofDays(7)))) {
      var busy = new RetryLater(Duration.ofSeconds(1), "rate limit reached");
      var before = rehearsal.now();
      assertThat(rehearsal.fails("story", 3, busy).start(REQUEST).result().pages()).hasSize(10);
      assertThat(rehearsal.now()).isAfterOrEqualTo(before.plusSeconds(10));
    }
  }

  /** The original went on asking, because an empty account speaks of a quota, too. */
  @Test
  void doesNotWaitForAnEmptyAccountToFill() {
    try (var rehearsal =
        Rehearsal.of(new CreateStory(new OfflineAi(), new TestPrinter(), Duration.ofDays(7)))) {
      var empty = new GiveUp("the model x failed: no credit (insufficient_quota)");
      var before = rehearsal.now();
      var run = rehearsal.fails("story", 9, empty).start(REQUEST);
      assertThat(run.failure().attempts()).isEqualTo(1);
      assertThat(rehearsal.now()).isBefore(before.plusSeconds(1));
    }
  }

  @Test
  void aBookThatCannotBePrintedIsStillABook() {
    var printer = new TestPrinter();
    printer.broken = true;
    try (var rehearsal =
        Rehearsal.of(new CreateStory(new OfflineAi(), printer, Duration.ofDays(7)))) {
      var run = rehearsal.start(REQUEST);
      SavedStory story = run.result();
      assertThat(story.pages()).hasSize(10).allMatch(page -> page.picture().isPresent());
      assertThat(story.pdf()).isEmpty();
      assertThat(story.pdfMissing().orElseThrow().en()).contains("out of paper");
      assertThat(story.degraded()).isTrue();
      assertThat(run.step("print").attempts()).hasSize(2);
    }
  }
}
