package aurora5.testkit;

import aurora5.api.plan.Flow;
import aurora5.api.plan.Plan;
import aurora5.api.workflow.Workflow;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.Function;

/** Plans as small as can be, and what their steps have said so far. Thread-safe. */
final class SmallPlans {
  record In(int number) {}

  record Out(String text) {}

  record Word(String word) {}

  private final Queue<String> seen = new ConcurrentLinkedQueue<>();

  static Workflow<In, Out> workflow(Function<Flow<In>, Plan<In, Out>> plan) {
    return () -> plan.apply(Plan.of(In.class));
  }

  Out say(String text) {
    seen.add(text);
    return new Out(text);
  }

  Word word(String text) {
    seen.add(text);
    return new Word(text);
  }

  Queue<String> seen() {
    return seen;
  }

  /** Waits for the event {@code approval} for days. */
  Workflow<In, Out> approval() {
    return workflow(
        flow -> {
          var draft = flow.step("draft", Word.class).after(flow.input()).run(in -> new Word("d"));
          var approval = flow.await("approval", Word.class).then(draft).receive();
          return flow.returns(
              flow.step("end", Out.class)
                  .after(draft, approval)
                  .run((d, a) -> say(d.word() + a.word())));
        });
  }

  /** Without the id of the run, which is another one each time. */
  static String key(String key) {
    return key.substring(key.indexOf(':') + 1);
  }
}
