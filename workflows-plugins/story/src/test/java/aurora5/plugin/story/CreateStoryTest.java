package aurora5.plugin.story;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import aurora5.api.plan.Kind;
import aurora5.api.plan.StepSpec;
import aurora5.api.step.Failure;
import aurora5.api.step.Outcome;
import aurora5.api.step.Recovery;
import aurora5.api.step.RetryLater;
import aurora5.plugin.story.tale.Child;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class CreateStoryTest {
  private final FakeStep step = new FakeStep();
  private final OfflineAi ai = new OfflineAi();

  private static StoryRequest request(String name, int age, String memory, boolean pictures) {
    return new StoryRequest(
        name,
        age,
        "활발함",
        "그림 그리기",
        "화가",
        "파란색",
        "고양이",
        memory,
        Optional.of(pictures),
        Optional.of(7L));
  }

  private SavedStory saved(StoryRequest request, int failingPage) throws Exception {
    Child child = request.tidied(1);
    Written written = new Author(ai).write(child);
    var drawn = new ArrayList<Outcome<Drawn>>();
    for (Sheet sheet : Sheet.of(written, child)) {
      drawn.add(
          sheet.page() == failingPage
              ? new Outcome.Failed<>(failure("no answer", List.of()))
              : new Outcome.Done<>(new Painter(ai).paint(step, sheet)));
    }
    return Shelf.save(step, child, written, drawn);
  }

  private static Failure failure(String message, List<String> types) {
    return new Failure("pictures[3]", Failure.Kind.THREW, message, types, 3);
  }

  @Test
  void savesTenPagesAndAFrameWithTheirPictures() throws Exception {
    SavedStory story = saved(request("민준", 10, "가족 여행", true), 0);
    assertThat(story.storyId()).isEqualTo("story_run-7");
    assertThat(story.pages()).hasSize(10).allMatch(page -> page.picture().isPresent());
    assertThat(story.frame().picture().orElseThrow().name()).isEqualTo("frame.svg");
    assertThat(step.files)
        .containsKeys("page-01.svg", "page-10.svg", "frame.svg", "story.html", "story.json")
        .hasSize(13);
    assertThat(story.model()).isEqualTo("offline-template");
    assertThat(story.degraded()).isTrue();
    assertThat(story.reason()).isPresent();
  }

  @Test
  void aMissingPictureStaysVisibleInItsPlace() throws Exception {
    SavedStory story = saved(request("민준", 10, "가족 여행", true), 3);
    assertThat(story.pages().get(2).picture()).isEmpty();
    assertThat(story.pages().get(2).pictureMissing().orElseThrow().ko()).contains("3번");
    assertThat(story.pages().get(3).picture().orElseThrow().name()).isEqualTo("page-04.svg");
    assertThat(step.files.get("story.html")).contains("class=\"missing\"").contains("page-04.svg");
  }

  @Test
  void withoutPicturesTheBookSaysSo() throws Exception {
    SavedStory story = saved(request("민준", 10, "가족 여행", false), 0);
    assertThat(story.pages()).allMatch(page -> page.pictureMissing().isPresent());
    assertThat(step.files).containsOnlyKeys("story.html", "story.json");
  }

  @Test
  void theBookLetsNoMarkupOfAPersonThrough() throws Exception {
    saved(request("<script>x</script>", 8, "\"quoted\" \\ <img src=x>", true), 0);
    assertThat(step.files.get("story.html")).doesNotContain("<script", "<img src=x");
    assertThat(step.files.get("story.json")).contains("\\\"quoted\\\" \\\\ <img");
  }

  @Test
  void tidiesWordsAndRefusesBlankOnes() {
    assertThat(request("  민준\n 이  ", 10, "가족 \t 여행", true).tidied(1).name()).isEqualTo("민준 이");
    assertThatThrownBy(() -> request(" ", 10, "가족 여행", true).tidied(1))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("name");
    assertThatThrownBy(() -> request("민준", 0, "가족 여행", true).tidied(1))
        .hasMessageContaining("age must be 1 to 150: 0");
    assertThatThrownBy(() -> request("민준", 9, "x".repeat(501), true).tidied(1))
        .hasMessageContaining("specialMemory")
        .hasMessageContaining("501");
  }

  @Test
  void picturesAndSeedHaveDefaults() {
    var bare =
        new StoryRequest(
            "민준", 10, "a", "b", "c", "d", "e", "f", Optional.empty(), Optional.empty());
    assertThat(bare.tidied(42).pictures()).isTrue();
    assertThat(bare.tidied(42).seed()).isEqualTo(42);
  }

  @Test
  void plansValidateStoryPicturesSave() {
    var plan = new CreateStory(ai).plan();
    assertThat(plan.steps().stream().map(StepSpec::name))
        .containsExactly("validate", "story", "pictures", "save");
    var pictures = (Kind.Each) plan.steps().get(2).kind();
    assertThat(pictures.settled()).isTrue();
    assertThat(pictures.atMost()).isEqualTo(5);
  }

  @Test
  void aBusyProviderIsAskedAgainAfterTenSeconds() {
    var again = Recovery.retryAfter(Duration.ofSeconds(10));
    assertThat(CreateStory.recovery(failure("Rate limit reached", List.of()))).isEqualTo(again);
    assertThat(CreateStory.recovery(failure("insufficient_quota", List.of()))).isEqualTo(again);
    assertThat(CreateStory.recovery(failure("later", List.of(RetryLater.class.getName()))))
        .isEqualTo(again);
    assertThat(CreateStory.recovery(failure("broken", List.of()))).isEqualTo(Recovery.fail());
  }
}
