package aurora5.distribution.bench;

import aurora5.api.plan.Flow;
import aurora5.api.plan.Plan;
import java.util.concurrent.atomic.LongAdder;
import java.util.function.Function;

/** What the measured runs look like; their steps do nothing but count. */
enum Shape {
  /** Three steps, one after the other. */
  SEQUENTIAL("seq3", 3, 4, Shape::sequential),
  /** One step, then eight that need only it. */
  PARALLEL("par1+8", 9, 4, Shape::parallel);

  record In(int number) {}

  record Out(int number) {}

  private static final LongAdder EXECUTED = new LongAdder();

  final String label;
  final int steps;

  /** How often a run waits for the disk at least, five steps of it at the same time. */
  final int waits;

  final Plan<In, Out> plan;

  Shape(String label, int steps, int waits, Function<Flow<In>, Plan<In, Out>> plan) {
    this.label = label;
    this.steps = steps;
    this.waits = waits;
    this.plan = plan.apply(Plan.of(In.class));
  }

  /** How often the code of any step was run in this process. */
  static long executed() {
    return EXECUTED.sum();
  }

  private static Out done(int number) {
    EXECUTED.increment();
    return new Out(number);
  }

  private static Plan<In, Out> sequential(Flow<In> flow) {
    var a = flow.step("a", Out.class).after(flow.input()).run(in -> done(in.number()));
    var b = flow.step("b", Out.class).after(a).run(out -> done(out.number()));
    return flow.returns(flow.step("c", Out.class).after(b).run(out -> done(out.number())));
  }

  private static Plan<In, Out> parallel(Flow<In> flow) {
    var first = flow.step("first", Out.class).after(flow.input()).run(in -> done(in.number()));
    for (int i = 0; i < 8; i++) {
      flow.step("part" + i, Out.class).after(first).run(out -> done(out.number()));
    }
    return flow.returns(first);
  }
}
