package aurora5.testkit;

import static java.time.Duration.ofSeconds;
import static org.assertj.core.api.Assertions.assertThat;

import aurora5.api.plan.Plan;
import aurora5.api.run.RunStatus;
import aurora5.api.step.Failure;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

/** A step that only stood by when another one killed the process. */
final class ForgivenTest {
  record In(String does) {}

  record Out(String text) {}

  private final AtomicInteger killsLeft = new AtomicInteger(100);
  private Rehearsal<In, Out> rehearsal;

  private Plan<In, Out> plan() {
    var flow = Plan.of(In.class);
    var stand =
        flow.step("stand", Out.class)
            .after(flow.input())
            .when(in -> in.does().equals("stand"))
            .run(in -> new Out("stood"));
    var kill =
        flow.step("kill", Out.class)
            .after(flow.input())
            .when(in -> in.does().equals("kill"))
            .run(in -> kill());
    return flow.returns(
        flow.step("end", Out.class)
            .after(stand, kill)
            .run((stood, killed) -> stood.or(() -> killed).orElseThrow()));
  }

  private Out kill() {
    if (killsLeft.getAndDecrement() > 0) {
      rehearsal.kill();
    }
    return new Out("killed");
  }

  /** It stands by at the deaths by one culprit, then at two by another. */
  @Test
  void isNotTakenAlongByALaterCulprit() {
    try (var house = Rehearsal.of(this::plan)) {
      rehearsal = house;
      for (int attempt = 0; attempt < 20; attempt++) {
        house.hangs("stand");
      }
      var bystander = house.start(new In("stand"));
      var culprit = house.start(new In("kill"));
      house.passes(ofSeconds(30));
      assertThat(culprit.failure().kind()).isEqualTo(Failure.Kind.KILLED_THE_PROCESS);
      assertThat(killsLeft).hasValueLessThanOrEqualTo(97);
      assertThat(bystander.view().status()).isEqualTo(RunStatus.RUNNING);
      killsLeft.set(2);
      var other = house.start(new In("kill"));
      house.passes(ofSeconds(30));
      assertThat(killsLeft).hasNonPositiveValue();
      assertThat(bystander.view().status()).isEqualTo(RunStatus.RUNNING);
      assertThat(other.result()).isEqualTo(new Out("killed"));
    }
  }
}
