package aurora5.plugin.story;

import static org.assertj.core.api.Assertions.assertThat;

import aurora5.testkit.Rehearsal;
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
    try (var rehearsal = Rehearsal.of(new CreateStory(new OfflineAi()))) {
      SavedStory story = rehearsal.start(REQUEST).result();
      assertThat(story.pages()).hasSize(10).allMatch(page -> page.picture().isPresent());
      assertThat(story.frame().picture()).isPresent();
      assertThat(story.degraded()).isTrue();
    }
  }

  @Test
  void twoRunsWithoutASeedTellDifferentStories() {
    try (var rehearsal = Rehearsal.of(new CreateStory(new OfflineAi()))) {
      SavedStory one = rehearsal.start(REQUEST).result();
      SavedStory other = rehearsal.start(REQUEST).result();
      assertThat(one.storyId()).isNotEqualTo(other.storyId());
      assertThat(one.pages().get(0).text() + one.pages().get(4).text())
          .isNotEqualTo(other.pages().get(0).text() + other.pages().get(4).text());
    }
  }

  @Test
  void aPictureThatKeepsFailingLeavesItsPlaceVisible() {
    try (var rehearsal = Rehearsal.of(new CreateStory(new OfflineAi()))) {
      var failure = new IllegalStateException("no answer");
      SavedStory story = rehearsal.fails("pictures[2]", 3, failure).start(REQUEST).result();
      var without = story.pages().stream().filter(page -> page.picture().isEmpty()).toList();
      assertThat(without).hasSize(1);
      assertThat(without.get(0).pictureMissing()).isPresent();
    }
  }

  @Test
  void outlivesTheProcessBetweenTextAndPictures() {
    try (var rehearsal = Rehearsal.of(new CreateStory(new OfflineAi()))) {
      SavedStory story = rehearsal.diesAfter("story").start(REQUEST).result();
      assertThat(story.pages()).hasSize(10).allMatch(page -> page.picture().isPresent());
    }
  }

  @Test
  void waitsTenSecondsWhenTheProviderIsBusy() {
    try (var rehearsal = Rehearsal.of(new CreateStory(new OfflineAi()))) {
      var busy = new IllegalStateException("rate limit reached");
      var before = rehearsal.now();
      assertThat(rehearsal.fails("story", 3, busy).start(REQUEST).result().pages()).hasSize(10);
      assertThat(rehearsal.now()).isAfterOrEqualTo(before.plusSeconds(10));
    }
  }
}
