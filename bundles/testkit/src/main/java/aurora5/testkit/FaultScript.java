package aurora5.testkit;

import aurora5.api.plan.Code;
import aurora5.api.plan.Kind;
import aurora5.api.plan.Plan;
import aurora5.api.plan.StepSpec;
import aurora5.api.step.Step;
import aurora5.testkit.time.CountedWork;
import java.util.ArrayDeque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.CountDownLatch;

/** Which steps go wrong, how and how often. Thread-safe. */
final class FaultScript {
  private final Map<String, Queue<Fault>> faults = new HashMap<>();
  private final CountedWork work;
  private final Runnable death;

  /**
   * @param death ends the rehearsed process
   */
  FaultScript(CountedWork work, Runnable death) {
    this.work = work;
    this.death = death;
  }

  void add(String unit, Fault fault) {
    synchronized (faults) {
      faults.computeIfAbsent(unit, u -> new ArrayDeque<>()).add(fault);
    }
  }

  private Fault next(String unit) {
    synchronized (faults) {
      Queue<Fault> queue = faults.get(unit);
      return queue == null ? null : queue.poll();
    }
  }

  <I, R> Plan<I, R> into(Plan<I, R> plan) {
    return plan.with(this::into);
  }

  private StepSpec into(StepSpec step) {
    Kind kind = step.kind();
    if (kind instanceof Kind.Single single) {
      kind = new Kind.Single(faulty(single.action()));
    } else if (kind instanceof Kind.Each each) {
      kind = new Kind.Each(each.items(), faulty(each.action()), each.atMost(), each.settled());
    }
    return new StepSpec(
        step.name(),
        step.type(),
        step.after(),
        step.order(),
        kind,
        step.when(),
        step.retry(),
        step.timeout(),
        step.orElse(),
        step.undo());
  }

  private Code.Action faulty(Code.Action action) {
    return (step, arguments) -> act(action, step, arguments);
  }

  private Object act(Code.Action action, Step step, List<?> arguments) throws Exception {
    Fault fault = next(step.name());
    if (fault instanceof Fault.Throws failing) {
      throw failing.what();
    }
    if (fault instanceof Fault.Hangs) {
      work.pausing(() -> new CountDownLatch(1).await());
    }
    if (fault instanceof Fault.DiesBefore) {
      death.run();
    }
    Object result = action.run(step, arguments);
    if (fault instanceof Fault.DiesAfter) {
      death.run();
    }
    return result;
  }
}
