package aurora5.engine.run;

import aurora5.api.plan.Kind;
import aurora5.api.plan.StepSpec;
import aurora5.api.run.RunStatus;
import aurora5.api.step.Failure;
import aurora5.api.step.Retry;
import aurora5.engine.fact.Fact;
import aurora5.engine.plan.PlanIndex;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** One decision in the making about an open run, and what a failure in it leads to. */
record Turn(RunState state, Gate gate, Decision out, PlanIndex plan, Defaults defaults) {
  private static final int MOST_RECOVERIES = 3;

  Instant now() {
    return out.now();
  }

  /** An attempt failed: try again, ask what stands in, or give up. */
  void failed(String name, Failure cause, Optional<Duration> notBefore, boolean hopeless) {
    Unit unit = state.unit(name);
    StepSpec spec = plan.spec(name);
    int failures = unit.failures + 1;
    var failure =
        new Failure(name, cause.kind(), cause.message(), cause.types(), Math.max(1, failures));
    Retry.Backoff policy = policy(spec.retry());
    boolean expired = cause.kind() == Failure.Kind.EXPIRED;
    if (!hopeless && !expired && failures < policy.attempts()) {
      Duration pause = Pauses.before(policy, failures, state.id(), name);
      Duration least = notBefore.orElse(Duration.ZERO);
      Instant retryAt = now().plus(pause.compareTo(least) < 0 ? least : pause);
      out.fact(new Fact.StepFailed(name, failure, retryAt, Fact.Next.RETRY));
    } else if (canFallBack(spec, unit, expired)) {
      out.fact(new Fact.StepFailed(name, failure, null, Fact.Next.FALL_BACK));
    } else {
      giveUp(unit, failure);
    }
  }

  private boolean canFallBack(StepSpec spec, Unit unit, boolean expired) {
    boolean asks =
        plan.plan().onError().isPresent()
            && !settled(spec)
            && !expired
            && unit.recoveries < MOST_RECOVERIES;
    return spec.orElse().isPresent() || asks;
  }

  void giveUp(Unit unit, Failure failure) {
    out.fact(new Fact.StepFailed(unit.id, failure, null, Fact.Next.GIVE_UP));
    boolean item = !unit.id.equals(unit.step());
    if (!(item && settled(plan.spec(unit.id)))) {
      new Closing(state, gate, out).begin(RunStatus.FAILED, failure);
    }
  }

  private static boolean settled(StepSpec spec) {
    return spec.kind() instanceof Kind.Each each && each.settled();
  }

  private Retry.Backoff policy(Retry retry) {
    if (retry instanceof Retry.Backoff backoff) {
      return backoff;
    }
    if (retry instanceof Retry.Standard) {
      return defaults.standardRetry();
    }
    return Retry.times(1);
  }

  /** The running time the run may use. */
  Duration limit() {
    return TimeLimit.of(state, Optional.of(plan), defaults);
  }
}
