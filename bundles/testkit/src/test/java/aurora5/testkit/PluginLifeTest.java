package aurora5.testkit;

import static java.time.Duration.ofSeconds;
import static org.assertj.core.api.Assertions.assertThat;

import aurora5.api.plan.Plan;
import aurora5.api.run.RunStatus;
import aurora5.api.run.StepStatus;
import aurora5.api.workflow.Workflow;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

/** What runs do when their plugin goes and comes back. */
final class PluginLifeTest {
  record In(int number) {}

  record Out(String text) {}

  private final AtomicInteger begun = new AtomicInteger();
  private final CountDownLatch gate = new CountDownLatch(1);

  private final Workflow<In, Out> gated =
      () -> {
        var flow = Plan.of(In.class);
        var first =
            flow.step("first", Out.class)
                .after(flow.input())
                .run(
                    in -> {
                      begun.incrementAndGet();
                      gate.await(20, TimeUnit.SECONDS);
                      return new Out("first");
                    });
        return flow.returns(
            flow.step("second", Out.class).after(first).run(o -> new Out("second")));
      };

  @Test
  void waitsForAPluginThatWentAndGoesOnWhenItIsBack() {
    try (var rehearsal = Rehearsal.of(gated)) {
      gate.countDown();
      rehearsal.leaves();
      var run = rehearsal.startAnyway(new In(1));
      assertThat(run).isEmpty();
      rehearsal.comesBack();
      assertThat(rehearsal.start(new In(1)).result()).isEqualTo(new Out("second"));
    }
  }

  @Test
  void putsARunningStepBackWhenItsPluginIsTakenAwayAndBeginsItAgain() {
    try (var rehearsal = Rehearsal.of(gated)) {
      var run = rehearsal.start(new In(1));
      rehearsal.leaves();
      assertThat(rehearsal.await(run.id(), v -> v.status() == RunStatus.WAITING_FOR_PLUGIN))
          .isNotNull();
      assertThat(run.step("first").status()).isEqualTo(StepStatus.PENDING);
      gate.countDown();
      rehearsal.comesBack();
      assertThat(run.result()).isEqualTo(new Out("second"));
      assertThat(begun).hasValue(2);
    }
  }

  @Test
  void goesOnThoughThePluginIsBackBeforeItsStepHasStopped() {
    try (var rehearsal = Rehearsal.of(gated)) {
      var run = rehearsal.start(new In(1));
      rehearsal.leaves().comesBack();
      gate.countDown();
      rehearsal.passes(ofSeconds(1));
      assertThat(run.result()).isEqualTo(new Out("second"));
    }
  }

  @Test
  void waitsAcrossARestartUntilThePluginComes() {
    try (var rehearsal = Rehearsal.of(gated)) {
      var run = rehearsal.start(new In(1));
      rehearsal.leaves().restart().passes(ofSeconds(11));
      assertThat(run.view().status()).isEqualTo(RunStatus.WAITING_FOR_PLUGIN);
      gate.countDown();
      rehearsal.comesBack();
      assertThat(run.result()).isEqualTo(new Out("second"));
    }
  }
}
