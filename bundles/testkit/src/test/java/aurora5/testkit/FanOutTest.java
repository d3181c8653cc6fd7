package aurora5.testkit;

import static aurora5.testkit.SmallPlans.workflow;
import static org.assertj.core.api.Assertions.assertThat;

import aurora5.api.run.StepStatus;
import aurora5.api.step.Outcome;
import aurora5.testkit.SmallPlans.In;
import aurora5.testkit.SmallPlans.Out;
import aurora5.testkit.SmallPlans.Word;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Steps that do the same with each item of a list. */
final class FanOutTest {
  private final SmallPlans plans = new SmallPlans();

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
                      .run(l -> plans.say(String.join(",", l.stream().map(Word::word).toList()))));
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
                  flow.step("end", Out.class).after(each).run(list -> plans.say(places(list))));
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
}
