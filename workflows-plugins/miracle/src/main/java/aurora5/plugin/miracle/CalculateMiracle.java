package aurora5.plugin.miracle;

import aurora5.api.Text;
import aurora5.api.artifact.Artifact;
import aurora5.api.plan.Plan;
import aurora5.api.step.Step;
import aurora5.api.workflow.SideEffects;
import aurora5.api.workflow.Workflow;
import aurora5.api.workflow.WorkflowId;
import aurora5.plugin.miracle.memory.Judged;
import aurora5.plugin.miracle.memory.Memory;
import aurora5.plugin.miracle.memory.Noted;
import aurora5.plugin.miracle.v2.Score;
import aurora5.plugin.miracle.v3.Calibrated;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.List;
import java.util.function.Function;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Modified;
import org.osgi.service.metatype.annotations.AttributeDefinition;
import org.osgi.service.metatype.annotations.Designate;
import org.osgi.service.metatype.annotations.ObjectClassDefinition;
import org.osgi.service.metatype.annotations.Option;

/** The miracle index of a wish, of answers or of activities. Thread-safe. */
@Component(configurationPid = "aurora5.plugin.miracle")
@Designate(ocd = CalculateMiracle.Config.class)
@WorkflowId("calculate-miracle")
public final class CalculateMiracle implements Workflow<MiracleRequest, MiracleResult> {
  /** What an operator may choose. */
  @ObjectClassDefinition(
      id = "aurora5.plugin.miracle",
      name = "calculate-miracle",
      description = "The miracle index / 기적지수")
  @interface Config {
    @AttributeDefinition(
        name = "Zone",
        description =
            "Time zone in which a day of three results begins; engine v2 counts its days in UTC."
                + " Default UTC. / 하루 세 번의 기준 시간대",
        options = {
          @Option(label = "UTC", value = "UTC"),
          @Option(label = "Asia/Seoul", value = "Asia/Seoul"),
          @Option(label = "Asia/Tokyo", value = "Asia/Tokyo"),
          @Option(label = "Asia/Shanghai", value = "Asia/Shanghai"),
          @Option(label = "Asia/Singapore", value = "Asia/Singapore"),
          @Option(label = "Australia/Sydney", value = "Australia/Sydney"),
          @Option(label = "Europe/London", value = "Europe/London"),
          @Option(label = "Europe/Berlin", value = "Europe/Berlin"),
          @Option(label = "America/New_York", value = "America/New_York"),
          @Option(label = "America/Los_Angeles", value = "America/Los_Angeles")
        })
    String zone() default "UTC";
  }

  private volatile Memory memory;

  /**
   * @throws IllegalArgumentException if there is no such zone
   */
  @Activate
  public CalculateMiracle(Config config) {
    this(zone(config.zone()));
  }

  /** A run that is under way goes on with the next step by the new zone. */
  @Modified
  void modified(Config config) {
    memory = new Memory(zone(config.zone()));
  }

  CalculateMiracle(ZoneId zone) {
    memory = new Memory(zone);
  }

  private static ZoneId zone(String name) {
    try {
      return ZoneId.of(name);
    } catch (DateTimeException e) {
      throw new IllegalArgumentException(
          "aurora5.plugin.miracle zone: no time zone is called '" + name + "'; try Asia/Seoul", e);
    }
  }

  @Override
  public Plan<MiracleRequest, MiracleResult> plan() {
    var flow = Plan.of(MiracleRequest.class);
    var inquiry =
        flow.step("validate", Inquiry.class)
            .after(flow.input())
            .runWith((step, request) -> request.inquiry(step.clock().instant(), step.userId()));
    var scored = flow.step("score", Scored.class).after(inquiry).runWith(this::score);
    var noted =
        flow.step("remember", Noted.class)
            .after(inquiry, scored)
            .runWith((step, i, s) -> memory.note(step, i.keys(), i.at(), s.score()));
    var miracle =
        flow.step("miracle", MiracleResult.class)
            .after(inquiry, scored, noted)
            .runWith(this::answer);
    return flow.returns(miracle);
  }

  private Scored score(Step step, Inquiry inquiry) {
    var today = inquiry.at().atZone(memory.zone()).toLocalDate();
    var average = inquiry.activities().map(Activities::average);
    return new Scored(
        Score.of(inquiry.asked(), today),
        Calibrated.of(inquiry.asked(), inquiry.answers(), average),
        step.clock().instant());
  }

  private MiracleResult answer(Step step, Inquiry inquiry, Scored scored, Noted noted) {
    Judged judged = memory.judge(step, inquiry.keys(), inquiry.at(), scored.score(), noted);
    Function<Picture, Artifact> kept = picture -> keep(step, picture);
    return new Answer(inquiry, scored, judged, step.light(), step.clock().instant(), kept).result();
  }

  private static Artifact keep(Step step, Picture picture) {
    byte[] svg = picture.document().getBytes(StandardCharsets.UTF_8);
    return step.artifacts().save("factors.svg", "image/svg+xml", svg);
  }

  @Override
  public Text description() {
    return new Text(
        "소원과 오늘의 마음으로 기적지수를 계산하고 이루어질 가능성을 예측합니다.",
        "Calculates the miracle index from a wish and today's mood and predicts how likely it is to"
            + " come true.");
  }

  @Override
  public List<Text> examples() {
    return List.of(
        new Text("나의 기적지수를 알려 줘", "Tell me my miracle index"),
        new Text("이 소원이 이루어질 가능성은 몇 퍼센트야?", "What are the chances that my wish will come true?"),
        new Text("희망을 적을 테니 기적 점수를 매겨 줘", "Score my hopes and wishes"),
        new Text(
            "일주일 뒤, 한 달 뒤 기적이 일어날 확률을 예측해 줘",
            "Predict the probability of my miracle in a week and in a month"),
        new Text(
            "오늘 기분과 희망 메시지로 기적지수를 재 줘",
            "Measure the miracle index from my mood and message of hope"),
        new Text("내 꿈이 기적처럼 이루어질까?", "Will my dream come true like a miracle?"),
        new Text("미라클 지수는 몇 점인가요?", "How many points is my miracle index?"),
        new Text("내 기적 수치가 궁금해요", "I am curious about my miracle number"),
        new Text("합격하고 싶다는 소원의 점수를 계산해 주세요", "Calculate the score of my wish to pass"),
        new Text(
            "소원이 정말 이루어질지 확률로 보여 주세요",
            "Show me as a percentage how likely it is that my wish comes true"),
        new Text("기적 지수가 몇 점까지 올랐는지 측정해 줘", "Measure how high my miracle score has risen"),
        new Text(
            "소망을 말하면 기적 가능성을 예측해 주나요",
            "Can you predict the chance of a miracle if I tell you my wish?"));
  }

  @Override
  public SideEffects sideEffects() {
    return SideEffects.WRITES;
  }
}
