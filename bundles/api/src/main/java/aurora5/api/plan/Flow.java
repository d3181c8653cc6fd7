package aurora5.api.plan;

import aurora5.api.step.Failure;
import aurora5.api.step.Recovery;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.regex.Pattern;

/**
 * A plan in the making: steps are added from the input onwards until {@link #returns} closes it.
 * Not thread-safe: a plan is made by one thread.
 */
public final class Flow<I> {
  private static final Pattern NAME = Pattern.compile("[A-Za-z0-9][A-Za-z0-9_-]{0,63}");
  private static final int MOST_RUNS = 10_000;

  private final Class<I> inputType;
  private final Node<I> input = new Node<>(this, -1, "input");
  private final List<StepSpec> steps = new ArrayList<>();
  private Optional<Duration> timeout = Optional.empty();
  private OptionalInt mostRuns = OptionalInt.empty();
  private Optional<Function<Failure, Recovery>> onError = Optional.empty();

  Flow(Class<I> inputType) {
    this.inputType = record(inputType, "the input");
  }

  /** What the run was started with. */
  public Node<I> input() {
    return input;
  }

  /** The run's time, counted only while a step runs or waits for its next attempt. */
  public Flow<I> timeout(Duration limit) {
    if (limit.toMillis() <= 0) {
      throw new IllegalArgumentException("timeout must be at least 1 ms: " + limit);
    }
    timeout = Optional.of(limit);
    return this;
  }

  /**
   * How many runs of this workflow may work at the same time, say because what it calls can take no
   * more; the rest wait in line and hold up no other workflow. An operator may set a smaller
   * number. Can be changed from version to version: the newest counts.
   *
   * @param most 1 to 10,000
   */
  public Flow<I> mostRuns(int most) {
    if (most < 1 || most > MOST_RUNS) {
      throw new IllegalArgumentException("mostRuns must be 1 to " + MOST_RUNS + ": " + most);
    }
    mostRuns = OptionalInt.of(most);
    return this;
  }

  public <R> StepStart<R> step(String name, Class<R> type) {
    return new StepStart<>(this, name, record(type, name));
  }

  /** A step for each item of a list. */
  public <R> EachStart<R> each(String name, Class<R> type) {
    return new EachStart<>(this, name, record(type, name));
  }

  /** A step that waits for an event of that name. */
  public <R> Await<R, R> await(String name, Class<R> type) {
    return new Await<>(this, name, record(type, name));
  }

  /** A step that runs another workflow. */
  public <C, R> CallStart<C, R> call(
      String name, String workflow, Class<C> inputType, Class<R> type) {
    Objects.requireNonNull(workflow, "workflow");
    return new CallStart<>(this, name, workflow, record(inputType, name), record(type, name));
  }

  /** Asked when a step has failed for good and nothing stands in for it. */
  public Flow<I> onError(Function<Failure, Recovery> recovery) {
    onError = Optional.of(recovery);
    return this;
  }

  /** The plan, with the result of {@code node} as the run's result. */
  public <R> Plan<I, R> returns(Node<R> node) {
    return returns(node, Optional.empty());
  }

  /**
   * As above; {@code onComplete} sees the result after the run has succeeded. It runs at most once,
   * and what it throws is logged and changes nothing.
   */
  public <R> Plan<I, R> returns(Node<R> node, Consumer<? super R> onComplete) {
    @SuppressWarnings("unchecked") // gets only what this node delivered
    var observer = (Consumer<Object>) (Consumer<?>) onComplete;
    return returns(node, Optional.of(observer));
  }

  private <R> Plan<I, R> returns(Node<R> node, Optional<Consumer<Object>> onComplete) {
    int result = node.indexIn(this);
    if (result < 0) {
      throw new IllegalArgumentException("a plan returns the result of a step, not its input");
    }
    return new Plan<>(
        inputType, steps, result, new Plan.Terms(timeout, mostRuns, onError, onComplete));
  }

  <T> Node<T> add(StepSpec step) {
    if (!NAME.matcher(step.name()).matches()) {
      throw new IllegalArgumentException(
          "a step's name is 1 to 64 of A-Z a-z 0-9 _ - and starts with a letter or digit: '"
              + step.name()
              + "'");
    }
    if (steps.stream().anyMatch(other -> other.name().equals(step.name()))) {
      throw new IllegalArgumentException("two steps are named '" + step.name() + "'");
    }
    steps.add(step);
    return new Node<>(this, steps.size() - 1, step.name());
  }

  private static <T> Class<T> record(Class<T> type, String what) {
    if (!type.isRecord()) {
      throw new IllegalArgumentException(
          what + ": " + type.getName() + " must be a record, so that the journal can keep it");
    }
    return type;
  }
}
