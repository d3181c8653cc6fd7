package aurora5.api.plan;

import aurora5.api.step.Failure;
import aurora5.api.step.Recovery;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.UnaryOperator;

/**
 * The graph of a workflow, from an input {@code I} to a result {@code R}. Immutable and
 * thread-safe; made once, when the workflow arrives.
 *
 * <pre>{@code
 * var flow = Plan.of(Order.class);
 * var paid = flow.step("pay", Paid.class).after(flow.input()).retry(times(3)).run(bank::pay, bank::refund);
 * var sent = flow.step("send", Sent.class).after(flow.input(), paid).run(post::send);
 * return flow.returns(sent);
 * }</pre>
 */
public final class Plan<I, R> {
  private final Class<I> inputType;
  private final List<StepSpec> steps;
  private final int result;
  private final Terms terms;

  /** What holds for a run as a whole, and can change without making it another plan. */
  record Terms(
      Optional<Duration> timeout,
      OptionalInt mostRuns,
      Optional<Function<Failure, Recovery>> onError,
      Optional<Consumer<Object>> onComplete) {}

  Plan(Class<I> inputType, List<StepSpec> steps, int result, Terms terms) {
    this.inputType = inputType;
    this.steps = List.copyOf(steps);
    this.result = result;
    this.terms = terms;
  }

  public static <I> Flow<I> of(Class<I> inputType) {
    return new Flow<>(inputType);
  }

  /**
   * The same plan with other code in its steps, for rehearsals.
   *
   * @throws IllegalArgumentException if a step gets another name, type or place
   */
  public Plan<I, R> with(UnaryOperator<StepSpec> change) {
    var changed = steps.stream().map(change).toList();
    var plan = new Plan<I, R>(inputType, changed, result, terms);
    if (!plan.fingerprint().equals(fingerprint())) {
      throw new IllegalArgumentException("a step was given another name, type or place");
    }
    return plan;
  }

  public Class<I> inputType() {
    return inputType;
  }

  /** In the order they were made, which is an order in which they could run. */
  public List<StepSpec> steps() {
    return steps;
  }

  /** Position of the step whose result is the run's. */
  public int result() {
    return result;
  }

  public Optional<Duration> timeout() {
    return terms.timeout();
  }

  /** How many runs of the workflow may work at the same time; empty if only the house limits it. */
  public OptionalInt mostRuns() {
    return terms.mostRuns();
  }

  public Optional<Function<Failure, Recovery>> onError() {
    return terms.onError();
  }

  public Optional<Consumer<Object>> onComplete() {
    return terms.onComplete();
  }

  /**
   * A hash over names, arrows and types, 64 hex digits. Two versions of a workflow with the same
   * fingerprint can go on with each other's runs.
   */
  public String fingerprint() {
    var text = new StringBuilder(shape(inputType)).append('>').append(result);
    for (StepSpec step : steps) {
      text.append('\n').append(step.name()).append(':').append(shape(step.type()));
      text.append(step.after()).append(step.order()).append(step.when().isPresent());
      text.append(step.kind().getClass().getSimpleName());
      if (step.kind() instanceof Kind.Each each) {
        text.append(each.settled());
      } else if (step.kind() instanceof Kind.Call call) {
        text.append(call.workflow()).append(shape(call.inputType()));
      }
    }
    try {
      var digest = MessageDigest.getInstance("SHA-256");
      return HexFormat.of()
          .formatHex(digest.digest(text.toString().getBytes(StandardCharsets.UTF_8)));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every JDK has SHA-256", e);
    }
  }

  private static String shape(Class<?> type) {
    var text = new StringBuilder(type.getName()).append('(');
    for (var component : type.getRecordComponents()) {
      text.append(component.getGenericType().getTypeName()).append(' ').append(component.getName());
      text.append(',');
    }
    return text.append(')').toString();
  }
}
