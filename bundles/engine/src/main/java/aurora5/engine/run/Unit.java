package aurora5.engine.run;

import aurora5.api.Json;
import aurora5.api.run.RunView;
import aurora5.api.step.Failure;
import aurora5.engine.fact.Fact;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What is known of one step, or of one item of a fan-out. Changed by {@link RunState} only; belongs
 * to the one thread that owns the run.
 */
final class Unit {
  final String id;
  Phase phase = Phase.PENDING;

  /** Attempts started; the number of the last one. */
  int attempts;

  /** Attempts that failed, which is what a retry policy counts. */
  int failures;

  int undoFailures;

  /** Processes that died while it was at work, or while its undo was. */
  int deaths;

  /** How often {@code onError} let it try again. */
  int recoveries;

  @Nullable Json result;
  @Nullable Failure failure;

  /** Start of what is running, or end of what is waited for. */
  @Nullable Instant at;

  Fact.@Nullable ChildStarted child;

  /** When it ended, in the order of the run; 0 if it has not. */
  int finished;

  /** An attempt of it started, and nobody can tell what it did. */
  boolean unknown;

  /** For the head of a fan-out: its items. */
  List<Unit> parts = List.of();

  /** For the head of a fan-out: all items before this one have ended. */
  int firstOpen;

  /** In this process only: its author was asked about it and has not answered yet. */
  boolean asked;

  /** In this process only: it may have killed others, and must not begin before it is let go. */
  boolean held;

  /** In this process only: its condition held, so it need not be asked again. */
  boolean cleared;

  private final List<RunView.Attempt> history = new ArrayList<>(1);

  Unit(String id) {
    this.id = id;
  }

  void begin(int attempt, Instant now) {
    attempts = attempt;
    at = now;
    history.add(new RunView.Attempt(now, Optional.empty(), Optional.empty()));
  }

  void end(Instant now, Optional<Failure> error) {
    int last = history.size() - 1;
    if (last >= 0 && history.get(last).endedAt().isEmpty()) {
      history.set(
          last, new RunView.Attempt(history.get(last).startedAt(), Optional.of(now), error));
    }
  }

  /** All that is known of when it was, or will be, is so much later by the clock of now. */
  void turn(Duration by) {
    at = at == null ? null : at.plus(by);
    history.replaceAll(
        attempt ->
            new RunView.Attempt(
                attempt.startedAt().plus(by),
                attempt.endedAt().map(ended -> ended.plus(by)),
                attempt.error()));
  }

  boolean done() {
    return phase == Phase.SUCCEEDED || phase == Phase.SKIPPED;
  }

  /** For an item: nothing more will happen to it while the run goes on. */
  boolean over() {
    return phase == Phase.SUCCEEDED || phase == Phase.FAILED;
  }

  /** Name of the step it is, or is an item of. */
  String step() {
    int bracket = id.indexOf('[');
    return bracket < 0 ? id : id.substring(0, bracket);
  }

  List<RunView.Attempt> history() {
    return List.copyOf(history);
  }
}
