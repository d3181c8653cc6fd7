package aurora5.testkit;

import static aurora5.api.step.Recovery.fail;
import static aurora5.api.step.Recovery.retryAfter;
import static aurora5.api.step.Retry.times;
import static java.time.Duration.ofDays;
import static java.time.Duration.ofMinutes;
import static java.time.Duration.ofSeconds;
import static org.assertj.core.api.Assertions.assertThat;

import aurora5.api.Text;
import aurora5.api.plan.Flow;
import aurora5.api.plan.Plan;
import aurora5.api.run.Reply;
import aurora5.api.run.RunStatus;
import aurora5.api.run.StepStatus;
import aurora5.api.safety.Light;
import aurora5.api.safety.TextRefusedException;
import aurora5.api.step.Failure;
import aurora5.api.step.GiveUp;
import aurora5.api.step.Outcome;
import aurora5.api.workflow.Workflow;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What a plan means when it runs. */
final class PlansTest {
  record In(int number) {}

  record Out(String text) {}

  record Word(String word) {}

  private final Queue<String> seen = new ConcurrentLinkedQueue<>();

  private static Workflow<In, Out> workflow(Function<Flow<In>, Plan<In, Out>> plan) {
    return () -> plan.apply(Plan.of(In.class));
  }

  private Out say(String text) {
    seen.add(text);
    return new Out(text);
  }

  @Test
  void runsStepsOneAfterTheOtherAndHandsResultsOn() {
    var three =
        workflow(
            flow -> {
              var a = flow.step("a", Word.class).after(flow.input()).run(in -> new Word("" + in));
              var b = flow.step("b", Word.class).after(a).run(w -> new Word(w.word() + "!"));
              return flow.returns(
                  flow.step("c", Out.class).after(flow.input(), b).run((in, w) -> say(w.word())));
            });
    try (var rehearsal = Rehearsal.of(three)) {
      var run = rehearsal.start(new In(7));
      assertThat(run.result()).isEqualTo(new Out("In[number=7]!"));
      assertThat(run.view().steps()).extracting("status").containsOnly(StepStatus.SUCCEEDED);
      assertThat(run.view().seq()).as("commits of a run of three steps").isEqualTo(4);
    }
  }

  @Test
  void runsTheMiddleOfADiamondAtTheSameTime() {
    var meeting = new CyclicBarrier(2);
    var diamond =
        workflow(
            flow -> {
              var top = flow.step("top", Word.class).after(flow.input()).run(in -> new Word("t"));
              var left = flow.step("left", Word.class).after(top).run(w -> met(meeting, "l"));
              var right = flow.step("right", Word.class).after(top).run(w -> met(meeting, "r"));
              return flow.returns(
                  flow.step("bottom", Out.class)
                      .after(left, right)
                      .run((l, r) -> say(l.word() + r.word())));
            });
    try (var rehearsal = Rehearsal.of(diamond)) {
      assertThat(rehearsal.start(new In(1)).result()).isEqualTo(new Out("lr"));
    }
  }

  private static Word met(CyclicBarrier meeting, String word) throws Exception {
    meeting.await(20, TimeUnit.SECONDS);
    return new Word(word);
  }

  @Test
  void failsTheRunWithNameAndMessageOfAFailingParallelStep() {
    var plan =
        workflow(
            flow -> {
              var good = flow.step("good", Word.class).after(flow.input()).run(in -> new Word("g"));
              var bad =
                  flow.step("bad", Word.class)
                      .after(flow.input())
                      .<Word>run(
                          in -> {
                            throw new IllegalStateException("no ink");
                          });
              return flow.returns(
                  flow.step("end", Out.class).after(good, bad).run((g, b) -> say("end")));
            });
    try (var rehearsal = Rehearsal.of(plan)) {
      var run = rehearsal.start(new In(1));
      assertThat(run.failure().step()).isEqualTo("bad");
      assertThat(run.failure().message()).isEqualTo("no ink");
      assertThat(run.failure().causedBy(RuntimeException.class)).isTrue();
      assertThat(run.view().status()).isEqualTo(RunStatus.FAILED);
      assertThat(run.step("end").status()).isEqualTo(StepStatus.CANCELLED);
      assertThat(seen).isEmpty();
    }
  }

  @Test
  void handsTheResultOfARetriedStepToTheNext() {
    var plan =
        workflow(
            flow -> {
              var shaky =
                  flow.step("shaky", Word.class)
                      .after(flow.input())
                      .retry(times(3))
                      .runWith((step, in) -> new Word("attempt " + step.attempt()));
              return flow.returns(flow.step("end", Out.class).after(shaky).run(w -> say(w.word())));
            });
    try (var rehearsal = Rehearsal.of(plan).fails("shaky", 2, new java.io.IOException("line"))) {
      var began = rehearsal.now();
      var run = rehearsal.start(new In(1));
      assertThat(run.result()).isEqualTo(new Out("attempt 3"));
      assertThat(run.step("shaky").attempts()).hasSize(3);
      assertThat(java.time.Duration.between(began, rehearsal.now()))
          .isBetween(ofSeconds(2), ofSeconds(4));
    }
  }

  @Test
  void interruptsAStepWhoseTimeIsOverAndDiscardsItsLateResult() {
    var interrupted = new CountDownLatch(1);
    var plan =
        workflow(
            flow -> {
              var slow =
                  flow.step("slow", Word.class)
                      .after(flow.input())
                      .timeout(ofSeconds(3))
                      .orElse(f -> new Word("instead of " + f.kind()))
                      .run(in -> new Word("late"));
              return flow.returns(flow.step("end", Out.class).after(slow).run(w -> say(w.word())));
            });
    try (var rehearsal = Rehearsal.of(plan).hangs("slow")) {
      assertThat(rehearsal.start(new In(1)).result())
          .isEqualTo(new Out("instead of " + Failure.Kind.TIMED_OUT));
    }
    assertThat(interrupted.getCount()).isOne();
  }

  @Test
  void endsARunWhoseTimeIsOver() {
    var plan =
        workflow(
            flow ->
                flow.timeout(ofMinutes(1))
                    .returns(flow.step("slow", Out.class).after(flow.input()).run(in -> say("x"))));
    try (var rehearsal = Rehearsal.of(plan).hangs("slow")) {
      var run = rehearsal.start(new In(1));
      assertThat(run.ended().status()).isEqualTo(RunStatus.TIMED_OUT);
      assertThat(run.failure().message()).contains("slow");
    }
  }

  @Test
  void skipsAStepWhoseConditionIsFalse() {
    var plan =
        workflow(
            flow -> {
              var maybe =
                  flow.step("maybe", Word.class)
                      .after(flow.input())
                      .when(in -> in.number() > 5)
                      .retry(times(2))
                      .run(in -> new Word("yes"));
              return flow.returns(
                  flow.step("end", Out.class)
                      .after(maybe)
                      .run(m -> say(m.map(Word::word).orElse("no"))));
            });
    try (var rehearsal = Rehearsal.of(plan)) {
      assertThat(rehearsal.start(new In(6)).result()).isEqualTo(new Out("yes"));
      var skipped = rehearsal.start(new In(5));
      assertThat(skipped.result()).isEqualTo(new Out("no"));
      assertThat(skipped.step("maybe").status()).isEqualTo(StepStatus.SKIPPED);
    }
  }

  @Test
  void fansOutItemByItemAndNeverMoreThanFiveAtATime() {
    var now = new AtomicInteger();
    var most = new AtomicInteger();
    var plan =
        workflow(
            flow -> {
              var each =
                  flow.each("item", Word.class)
                      .over(flow.input(), in -> IntStream.range(0, in.number()).boxed().toList())
                      .atMost(50)
                      .run(
                          i -> {
                            most.accumulateAndGet(now.incrementAndGet(), Math::max);
                            TimeUnit.MILLISECONDS.sleep(1);
                            now.decrementAndGet();
                            return new Word("" + i);
                          });
              return flow.returns(
                  flow.step("end", Out.class)
                      .after(each)
                      .run(l -> say(String.join(",", l.stream().map(Word::word).toList()))));
            });
    try (var rehearsal = Rehearsal.of(plan)) {
      assertThat(rehearsal.start(new In(12)).result())
          .isEqualTo(new Out("0,1,2,3,4,5,6,7,8,9,10,11"));
      assertThat(most.get()).isBetween(2, 5);
      assertThat(rehearsal.start(new In(0)).result()).isEqualTo(new Out(""));
    }
  }

  @Test
  void deliversAFailedItemInItsPlaceWhenSettled() {
    var plan =
        workflow(
            flow -> {
              var each =
                  flow.each("page", Word.class)
                      .over(flow.input(), in -> List.of("a", "b", "c"))
                      .settled()
                      .run(Word::new);
              return flow.returns(
                  flow.step("end", Out.class).after(each).run(list -> say(places(list))));
            });
    try (var rehearsal =
        Rehearsal.of(plan).fails("page[1]", 1, new IllegalStateException("torn"))) {
      var run = rehearsal.start(new In(1));
      assertThat(run.result()).isEqualTo(new Out("a torn c"));
      assertThat(run.step("page[1]").status()).isEqualTo(StepStatus.FAILED);
    }
  }

  private static String places(List<Outcome<Word>> list) {
    return String.join(
        " ",
        list.stream()
            .map(
                o ->
                    o instanceof Outcome.Failed<Word> failed
                        ? failed.failure().message()
                        : o.ifDone().orElseThrow().word())
            .toList());
  }

  private Workflow<In, Out> approval() {
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

  @Test
  void waitsForAnEventAcrossARestartAndLongerThanARunMayRun() {
    try (var rehearsal = Rehearsal.of(approval())) {
      var run = rehearsal.start(new In(1));
      assertThat(run.waiting().status()).isEqualTo(RunStatus.WAITING);
      rehearsal.passes(ofMinutes(30)).restart().passes(ofDays(2));
      assertThat(run.view().status()).isEqualTo(RunStatus.WAITING);
      assertThat(run.event("approval", new Word("ok"))).isEqualTo(new Reply.Done());
      assertThat(run.event("approval", new Word("again"))).isInstanceOf(Reply.Refused.class);
      assertThat(run.result()).isEqualTo(new Out("dok"));
    }
  }

  @Test
  void keepsAnEventThatComesEarlyAndRefusesOneThatDoesNotFit() {
    var gate = new CountDownLatch(1);
    var plan =
        workflow(
            flow -> {
              var first =
                  flow.step("first", Word.class)
                      .after(flow.input())
                      .run(
                          in -> {
                            gate.await(20, TimeUnit.SECONDS);
                            return new Word("f");
                          });
              var approval = flow.await("approval", Word.class).then(first).receive();
              return flow.returns(
                  flow.step("end", Out.class).after(approval).run(a -> say(a.word())));
            });
    try (var rehearsal = Rehearsal.of(plan)) {
      var run = rehearsal.start(new In(1));
      var engineSide = new Thread(gate::countDown);
      assertThat(rehearsal.eventNow(run.id(), "approval", new In(3)))
          .isInstanceOf(Reply.Wrong.class);
      assertThat(rehearsal.eventNow(run.id(), "approval", new Word("early")))
          .isEqualTo(new Reply.Done());
      engineSide.start();
      assertThat(run.result()).isEqualTo(new Out("early"));
    }
  }

  @Test
  void failsOrTakesTheDefaultWhenNobodyAnswers() {
    var defaulted =
        workflow(
            flow -> {
              var approval =
                  flow.await("approval", Word.class)
                      .within(ofDays(3))
                      .orElse(f -> new Word("silence"))
                      .receive();
              return flow.returns(
                  flow.step("end", Out.class).after(approval).run(a -> say(a.word())));
            });
    try (var rehearsal = Rehearsal.of(defaulted)) {
      assertThat(rehearsal.start(new In(1)).result()).isEqualTo(new Out("silence"));
    }
    try (var rehearsal = Rehearsal.of(approval())) {
      assertThat(rehearsal.start(new In(1)).failure().kind()).isEqualTo(Failure.Kind.EXPIRED);
    }
  }

  @Test
  void undoesFinishedStepsNewestFirst() {
    var plan =
        workflow(
            flow -> {
              var a =
                  flow.step("a", Word.class)
                      .after(flow.input())
                      .run(in -> new Word("a"), w -> seen.add("undo " + w.word()));
              var b =
                  flow.step("b", Word.class)
                      .after(a)
                      .runWith(
                          (step, w) -> new Word("b"),
                          (step, w) ->
                              seen.add("undo " + w.word() + " " + key(step.idempotencyKey())));
              return flow.returns(
                  flow.step("c", Out.class)
                      .after(b)
                      .run(
                          w -> {
                            throw new IllegalStateException("c");
                          }));
            });
    try (var rehearsal = Rehearsal.of(plan)) {
      var run = rehearsal.start(new In(1));
      assertThat(run.ended().status()).isEqualTo(RunStatus.FAILED);
      assertThat(seen).containsExactly("undo b b:undo", "undo a");
      assertThat(run.step("a").status()).isEqualTo(StepStatus.UNDONE);
    }
  }

  private static String key(String key) {
    return key.substring(key.indexOf(':') + 1);
  }

  @Test
  void asksOnErrorAndTriesAgain() {
    var plan =
        workflow(
            flow -> {
              var end = flow.step("end", Out.class).after(flow.input()).run(in -> say("end"));
              return flow.onError(
                      f ->
                          f.causedBy(java.io.IOException.class)
                              ? retryAfter(ofSeconds(10))
                              : fail())
                  .returns(end);
            });
    try (var rehearsal = Rehearsal.of(plan).fails("end", 3, new java.io.IOException("limit"))) {
      assertThat(rehearsal.start(new In(1)).result()).isEqualTo(new Out("end"));
    }
    try (var rehearsal = Rehearsal.of(plan).fails("end", 4, new java.io.IOException("limit"))) {
      assertThat(rehearsal.start(new In(1)).failure().message()).isEqualTo("limit");
    }
  }

  @Test
  void changesNothingWhenOnCompleteThrows() {
    Workflow<In, Out> plan =
        () -> {
          var flow = Plan.of(In.class);
          var end = flow.step("end", Out.class).after(flow.input()).run(in -> say("end"));
          return flow.returns(
              end,
              out -> {
                seen.add("observed " + out.text());
                throw new IllegalStateException("observer");
              });
        };
    try (var rehearsal = Rehearsal.of(plan)) {
      var run = rehearsal.start(new In(1));
      assertThat(run.result()).isEqualTo(new Out("end"));
      rehearsal.passes(ofSeconds(1));
      assertThat(seen).containsExactly("end", "observed end");
      assertThat(run.view().status()).isEqualTo(RunStatus.SUCCEEDED);
    }
  }

  @Test
  void callsAnotherWorkflowAndTakesItsResult() {
    var child = approval();
    var parent =
        workflow(
            flow -> {
              var called =
                  flow.call("child", "child", In.class, Out.class)
                      .with(flow.input(), in -> new In(in.number() + 1))
                      .start();
              return flow.returns(
                  flow.step("end", Out.class).after(called).run(o -> say("child: " + o.text())));
            });
    try (var rehearsal = Rehearsal.of(parent).with("child", child)) {
      var run = rehearsal.start(new In(1));
      assertThat(run.waiting().status()).isEqualTo(RunStatus.WAITING);
      String childId = run.step("child").child().orElseThrow();
      rehearsal.restart();
      assertThat(rehearsal.event(childId, "approval", new Word("!"))).isEqualTo(new Reply.Done());
      assertThat(run.result()).isEqualTo(new Out("child: d!"));
      assertThat(rehearsal.view(childId).parent()).isEqualTo(Optional.of(run.id()));
    }
  }

  @Test
  void aTextThatIsRefusedIsNotTriedTwiceAndIsNobodysFault() {
    var words = new Text("다룰 수 없습니다", "not to be worked on");
    var child =
        workflow(
            flow ->
                flow.returns(
                    flow.step("write", Out.class)
                        .after(flow.input())
                        .retry(times(3))
                        .<Out>run(
                            in -> {
                              throw in.number() == 1
                                  ? TextRefusedException.flagged(words)
                                  : new GiveUp("", TextRefusedException.red(words));
                            })));
    var parent =
        workflow(
            flow ->
                flow.returns(
                    flow.call("child", "child", In.class, Out.class)
                        .with(flow.input(), in -> in)
                        .start()));
    try (var rehearsal = Rehearsal.of(parent).with("child", child)) {
      Failure flagged = rehearsal.start(new In(1)).failure();
      assertThat(flagged.kind()).isEqualTo(Failure.Kind.REFUSED);
      assertThat(Text.ofLines(flagged.message())).isEqualTo(words);
      assertThat(rehearsal.start(new In(2)).failure().kind()).isEqualTo(Failure.Kind.RED);
    }
    try (var rehearsal = Rehearsal.of(child)) {
      var run = rehearsal.start(new In(1));
      assertThat(run.failure().kind()).isEqualTo(Failure.Kind.REFUSED);
      assertThat(run.step("write").attempts()).hasSize(1);
    }
  }

  @Test
  void aStepKnowsWhatTheHouseShowedForTheInput() {
    var plan =
        workflow(
            flow ->
                flow.returns(
                    flow.step("look", Out.class)
                        .after(flow.input())
                        .runWith((step, in) -> say(step.light().name()))));
    try (var rehearsal = Rehearsal.of(plan)) {
      assertThat(rehearsal.start(new In(1)).result()).isEqualTo(say("GREEN"));
      var run = rehearsal.shows(Light.YELLOW).diesBefore("look").start(new In(1));
      assertThat(run.result()).as("after a death, too").isEqualTo(say("YELLOW"));
      rehearsal.shows(Light.GREEN);
      assertThat(rehearsal.rerun(run, "look").result()).as("judged anew").isEqualTo(say("GREEN"));
    }
  }

  @Test
  void cancelsTheChildWithItsParent() {
    var parent =
        workflow(
            flow ->
                flow.returns(
                    flow.call("child", "child", In.class, Out.class)
                        .with(flow.input(), in -> in)
                        .start()));
    try (var rehearsal = Rehearsal.of(parent).with("child", approval())) {
      var run = rehearsal.start(new In(1));
      run.waiting();
      String childId = run.step("child").child().orElseThrow();
      assertThat(run.cancel()).isEqualTo(new Reply.Done());
      assertThat(run.ended().status()).isEqualTo(RunStatus.CANCELLED);
      assertThat(rehearsal.view(childId).status()).isEqualTo(RunStatus.CANCELLED);
    }
  }

  @Test
  void repeatsAStepThatDiedWithTheProcessUnderTheSameKeyAndNoFinishedOne() {
    var plan =
        workflow(
            flow -> {
              var a =
                  flow.step("a", Word.class)
                      .after(flow.input())
                      .runWith((s, in) -> word(s.name() + s.attempt() + key(s.idempotencyKey())));
              var b =
                  flow.step("b", Word.class)
                      .after(a)
                      .runWith((s, w) -> word(s.name() + s.attempt() + key(s.idempotencyKey())));
              return flow.returns(flow.step("end", Out.class).after(b).run(w -> say("end")));
            });
    try (var rehearsal = Rehearsal.of(plan).diesAfter("b").diesBefore("b")) {
      assertThat(rehearsal.start(new In(1)).result()).isEqualTo(new Out("end"));
      assertThat(seen).containsSubsequence("a1a", "b1b", "b3b", "end");
      assertThat(seen.stream().filter("a1a"::equals)).hasSize(1);
    }
  }

  private Word word(String text) {
    seen.add(text);
    return new Word(text);
  }

  @Test
  void givesUpAStepThatKilledTheProcessThreeTimes() {
    var plan =
        workflow(
            flow ->
                flow.returns(flow.step("bomb", Out.class).after(flow.input()).run(in -> say("x"))));
    try (var rehearsal =
        Rehearsal.of(plan).diesBefore("bomb").diesBefore("bomb").diesBefore("bomb")) {
      var failure = rehearsal.start(new In(1)).failure();
      assertThat(failure.kind()).isEqualTo(Failure.Kind.KILLED_THE_PROCESS);
      assertThat(failure.message()).isEqualTo("killed the process 3 times");
    }
  }
}
