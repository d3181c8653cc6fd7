package forms;

import aurora5.api.plan.Plan;
import aurora5.api.workflow.Limits;
import aurora5.api.workflow.Says;
import aurora5.api.workflow.Workflow;
import aurora5.api.workflow.WorkflowId;
import java.util.List;
import java.util.Optional;
import org.osgi.service.component.annotations.Component;

/** Wants one of each kind of value that a form can ask for, and gives it back. */
@Component
@WorkflowId("page-form")
public final class Everything implements Workflow<Everything.Wish, Everything.Wish> {
  public enum Season {
    SPRING,
    WINTER
  }

  public record Place(String town, int floor) {}

  public record Wish(
      @Says(ko = "계절", en = "season") Season season,
      @Says(ko = "무게", en = "weight") @Limits(min = 0, max = 10) double weight,
      @Says(ko = "선물인가요?", en = "a gift?") boolean gift,
      @Says(ko = "친구들", en = "friends") List<String> friends,
      @Says(ko = "번호", en = "numbers") List<Integer> numbers,
      @Says(ko = "장소", en = "place") Place place,
      @Says(ko = "들를 곳", en = "stops") List<Place> stops,
      @Says(ko = "덧붙임", en = "remark") Optional<String> remark) {}

  @Override
  public Plan<Wish, Wish> plan() {
    var flow = Plan.of(Wish.class);
    return flow.returns(flow.step("echo", Wish.class).after(flow.input()).run(wish -> wish));
  }
}
