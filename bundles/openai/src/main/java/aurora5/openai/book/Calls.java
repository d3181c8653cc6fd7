package aurora5.openai.book;

import aurora5.api.ai.ModelException;
import aurora5.api.metrics.ModelCall;
import aurora5.openai.setup.Setup;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.OptionalDouble;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Makes calls: within the budget, more than once if need be, each of them written down. */
public record Calls(
    Retries retries, Budget budget, Pulse pulse, Clock clock, Consumer<ModelCall> written) {
  private static final Logger LOG = LoggerFactory.getLogger(Calls.class);

  /**
   * @throws ModelException if the last try failed
   */
  public <A, R> R make(Setup setup, Job<A, R> job) throws InterruptedException {
    return retries.of(
        setup.tries(),
        setup.patience(),
        job::repeatable,
        () -> {
          budget.check(setup, job.model());
          return attempt(setup, job);
        });
  }

  private <A, R> R attempt(Setup setup, Job<A, R> job) throws InterruptedException {
    Instant begun = clock.instant();
    Bill bill = Bill.NOTHING;
    try {
      A answer = job.ask();
      bill = job.bill(answer);
      R result = job.read(answer);
      if (job.paid()) {
        pulse.well();
      }
      write(setup, job, begun, bill, "ok");
      return result;
    } catch (ModelException e) {
      if (job.paid()) {
        pulse.failed(e);
      }
      write(setup, job, begun, bill, e.kind().name().toLowerCase(Locale.ROOT));
      throw e;
    }
  }

  private void write(Setup setup, Job<?, ?> job, Instant begun, Bill bill, String outcome) {
    Duration took = Duration.between(begun, clock.instant());
    OptionalDouble dollars =
        setup
            .prices()
            .of(job.model())
            .map(price -> OptionalDouble.of(price.of(bill.in(), bill.cached(), bill.out())))
            .orElse(OptionalDouble.empty());
    LOG.info(
        "{} by {}: {}, {} tokens in, {} out, {} pictures, {} ms",
        job.kind(),
        job.model(),
        outcome,
        bill.in(),
        bill.out(),
        bill.pictures(),
        took.toMillis());
    ModelCall call =
        new ModelCall(
            job.model(),
            job.kind(),
            outcome,
            bill.in(),
            bill.cached(),
            bill.out(),
            bill.reasoning(),
            bill.pictures(),
            dollars,
            took);
    budget.spend(setup, call);
    written.accept(call);
  }
}
