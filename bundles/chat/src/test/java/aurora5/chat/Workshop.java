package aurora5.chat;

import aurora5.api.Text;
import aurora5.api.catalog.WorkflowVersion;
import aurora5.api.plan.Plan;
import aurora5.api.workflow.Limits;
import aurora5.api.workflow.Says;
import aurora5.api.workflow.SideEffects;
import aurora5.json.PluginCodec;
import aurora5.json.RecordSchema;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Workflows for conversations in tests: of eight fields, of none that is needed, of a record in
 * one.
 */
public final class Workshop {
  private Workshop() {}

  public record Story(
      @Says(ko = "이름", en = "name") @Limits(min = 1, max = 50) String name,
      @Says(ko = "나이", en = "age in years") @Limits(min = 1, max = 150) int age,
      @Says(ko = "성격", en = "personality") @Limits(min = 1, max = 500) String personality,
      @Says(ko = "좋아하는 일", en = "hobby") @Limits(min = 1, max = 500) String hobby,
      @Says(ko = "꿈꾸는 직업", en = "dream job") @Limits(min = 1, max = 500) String dreamJob,
      @Says(ko = "좋아하는 색", en = "favourite colour") @Limits(min = 1, max = 500)
          String favoriteColor,
      @Says(ko = "좋아하는 동물", en = "favourite animal") @Limits(min = 1, max = 500)
          String favoriteAnimal,
      @Says(ko = "특별한 기억", en = "a special memory") @Limits(min = 1, max = 500)
          String specialMemory,
      @Says(ko = "그림도 그릴까요? (기본: 예)", en = "with pictures? (yes unless said)")
          Optional<Boolean> pictures) {}

  public record Worry(
      @Says(ko = "고민 설명", en = "the worry in your words") @Limits(max = 5000)
          Optional<String> problem,
      @Says(ko = "별명", en = "nickname") Optional<String> nickname) {}

  public record Name(@Says(ko = "이름", en = "name") String name) {}

  public record Person(
      @Says(ko = "이름", en = "name") String name,
      @Says(ko = "생년월일 (예: 1992-02-03)", en = "date of birth, such as 1992-02-03")
          LocalDate birth) {}

  public enum Mood {
    HAPPY,
    SAD
  }

  public record Look(
      @Says(ko = "나", en = "you") Person user,
      @Says(ko = "기분", en = "mood") Mood mood,
      @Says(ko = "갈등", en = "conflicts") @Limits(max = 3) List<String> conflicts) {}

  public record Stop(
      @Says(ko = "어디", en = "where") String where,
      @Says(ko = "며칠", en = "days") @Limits(min = 1, max = 30) int days,
      @Says(ko = "메모", en = "note") Optional<String> note) {}

  public record Trip(
      @Says(ko = "들를 곳", en = "stops") @Limits(min = 2, max = 3) List<Stop> stops,
      @Says(ko = "제목", en = "title") String title) {}

  public record Dish(
      @Says(ko = "음식", en = "dish") String dish,
      @Says(ko = "값", en = "price") @Limits(min = 0) int price) {}

  public record Spot(
      @Says(ko = "도시", en = "city") String city,
      @Says(ko = "거리", en = "street") Optional<String> street) {}

  public record Visit(
      @Says(ko = "곳", en = "spot") Spot spot,
      @Says(ko = "먹을 것", en = "meals") @Limits(max = 2) List<Dish> meals) {}

  public record Outing(
      @Says(ko = "방문", en = "visits") @Limits(min = 1, max = 5) List<Visit> visits,
      @Says(ko = "제목", en = "title") String title) {}

  public record HotDish(
      @Says(ko = "음식", en = "dish") String dish, @Says(ko = "매운가요", en = "hot") boolean hot) {}

  public record HotVisit(
      @Says(ko = "곳", en = "spot") Spot spot,
      @Says(ko = "먹을 것", en = "meals") @Limits(max = 2) List<HotDish> meals) {}

  public record HotOuting(
      @Says(ko = "방문", en = "visits") @Limits(min = 1, max = 5) List<HotVisit> visits,
      @Says(ko = "제목", en = "title") String title) {}

  public record Other(
      @Says(ko = "이름", en = "name") String name,
      @Says(ko = "생년월일", en = "date of birth") LocalDate birth) {}

  public record Lists(
      @Says(ko = "이름들", en = "names") List<String> names,
      @Says(ko = "비율", en = "share") double share) {}

  public record Couple(
      @Says(ko = "나", en = "you") Person user,
      @Says(ko = "상대", en = "the other person") Optional<Other> other,
      @Says(ko = "기분", en = "mood") Mood mood) {}

  public record Approval(
      @Says(ko = "승인할까요", en = "approve") boolean yes,
      @Says(ko = "한마디", en = "a word") String word) {}

  public record Done(@Says(ko = "결과 글 (짧게)", en = "the text") String text) {}

  public static WorkflowVersion story() {
    return of(
        "create-story",
        "v1",
        Story.class,
        SideEffects.WRITES,
        new Text("열 쪽짜리 그림책을 만듭니다.", "Makes a ten-page picture book."),
        new Text("우리 아이 동화책을 만들어 줘", "Make a storybook"));
  }

  public static WorkflowVersion storyAgain() {
    return of(
        "create-story",
        "v2",
        Story.class,
        SideEffects.WRITES,
        new Text("열 쪽짜리 그림책을 만듭니다.", "Makes a ten-page picture book."),
        new Text("우리 아이 동화책을 만들어 줘", "Make a storybook"));
  }

  public static WorkflowVersion worry() {
    return of(
        "analyze-problem",
        "v1",
        Worry.class,
        SideEffects.COSTS,
        new Text("고민을 살펴봅니다.", "Looks at a worry."),
        new Text("고민 좀 들어 줘", "Listen to my worry"));
  }

  public static WorkflowVersion hello() {
    return of(
        "hello",
        "v1",
        Name.class,
        SideEffects.NONE,
        new Text("이름을 불러 인사합니다.", "Greets someone by name."),
        new Text("인사해 줘", "Say hello"));
  }

  public static WorkflowVersion look() {
    return of(
        "look",
        "v1",
        Look.class,
        SideEffects.NONE,
        new Text("나를 살펴봅니다.", "Looks at you."),
        new Text("나를 봐 줘", "Look at me"));
  }

  public static WorkflowVersion trip() {
    return of(
        "trip",
        "v1",
        Trip.class,
        SideEffects.WRITES,
        new Text("여행을 짭니다.", "Plans a trip."),
        new Text("여행 짜 줘", "Plan a trip"));
  }

  /** Of a list of texts and a number with a fraction. */
  public static WorkflowVersion lists() {
    return of(
        "trip",
        "v1",
        Lists.class,
        SideEffects.WRITES,
        new Text("적어 둡니다.", "Notes it."),
        new Text("적어 줘", "Note it"));
  }

  /** Of two people, the other of whom may be left out. */
  public static WorkflowVersion couple() {
    return of(
        "couple",
        "v1",
        Couple.class,
        SideEffects.WRITES,
        new Text("둘을 살펴봅니다.", "Looks at two people."),
        new Text("우리 둘을 봐 줘", "Look at us two"));
  }

  /** Of lists within the records of a list. */
  public static WorkflowVersion outing() {
    return outing("v1", Outing.class);
  }

  /** Asks for other things, deep within. */
  public static WorkflowVersion outingAgain() {
    return outing("v2", HotOuting.class);
  }

  private static WorkflowVersion outing(String plugin, Class<?> input) {
    return of(
        "outing",
        plugin,
        input,
        SideEffects.WRITES,
        new Text("나들이를 짭니다.", "Plans an outing."),
        new Text("나들이 짜 줘", "Plan an outing"));
  }

  /** One that waits for an approval. */
  public static WorkflowVersion approval() {
    var flow = Plan.of(Name.class);
    var approval = flow.await("approval", Approval.class).receive();
    var plan =
        flow.returns(
            flow.step("do", Done.class).after(approval).run(given -> new Done(given.word())));
    return new WorkflowVersion(
        "approval",
        "v1",
        "approval v1",
        plan,
        new PluginCodec(),
        new Text("승인을 받습니다.", "Gets an approval."),
        List.of(),
        SideEffects.NONE,
        RecordSchema.of(Name.class),
        RecordSchema.of(Done.class),
        Map.of("approval", RecordSchema.of(Approval.class)));
  }

  private static <I> WorkflowVersion of(
      String id, String plugin, Class<I> input, SideEffects effects, Text says, Text example) {
    var flow = Plan.of(input);
    var plan =
        flow.returns(flow.step("do", Done.class).after(flow.input()).run(i -> new Done("done")));
    return new WorkflowVersion(
        id,
        plugin,
        id + " " + plugin,
        plan,
        new PluginCodec(),
        says,
        List.of(example),
        effects,
        RecordSchema.of(input),
        RecordSchema.of(Done.class));
  }
}
