package aurora5.plugin.problem;

import static java.time.Duration.ofMinutes;

import aurora5.api.Text;
import aurora5.api.ai.Ai;
import aurora5.api.plan.Plan;
import aurora5.api.step.Recovery;
import aurora5.api.step.Retry;
import aurora5.api.workflow.SideEffects;
import aurora5.api.workflow.Workflow;
import aurora5.api.workflow.WorkflowId;
import java.util.List;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** A worry looked at in five levels, with options and next steps. Thread-safe. */
@Component
@WorkflowId("analyze-problem")
public final class AnalyzeProblem implements Workflow<ProblemRequest, ProblemReport> {
  private final Sorter sorter;
  private final Analyst analyst;

  @Activate
  public AnalyzeProblem(@Reference(name = "ai") Ai ai) {
    sorter = new Sorter(ai);
    analyst = new Analyst(ai);
  }

  @Override
  public Plan<ProblemRequest, ProblemReport> plan() {
    var flow = Plan.of(ProblemRequest.class);
    var worry =
        flow.step("validate", Worry.class)
            .after(flow.input())
            .runWith((step, request) -> request.worry(step.clock().instant()));
    var sorted =
        flow.step("category", Sorted.class)
            .after(worry)
            .retry(Retry.times(3))
            .timeout(ofMinutes(1))
            .runWith(sorter::sort);
    var analysed =
        flow.step("analysis", Analysed.class)
            .after(worry, sorted)
            .retry(Retry.times(Analyst.ATTEMPTS))
            .timeout(ofMinutes(2))
            .runWith(analyst::analyse);
    var report =
        flow.step("report", ProblemReport.class)
            .after(worry, sorted, analysed)
            .runWith(Desk::report);
    return flow.onError(Recovery::ofBusy).returns(report);
  }

  @Override
  public Text description() {
    return new Text(
        "고민이나 문제를 다섯 단계로 살펴 원인과 해결책을 찾습니다.",
        "Looks at a worry or problem in five levels and finds its cause and ways to solve it.");
  }

  @Override
  public List<Text> examples() {
    return Examples.ALL;
  }

  @Override
  public SideEffects sideEffects() {
    return SideEffects.WRITES;
  }
}
