package aurora5.distribution.bench;

import aurora5.api.plan.Flow;
import aurora5.api.plan.Plan;
import java.util.function.Function;

/** What the measured runs look like; their steps do nothing. */
enum Shape {
  /** Three steps, one after the other. */
  SEQUENTIAL("seq3", 3, 4, Shape::sequential),
  /** One step, then eight that need only it. */
  PARALLEL("par1+8", 9, 4, Shape::parallel);

  record In(int number) {}

  record Out(int number) {}

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

  private static Plan<In, Out> sequential(Flow<In> flow) {
    var a = flow.step("a", Out.class).after(flow.input()).run(in -> new Out(in.number()));
    var b = flow.step("b", Out.class).after(a).run(out -> out);
    return flow.returns(flow.step("c", Out.class).after(b).run(out -> out));
  }

  private static Plan<In, Out> parallel(Flow<In> flow) {
    var first = flow.step("first", Out.class).after(flow.input()).run(in -> new Out(in.number()));
    for (int i = 0; i < 8; i++) {
      flow.step("part" + i, Out.class).after(first).run(out -> out);
    }
    return flow.returns(first);
  }
}
