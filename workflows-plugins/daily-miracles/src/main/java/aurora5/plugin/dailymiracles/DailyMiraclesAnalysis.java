package aurora5.plugin.dailymiracles;

import static java.time.Duration.ofMinutes;

import aurora5.api.Text;
import aurora5.api.plan.Plan;
import aurora5.api.print.Printer;
import aurora5.api.step.Retry;
import aurora5.api.workflow.SideEffects;
import aurora5.api.workflow.Workflow;
import aurora5.api.workflow.WorkflowId;
import aurora5.plugin.dailymiracles.advice.ActionPlan;
import aurora5.plugin.dailymiracles.advice.Consulting;
import aurora5.plugin.dailymiracles.pattern.Other;
import aurora5.plugin.dailymiracles.pattern.Profile;
import aurora5.plugin.dailymiracles.pattern.Relation;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.List;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Modified;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.metatype.annotations.AttributeDefinition;
import org.osgi.service.metatype.annotations.Designate;
import org.osgi.service.metatype.annotations.ObjectClassDefinition;
import org.osgi.service.metatype.annotations.Option;

/** A person, another one and what is between them, with a plan of thirty days. Thread-safe. */
@Component(configurationPid = "aurora5.plugin.dailymiracles")
@Designate(ocd = DailyMiraclesAnalysis.Config.class)
@WorkflowId("daily-miracles-analysis")
public final class DailyMiraclesAnalysis implements Workflow<DailyRequest, DailyReport> {
  /** What an operator may choose. */
  @ObjectClassDefinition(
      id = "aurora5.plugin.dailymiracles",
      name = "daily-miracles-analysis",
      description = "A look at two people, with a plan of thirty days / 두 사람의 분석과 30일 계획")
  @interface Config {
    @AttributeDefinition(
        name = "Zone",
        description =
            "AURORA_ZONE. Time zone in which a plan's first day begins. Default Asia/Seoul."
                + " / 계획 첫날의 시간대",
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
    String zone() default "Asia/Seoul";
  }

  private final Printer printer;
  private volatile ZoneId zone;

  /**
   * @throws IllegalArgumentException if there is no such zone
   */
  @Activate
  public DailyMiraclesAnalysis(@Reference(name = "printer") Printer printer, Config config) {
    this(printer, zone(config.zone()));
  }

  @Modified
  void modified(Config config) {
    zone = zone(config.zone());
  }

  DailyMiraclesAnalysis(Printer printer, ZoneId zone) {
    this.printer = printer;
    this.zone = zone;
  }

  private static ZoneId zone(String name) {
    try {
      return ZoneId.of(name);
    } catch (DateTimeException e) {
      throw new IllegalArgumentException(
          "aurora5.plugin.dailymiracles zone: no time zone is called '"
              + name
              + "'; try Asia/Seoul",
          e);
    }
  }

  @Override
  public Plan<DailyRequest, DailyReport> plan() {
    var flow = Plan.of(DailyRequest.class);
    var inquiry =
        flow.step("validate", Inquiry.class)
            .after(flow.input())
            .runWith(
                (step, request) ->
                    Inquiry.of(request, step.clock().instant().atZone(zone).toLocalDate()));
    var profile = flow.step("profile", Profile.class).after(inquiry).run(Inquiry::profile);
    var other =
        flow.step("counterparty", Other.class)
            .after(inquiry)
            .when(Inquiry::withAnother)
            .run(Inquiry::other);
    var relation =
        flow.step("relation", Relation.class)
            .after(profile, other)
            .when((mine, theirs) -> theirs.isPresent())
            .run((mine, theirs) -> Relation.of(mine, theirs.orElseThrow()));
    var consulting =
        flow.step("consulting", Consulting.class)
            .after(inquiry, profile, relation)
            .run((asked, mine, between) -> Consulting.of(asked.wishes(), mine, between));
    var plan =
        flow.step("plan", ActionPlan.class)
            .after(inquiry, profile, relation)
            .run(
                (asked, mine, between) ->
                    ActionPlan.of(asked.wishes(), mine, between, asked.today()));
    var report =
        flow.step("report", DailyReport.class)
            .after(inquiry, relation, consulting, plan)
            .runWith(DailyReport::of);
    var printed =
        flow.step("print", Printed.class)
            .after(report)
            .retry(Retry.times(2))
            .timeout(ofMinutes(2))
            .orElse(Printed::failed)
            .runWith((step, told) -> Printed.of(printer, step, told));
    var whole =
        flow.step("finalize", DailyReport.class).after(report, printed).run(DailyReport::with);
    return flow.returns(whole);
  }

  @Override
  public Text description() {
    return new Text(
        "생년월일, 좋아하는 색과 설문 답변으로 나와 상대의 성향과 관계를 살피고 30일 실천 계획을 세웁니다.",
        "Looks at you, another person and your relationship from birth dates, favorite colors and"
            + " answers to a survey, and makes a 30-day action plan.");
  }

  @Override
  public List<Text> examples() {
    return Examples.ALL;
  }

  @Override
  public SideEffects sideEffects() {
    return SideEffects.NONE;
  }
}
