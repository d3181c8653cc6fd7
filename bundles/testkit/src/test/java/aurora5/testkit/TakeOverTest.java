package aurora5.testkit;

import static java.time.Duration.ofDays;
import static java.time.Duration.ofHours;
import static java.time.Duration.ofSeconds;
import static org.assertj.core.api.Assertions.assertThat;

import aurora5.api.Json;
import aurora5.api.plan.Plan;
import aurora5.api.run.Reply;
import aurora5.api.run.RunStatus;
import aurora5.api.run.StartRun;
import aurora5.api.step.Failure;
import aurora5.api.workflow.Workflow;
import aurora5.engine.run.Defaults;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

/** What a new process does with the open runs of the one before. */
final class TakeOverTest {
  record In(int number) {}

  record Out(String text) {}

  private static final Workflow<In, Out> WAITING =
      () -> {
        var flow = Plan.of(In.class);
        var answer = flow.await("answer", Out.class).within(ofHours(1)).receive();
        return flow.returns(
            flow.step("thank", Out.class).after(answer).run(o -> new Out(o.text() + "!")));
      };

  @Test
  void readsNoJournalOfARunThatOnlyWaitsUntilItIsAsked() {
    try (var rehearsal = Rehearsal.of(WAITING)) {
      List<RehearsedRun<Out>> runs = new ArrayList<>();
      for (int i = 0; i < 20; i++) {
        runs.add(rehearsal.start(new In(i)));
        runs.get(i).waiting();
      }
      rehearsal.restart().passes(ofSeconds(30));
      assertThat(rehearsal.store().runsRead()).isEmpty();
      assertThat(runs.get(7).event("answer", new Out("yes"))).isEqualTo(new Reply.Done());
      assertThat(rehearsal.store().runsRead()).containsExactly(runs.get(7).id());
      assertThat(runs.get(7).result()).isEqualTo(new Out("yes!"));
    }
  }

  @Test
  void endsAWaitInTimeThoughNobodyAskedForTheRun() {
    try (var rehearsal = Rehearsal.of(WAITING)) {
      var run = rehearsal.start(new In(1));
      run.waiting();
      rehearsal.restart().passes(ofHours(1).plusSeconds(1));
      assertThat(run.view().status()).isEqualTo(RunStatus.FAILED);
      assertThat(run.failure().kind()).isEqualTo(Failure.Kind.EXPIRED);
    }
  }

  @Test
  void letsAWaitPassWhileThePluginIsAwayAndEndsItWhenItIsBack() {
    try (var rehearsal = Rehearsal.of(WAITING)) {
      var run = rehearsal.start(new In(1));
      run.waiting();
      rehearsal.leaves().passes(ofDays(1));
      assertThat(run.view().status()).isEqualTo(RunStatus.WAITING_FOR_PLUGIN);
      rehearsal.restart().passes(ofDays(1));
      assertThat(rehearsal.store().runsRead()).isEmpty();
      assertThat(run.view().status()).isEqualTo(RunStatus.WAITING_FOR_PLUGIN);
      rehearsal.comesBack();
      assertThat(run.failure().kind()).isEqualTo(Failure.Kind.EXPIRED);
    }
  }

  @Test
  void saysOfAWaitingRunThatItsPluginHasNotCome() {
    try (var rehearsal = Rehearsal.of(WAITING)) {
      var run = rehearsal.start(new In(1));
      run.waiting();
      rehearsal.leaves().comesBack().restart().leaves().passes(ofSeconds(11));
      assertThat(run.view().status()).isEqualTo(RunStatus.WAITING_FOR_PLUGIN);
      rehearsal.comesBack();
      assertThat(run.waiting().status()).isEqualTo(RunStatus.WAITING);
      run.event("answer", new Out("late"));
      assertThat(run.result()).isEqualTo(new Out("late!"));
    }
  }

  @Test
  void takesTheUrgentFirstAndNoMoreIntoMemoryThanMayWork() throws Exception {
    Queue<Integer> order = new ConcurrentLinkedQueue<>();
    var gate = new CountDownLatch(1);
    Workflow<In, Out> busy =
        () -> {
          var flow = Plan.of(In.class);
          return flow.returns(
              flow.step("work", Out.class)
                  .after(flow.input())
                  .run(
                      in -> {
                        order.add(in.number());
                        gate.await(20, TimeUnit.SECONDS);
                        return new Out("done");
                      }));
        };
    var one = new Defaults(3, ofSeconds(1), Duration.ofMinutes(5), 5, 1);
    try (var rehearsal = Rehearsal.of(busy).with(one)) {
      List<RehearsedRun<Out>> runs = new ArrayList<>();
      for (int priority : new int[] {5, 1, 9, 4}) {
        runs.add(rehearsal.start(wish(runs.size(), priority)));
      }
      awaitFirst(order);
      order.clear();
      rehearsal.restart();
      awaitFirst(order);
      assertThat(rehearsal.store().runsRead()).hasSize(1);
      gate.countDown();
      for (var run : runs) {
        assertThat(run.result()).isEqualTo(new Out("done"));
      }
      assertThat(order).containsExactly(2, 0, 3, 1);
    }
  }

  private static void awaitFirst(Queue<Integer> order) {
    while (order.isEmpty()) {
      Thread.onSpinWait();
    }
  }

  private static StartRun wish(int number, int priority) {
    return new StartRun(
        "any",
        new Json("{\"number\":" + number + "}"),
        Optional.empty(),
        priority,
        Optional.empty(),
        Optional.empty(),
        Optional.empty());
  }

  @Test
  void hearsOfAChildThatEndedWhileThePluginOfItsParentWasAway() {
    Workflow<In, Out> child =
        () -> {
          var flow = Plan.of(In.class);
          var wait = flow.await("go", Out.class).within(ofHours(1)).receive();
          return flow.returns(
              flow.step("fail", Out.class)
                  .after(wait)
                  .run(
                      o -> {
                        throw new IllegalStateException("no");
                      }));
        };
    Workflow<In, Out> parent =
        () -> {
          var flow = Plan.of(In.class);
          return flow.returns(
              flow.call("ask", "child", In.class, Out.class).with(flow.input(), in -> in).start());
        };
    try (var rehearsal = Rehearsal.of(parent).with("child", child)) {
      var run = rehearsal.start(new In(1));
      run.waiting();
      String childId = run.step("ask").child().orElseThrow();
      rehearsal.leaves().passes(ofSeconds(1));
      rehearsal.event(childId, "go", new Out("x"));
      rehearsal.await(childId, view -> view.status() == RunStatus.FAILED);
      rehearsal.comesBack();
      assertThat(run.failure().kind()).isEqualTo(Failure.Kind.CHILD_FAILED);
    }
  }
}
