package aurora5.plugin.story;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import aurora5.api.plan.Kind;
import aurora5.api.plan.StepSpec;
import aurora5.api.step.Failure;
import aurora5.api.step.Outcome;
import aurora5.plugin.story.tale.Child;
import java.io.StringReader;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.xml.sax.InputSource;

class CreateStoryTest {
  private final FakeStep step = new FakeStep();
  private final OfflineAi ai = new OfflineAi();
  private final TestPrinter printer = new TestPrinter();

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
    var nothing = new Memory(() -> Duration.ZERO);
    Order order = request.order(1, Optional.empty());
    Written written = new Author(ai, nothing).write(step, order);
    var drawn = new ArrayList<Outcome<Drawn>>();
    for (Sheet sheet : Sheet.of(written, order)) {
      drawn.add(
          sheet.page() == failingPage
              ? new Outcome.Failed<>(failure("no answer", List.of()))
              : new Outcome.Done<>(new Painter(ai, nothing).paint(step, sheet)));
    }
    Printed printed = new Binder(printer).print(step, order, written, drawn);
    return Shelf.save(step, order, written, drawn, printed);
  }

  private static Failure failure(String message, List<String> types) {
    return new Failure("pictures[3]", Failure.Kind.THREW, message, types, 3);
  }

  @Test
  void savesTenPagesAndAFrameWithTheirPictures() throws Exception {
    SavedStory story = saved(request("민준", 10, "가족 여행", true), 0);
    assertThat(story.storyId()).isEqualTo("story_run-7");
    assertThat(story.pages()).hasSize(10).allMatch(page -> page.picture().isPresent());
    assertThat(story.frame().picture().orElseThrow().name()).isEqualTo("frame");
    assertThat(step.files)
        .containsKeys("page-01", "page-10", "frame", "story.html", "story.json")
        .containsKey("story.pdf")
        .hasSize(14);
    assertThat(story.model()).isEqualTo("offline-template");
    assertThat(story.degraded()).isTrue();
    assertThat(story.reason()).isPresent();
  }

  @Test
  void aMissingPictureStaysVisibleInItsPlace() throws Exception {
    SavedStory story = saved(request("민준", 10, "가족 여행", true), 3);
    assertThat(story.pages().get(2).picture()).isEmpty();
    assertThat(story.pages().get(2).pictureMissing().orElseThrow().ko()).contains("3번");
    assertThat(story.pages().get(3).picture().orElseThrow().name()).isEqualTo("page-04");
    assertThat(step.files.get("story.html"))
        .contains("class=\"missing\"")
        .contains("src=\"page-04\"");
  }

  @Test
  void withoutPicturesTheBookSaysSo() throws Exception {
    SavedStory story = saved(request("민준", 10, "가족 여행", false), 0);
    assertThat(story.pages()).allMatch(page -> page.pictureMissing().isPresent());
    assertThat(step.files).containsOnlyKeys("story.html", "story.json", "story.pdf");
  }

  @Test
  void theBookLetsNoMarkupOfAPersonThrough() throws Exception {
    saved(request("<script>x</script>", 8, "\"quoted\" \\ <img src=x>", true), 0);
    assertThat(step.files.get("story.html")).doesNotContain("<script", "<img src=x");
    assertThat(step.files.get("story.json")).contains("\\\"quoted\\\" \\\\ <img");
  }

  private static Child tidied(StoryRequest request) {
    return request.order(1, Optional.empty()).child();
  }

  /** The library that prints reads XML; browsers read it as HTML. */
  @Test
  void theBookIsWellFormedAndPrintedFromTheSamePage() throws Exception {
    saved(request("<b>&'\"", 8, "5 < 7 & 9", true), 3);
    String html = step.files.get("story.html");
    assertThat(printer.papers).hasSize(1);
    assertThat(printer.papers.get(0).html()).isEqualTo(html);
    assertThat(printer.papers.get(0).pictures()).hasSize(10).doesNotContainKey("page-03");
    var parsed =
        DocumentBuilderFactory.newDefaultInstance()
            .newDocumentBuilder()
            .parse(new InputSource(new StringReader(html)));
    assertThat(parsed.getElementsByTagName("section").getLength())
        .as("a cover, ten pages, a frame")
        .isEqualTo(12);
    assertThat(parsed.getElementsByTagName("img").getLength()).isEqualTo(11);
  }

  @Test
  void tidiesWordsAndRefusesBlankOnes() {
    assertThat(tidied(request("  민준\n 이  ", 10, "가족 \t 여행", true)).name()).isEqualTo("민준 이");
    assertThatThrownBy(() -> request(" ", 10, "가족 여행", true))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("name");
    assertThatThrownBy(() -> request("민준", 0, "가족 여행", true)).hasMessageContaining("나이는 1-150");
    assertThatThrownBy(() -> request("민준", 9, "x".repeat(501), true))
        .hasMessage("500자까지입니다: specialMemory\nat most 500 characters: specialMemory");
  }

  @Test
  void picturesAndSeedHaveDefaults() {
    var bare =
        new StoryRequest(
            "민준", 10, "a", "b", "c", "d", "e", "f", Optional.empty(), Optional.empty());
    assertThat(bare.order(42, Optional.empty()).child().pictures()).isTrue();
    assertThat(bare.order(42, Optional.empty()).child().seed()).isEqualTo(42);
  }

  @Test
  void plansValidateStoryPicturesSave() {
    var plan = new CreateStory(ai, printer, Duration.ofDays(7)).plan();
    assertThat(plan.steps().stream().map(StepSpec::name))
        .containsExactly("validate", "story", "prompts", "pictures", "print", "save");
    var pictures = (Kind.Each) plan.steps().get(3).kind();
    assertThat(pictures.settled()).isTrue();
    assertThat(pictures.atMost()).isEqualTo(5);
  }
}
