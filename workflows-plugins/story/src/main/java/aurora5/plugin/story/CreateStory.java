package aurora5.plugin.story;

import static java.time.Duration.ofMinutes;
import static java.time.Duration.ofSeconds;

import aurora5.api.Text;
import aurora5.api.ai.Ai;
import aurora5.api.plan.Plan;
import aurora5.api.step.Failure;
import aurora5.api.step.Recovery;
import aurora5.api.step.Retry;
import aurora5.api.step.RetryLater;
import aurora5.api.workflow.SideEffects;
import aurora5.api.workflow.Workflow;
import aurora5.api.workflow.WorkflowId;
import aurora5.plugin.story.tale.Child;
import java.util.List;
import java.util.Locale;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** A picture book of ten pages about one child. Thread-safe. */
@Component
@WorkflowId("create-story")
public final class CreateStory implements Workflow<StoryRequest, SavedStory> {
  private static final long SEED_BITS = (1L << 53) - 1; // what JSON carries without loss

  private final Author author;
  private final Painter painter;

  @Activate
  public CreateStory(@Reference(name = "ai") Ai ai) {
    author = new Author(ai);
    painter = new Painter(ai);
  }

  @Override
  public Plan<StoryRequest, SavedStory> plan() {
    var flow = Plan.of(StoryRequest.class);
    var child =
        flow.step("validate", Child.class)
            .after(flow.input())
            .runWith((step, request) -> request.tidied(step.random().nextLong() & SEED_BITS));
    var story =
        flow.step("story", Written.class)
            .after(child)
            .retry(Retry.times(3))
            .timeout(ofMinutes(2))
            .run(author::write);
    var pictures =
        flow.each("pictures", Drawn.class)
            .over(story, child, Sheet::of)
            .atMost(5)
            .retry(Retry.times(3))
            .timeout(ofMinutes(2))
            .settled()
            .runWith(painter::paint);
    var saved =
        flow.step("save", SavedStory.class).after(child, story, pictures).runWith(Shelf::save);
    return flow.onError(CreateStory::recovery).returns(saved);
  }

  /** A provider that is merely busy gets ten seconds; anything else has failed. */
  static Recovery recovery(Failure failure) {
    String message = failure.message().toLowerCase(Locale.ROOT);
    boolean busy =
        failure.causedBy(RetryLater.class)
            || message.contains("rate limit")
            || message.contains("quota");
    return busy ? Recovery.retryAfter(ofSeconds(10)) : Recovery.fail();
  }

  @Override
  public Text description() {
    return new Text(
        "아이의 이름과 꿈, 기억으로 열 쪽짜리 그림책을 만듭니다.",
        "Makes a ten-page picture book from a child's name, dream and memory.");
  }

  @Override
  public List<Text> examples() {
    return List.of(
        new Text("우리 아이가 주인공인 동화책을 만들어 줘", "Make a storybook with my child as the hero"),
        new Text(
            "화가가 꿈인 열 살 아이의 그림책을 써 줘",
            "Write a picture book for a ten-year-old who wants to paint"),
        new Text("가족 여행의 추억으로 이야기를 지어 줘", "Turn our family trip into a story"),
        new Text(
            "고양이를 좋아하는 여덟 살 소녀의 동화를 써 줘",
            "Write a fairy tale for an eight-year-old girl who loves cats"),
        new Text("자장가처럼 들려줄 잠자리 이야기가 필요해", "I need a bedtime story to read aloud"),
        new Text(
            "조카에게 선물할 그림 동화를 만들고 싶어",
            "I would like to give my nephew an illustrated children's book"),
        new Text(
            "첫눈 오던 날의 기억을 동화로 남겨 줘", "Write our memory of the first snow as a children's story"),
        new Text("강아지와 토끼가 나오는 그림책을 만들어 줘", "Make a picture book with a puppy and a rabbit in it"),
        new Text(
            "아들 이름이 들어간 이야기책을 선물하고 싶어요",
            "I want a storybook with my son's name in it as a present"),
        new Text("딸을 위한 짧은 동화 한 편 부탁해요", "A short tale for my daughter, please"),
        new Text(
            "손자가 주인공인 옛이야기를 그림과 함께 들려주세요",
            "An illustrated story with my grandson as the main character"),
        new Text(
            "유치원 아이에게 읽어 줄 동화가 있으면 좋겠어요",
            "I would love a fairy tale to read to a kindergarten child"),
        new Text(
            "공룡과 우주를 좋아하는 꼬마의 모험 이야기",
            "An adventure story for a kid who loves dinosaurs and space"),
        new Text("우리 아이 스토리를 책 한 권으로 써 주세요", "Write our child's story as a book"),
        new Text("그림책 한 권 지어 주실 수 있나요", "Could you make up a children's picture book?"));
  }

  @Override
  public SideEffects sideEffects() {
    return SideEffects.WRITES;
  }
}
