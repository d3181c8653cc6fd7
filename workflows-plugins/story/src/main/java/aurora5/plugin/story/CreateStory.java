package aurora5.plugin.story;

import static java.time.Duration.ofMinutes;

import aurora5.api.Text;
import aurora5.api.ai.Ai;
import aurora5.api.plan.Plan;
import aurora5.api.print.Printer;
import aurora5.api.step.Recovery;
import aurora5.api.step.Retry;
import aurora5.api.workflow.SideEffects;
import aurora5.api.workflow.Workflow;
import aurora5.api.workflow.WorkflowId;
import java.time.Duration;
import java.util.List;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Modified;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.metatype.annotations.AttributeDefinition;
import org.osgi.service.metatype.annotations.Designate;
import org.osgi.service.metatype.annotations.ObjectClassDefinition;

/** A picture book of ten pages about one child. Thread-safe. */
@Component(configurationPid = "aurora5.plugin.story")
@WorkflowId("create-story")
@Designate(ocd = CreateStory.Config.class)
public final class CreateStory implements Workflow<StoryRequest, SavedStory> {
  @ObjectClassDefinition(
      id = "aurora5.plugin.story",
      name = "Aurora 5: create-story",
      description = "Picture books / 그림책")
  @interface Config {
    @AttributeDefinition(
        name = "Cache time",
        description =
            "AI_CACHE_TTL_MINUTES. Minutes in which the same order costs once: what a model wrote"
                + " and painted is taken again. 0 for never. Default 10080; 0 to 525600."
                + " / 같은 주문을 다시 쓰는 시간(분)",
        min = "0",
        max = "525600")
    int cacheMinutes() default 10080;
  }

  private static final long SEED_BITS = (1L << 53) - 1; // what JSON carries without loss
  private static final int YEAR = 525_600;

  private final Ai ai;
  private final Author author;
  private final Painter painter;
  private final Binder binder;
  private volatile Duration valid;

  /**
   * @throws IllegalArgumentException if the setting is out of range
   */
  @Activate
  public CreateStory(
      @Reference(name = "ai") Ai ai, @Reference(name = "printer") Printer printer, Config config) {
    this(ai, printer, valid(config));
  }

  CreateStory(Ai ai, Printer printer, Duration valid) {
    this.ai = ai;
    this.valid = valid;
    var memory = new Memory(() -> this.valid);
    author = new Author(ai, memory);
    painter = new Painter(ai, memory);
    binder = new Binder(printer);
  }

  @Modified
  void modified(Config config) {
    valid = valid(config);
  }

  private static Duration valid(Config config) {
    int minutes = config.cacheMinutes();
    if (minutes < 0 || minutes > YEAR) {
      throw new IllegalArgumentException(
          "aurora5.plugin.story cacheMinutes must be 0 to " + YEAR + ": " + minutes);
    }
    return Duration.ofMinutes(minutes);
  }

  @Override
  public Plan<StoryRequest, SavedStory> plan() {
    var flow = Plan.of(StoryRequest.class);
    var order =
        flow.step("validate", Order.class)
            .after(flow.input())
            .runWith(
                (step, request) ->
                    request.order(step.random().nextLong() & SEED_BITS, step.userId()));
    var story =
        flow.step("story", Written.class)
            .after(order)
            .retry(Retry.times(3))
            .timeout(ofMinutes(2))
            .runWith(author::write);
    var sheets =
        flow.step("prompts", Sheets.class)
            .after(order, story)
            .retry(Retry.times(3))
            .timeout(ofMinutes(2))
            .run((o, s) -> Sheets.judged(ai, o, s));
    var pictures =
        flow.each("pictures", Drawn.class)
            .over(sheets, Sheets::all)
            .atMost(5)
            .retry(Retry.times(3))
            .timeout(ofMinutes(2))
            .settled()
            .runWith(painter::paint);
    var printed =
        flow.step("print", Printed.class)
            .after(order, story, pictures)
            .retry(Retry.times(2))
            .timeout(ofMinutes(2))
            .orElse(Printed::failed)
            .runWith(binder::print);
    var saved =
        flow.step("save", SavedStory.class)
            .after(order, story, pictures, printed)
            .runWith(Shelf::save);
    return flow.onError(Recovery::ofBusy).returns(saved);
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
