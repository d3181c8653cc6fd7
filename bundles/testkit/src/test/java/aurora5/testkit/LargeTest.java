package aurora5.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import aurora5.api.plan.Plan;
import aurora5.api.run.RunStatus;
import aurora5.api.step.SharedContext;
import aurora5.api.store.Journaled;
import aurora5.api.workflow.Workflow;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Runs as large as they may be. */
final class LargeTest {
  private static final int ITEMS = 5_000;
  private static final int VALUES = 940;
  private static final int VALUE_BYTES = 10_000;

  /** What an event takes that carries one item, with plenty to spare. */
  private static final int EVENT_BYTES = 1_000;

  record In(int number) {}

  record Out(long total) {}

  record Number(int number) {}

  /** A fan-out over the results of a fan-out. */
  private static Workflow<In, Out> wide(Runnable worked) {
    return () -> {
      var flow = Plan.of(In.class);
      var first =
          flow.each("first", Number.class)
              .over(flow.input(), in -> IntStream.range(0, in.number()).boxed().toList())
              .atMost(50)
              .run(
                  i -> {
                    worked.run();
                    return new Number(i);
                  });
      var second =
          flow.each("second", Number.class)
              .over(first, numbers -> numbers)
              .atMost(50)
              .run(
                  n -> {
                    worked.run();
                    return new Number(2 * n.number());
                  });
      return flow.returns(
          flow.step("sum", Out.class)
              .after(second)
              .run(all -> new Out(all.stream().mapToLong(Number::number).sum())));
    };
  }

  @Test
  void fansOutToFiveThousandItemsTwiceAlsoAcrossADeath() {
    var worked = new AtomicInteger();
    try (var rehearsal = patient(wide(worked::incrementAndGet)).diesAfter("second[2500]")) {
      var run = rehearsal.start(new In(ITEMS));
      assertThat(run.result()).isEqualTo(new Out((long) ITEMS * (ITEMS - 1)));
      // what was in flight at the death is done again; at most five items were
      assertThat(worked.get()).isBetween(2 * ITEMS + 1, 2 * ITEMS + 5);
      assertThat(run.view().steps()).hasSize(2 * ITEMS + 3);
      List<Journaled> events = rehearsal.store().events(run.id(), 0, Integer.MAX_VALUE);
      assertThat(events.size()).isLessThan(2 * ITEMS + 20);
      assertThat(events).allMatch(event -> event.body().text().length() < EVENT_BYTES);
    }
  }

  private static <I> Rehearsal<I, Out> patient(Workflow<I, Out> workflow) {
    return Rehearsal.of(workflow).patient(Duration.ofMinutes(5));
  }

  private static void fill(SharedContext context) {
    String value = "x".repeat(VALUE_BYTES);
    for (int i = 0; i < VALUES; i++) {
      context.set("key-%04d".formatted(i), value);
    }
  }

  private static long chars(SharedContext context) {
    return context.keys().stream()
        .mapToLong(key -> context.get(key, String.class).orElseThrow().length())
        .sum();
  }

  @Test
  void carriesAContextOfNearlyTenMegabytesThatStandsInNoEvent() {
    Workflow<In, Out> heavy =
        () -> {
          var flow = Plan.of(In.class);
          var filled =
              flow.step("fill", Number.class)
                  .after(flow.input())
                  .runWith(
                      (step, in) -> {
                        fill(step.context());
                        return new Number(in.number());
                      });
          return flow.returns(
              flow.step("read", Out.class)
                  .after(filled)
                  .runWith((step, n) -> new Out(chars(step.context()))));
        };
    try (var rehearsal = patient(heavy).diesAfter("fill").diesBefore("read")) {
      var run = rehearsal.start(new In(1));
      assertThat(run.result()).isEqualTo(new Out((long) VALUES * VALUE_BYTES));
      assertThat(run.view().status()).isEqualTo(RunStatus.SUCCEEDED);
      var summary = rehearsal.store().summary(run.view().contextId()).orElseThrow();
      assertThat(summary.bytes()).isBetween(9_000_000L, 10_485_760L);
      assertThat(rehearsal.store().events(run.id(), 0, 100))
          .allMatch(event -> event.body().text().length() < EVENT_BYTES);
    }
  }
}
