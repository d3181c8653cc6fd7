package aurora5.testkit;

import static java.time.Duration.ofSeconds;
import static org.assertj.core.api.Assertions.assertThat;

import aurora5.api.Json;
import aurora5.api.plan.Plan;
import aurora5.api.run.Reply;
import aurora5.api.run.RunStatus;
import aurora5.api.run.StartRun;
import aurora5.api.run.Started;
import aurora5.api.run.StepStatus;
import aurora5.api.workflow.Workflow;
import aurora5.engine.run.Defaults;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;

/** What holds between runs: slots, keys, children, cancelling, and dying while undoing. */
final class CrowdTest {
  record In(int number) {}

  record Out(String text) {}

  private static final Workflow<In, Out> CHILD =
      () -> {
        var flow = Plan.of(In.class);
        return flow.returns(
            flow.step("work", Out.class).after(flow.input()).run(in -> new Out("c" + in.number())));
      };

  private static final Workflow<In, Out> PARENT =
      () -> {
        var flow = Plan.of(In.class);
        return flow.returns(
            flow.call("child", "child", In.class, Out.class).with(flow.input(), in -> in).start());
      };

  @Test
  void endsTwoHundredParentsThatCallAChildThoughOnlyAHundredRunsMayWork() {
    try (var rehearsal = Rehearsal.of(PARENT).with("child", CHILD)) {
      List<RehearsedRun<Out>> runs = new ArrayList<>();
      for (int i = 0; i < 200; i++) {
        runs.add(rehearsal.start(new In(i)));
      }
      for (int i = 0; i < 200; i++) {
        assertThat(runs.get(i).result()).isEqualTo(new Out("c" + i));
      }
    }
  }

  @Test
  void givesSixtyFourClientsWithOneKeyOneRun() throws Exception {
    try (var rehearsal = Rehearsal.of(CHILD)) {
      var wish = wish("{\"number\":1}", 5, Optional.of("key"));
      var clients = Executors.newFixedThreadPool(64);
      var together = new CountDownLatch(64);
      List<Future<String>> ids = new ArrayList<>();
      for (int i = 0; i < 64; i++) {
        ids.add(
            clients.submit(
                () -> {
                  together.countDown();
                  together.await();
                  return rehearsal.start(wish).id();
                }));
      }
      String first = ids.get(0).get(20, TimeUnit.SECONDS);
      for (Future<String> id : ids) {
        assertThat(id.get(20, TimeUnit.SECONDS)).isEqualTo(first);
      }
      clients.shutdown();
      var other = rehearsal.ask(wish("{\"number\":2}", 5, Optional.of("key")));
      assertThat(other)
          .isInstanceOfSatisfying(
              Started.Refused.class,
              refused -> assertThat(refused.reason()).isEqualTo(Started.Reason.KEY_TAKEN));
    }
  }

  private static StartRun wish(String input, int priority, Optional<String> key) {
    return new StartRun(
        "any",
        new Json(input),
        Optional.empty(),
        priority,
        Optional.empty(),
        Optional.empty(),
        key);
  }

  @Test
  void letsNoMoreRunsWorkThanAllowedAndTheUrgentFirst() throws Exception {
    var order = new ConcurrentLinkedQueue<Integer>();
    var now = new AtomicInteger();
    var gate = new CountDownLatch(1);
    Workflow<In, Out> busy =
        () -> {
          var flow = Plan.of(In.class);
          return flow.returns(
              flow.step("work", Out.class)
                  .after(flow.input())
                  .run(
                      in -> {
                        assertThat(now.incrementAndGet()).isEqualTo(1);
                        order.add(in.number());
                        gate.await(20, TimeUnit.SECONDS);
                        now.decrementAndGet();
                        return new Out("done");
                      }));
        };
    var one = new Defaults(3, ofSeconds(1), Duration.ofMinutes(5), 5, 1);
    try (var rehearsal = Rehearsal.of(busy).with(one)) {
      var first = rehearsal.start(wish("{\"number\":1}", 5, Optional.empty()));
      var usual = rehearsal.start(wish("{\"number\":2}", 5, Optional.empty()));
      var urgent = rehearsal.start(wish("{\"number\":3}", 9, Optional.empty()));
      assertThat(usual.view().status()).isEqualTo(RunStatus.QUEUED);
      gate.countDown();
      for (var run : List.of(first, usual, urgent)) {
        assertThat(run.result()).isEqualTo(new Out("done"));
      }
      assertThat(order).containsExactly(1, 3, 2);
    }
  }

  @Test
  void aRunThatWaitsForAnEventFromTheBeginningHoldsNoSlot() {
    Workflow<In, Out> waiting =
        () -> {
          var flow = Plan.of(In.class);
          return flow.returns(flow.await("answer", Out.class).receive());
        };
    var one = new Defaults(3, ofSeconds(1), Duration.ofMinutes(5), 5, 1);
    try (var rehearsal = Rehearsal.of(waiting).with(one)) {
      var first = rehearsal.start(new In(1));
      var second = rehearsal.start(new In(2));
      assertThat(second.waiting().status()).isEqualTo(RunStatus.WAITING);
      assertThat(first.waiting().status()).isEqualTo(RunStatus.WAITING);
    }
  }

  @Test
  void startsNoSoonerThanAskedFor() {
    try (var rehearsal = Rehearsal.of(CHILD)) {
      var later = rehearsal.now().plusSeconds(3600);
      var run =
          rehearsal.start(
              new StartRun(
                  "any",
                  new Json("{\"number\":4}"),
                  Optional.of("someone"),
                  5,
                  Optional.empty(),
                  Optional.of(later),
                  Optional.empty()));
      rehearsal.passes(ofSeconds(3599)).restart();
      assertThat(run.view().status()).isEqualTo(RunStatus.QUEUED);
      assertThat(run.result()).isEqualTo(new Out("c4"));
      assertThat(run.view().startedAt()).contains(later);
    }
  }

  @Test
  void undoesTheRestOnceWhenItIsKilledBetweenTwoUndos() {
    Queue<String> undone = new ConcurrentLinkedQueue<>();
    var killer = new AtomicReference<Runnable>();
    Workflow<In, Out> plan =
        () -> {
          var flow = Plan.of(In.class);
          var a =
              flow.step("a", Out.class)
                  .after(flow.input())
                  .run(in -> new Out("a"), out -> undone.add("a"));
          var b =
              flow.step("b", Out.class)
                  .after(a)
                  .run(
                      in -> new Out("b"),
                      out -> {
                        undone.add("b");
                        killer.get().run();
                      });
          var c =
              flow.step("c", Out.class).after(b).run(in -> new Out("c"), out -> undone.add("c"));
          return flow.returns(
              flow.step("d", Out.class)
                  .after(c)
                  .run(
                      out -> {
                        throw new IllegalStateException("no");
                      }));
        };
    try (var rehearsal = Rehearsal.of(plan)) {
      var deaths = new AtomicInteger();
      killer.set(
          () -> {
            if (deaths.getAndIncrement() == 0) {
              rehearsal.kill();
            }
          });
      var run = rehearsal.start(new In(1));
      assertThat(run.ended().status()).isEqualTo(RunStatus.FAILED);
      // the undo that was under way is repeated, under its own key; the others happen once
      assertThat(undone).containsExactly("c", "b", "b", "a");
      assertThat(run.step("a").status()).isEqualTo(StepStatus.UNDONE);
    }
  }

  @Test
  void cancelsAStepThatListensAndForgetsOneThatDoesNot() {
    try (var rehearsal = Rehearsal.of(CHILD).hangs("work")) {
      var run = rehearsal.start(new In(1));
      assertThat(run.cancel()).isEqualTo(new Reply.Done());
      assertThat(run.ended().status()).isEqualTo(RunStatus.CANCELLED);
      assertThat(run.step("work").status()).isEqualTo(StepStatus.CANCELLED);
      assertThat(run.cancel()).isInstanceOf(Reply.Refused.class);
    }
  }
}
