package aurora5.engine.shell;

import aurora5.api.Json;
import aurora5.api.Text;
import aurora5.api.catalog.WorkflowVersion;
import aurora5.api.plan.StepSpec;
import aurora5.api.run.StartRun;
import aurora5.api.run.Started;
import aurora5.api.run.Trigger;
import aurora5.api.safety.Light;
import aurora5.api.store.Entry;
import aurora5.engine.fact.Fact;
import aurora5.engine.run.Erasure;
import aurora5.engine.run.Input;
import aurora5.engine.run.RunState;
import aurora5.engine.run.Views;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;

/** Accepts runs: wished for, begun again, or called by another. Thread-safe. */
final class Births {
  private static final Duration KEY_LIVES = Duration.ofHours(24);
  private static final int MOST_LIVE = 50_000;
  private static final int DEEPEST = 8;

  private final Population population;
  private final RunIds ids;
  private final ChildScreen screen;

  Births(Population population, RunIds ids, ChildScreen screen) {
    this.population = population;
    this.ids = ids;
    this.screen = screen;
  }

  CompletionStage<Started> accept(
      WorkflowVersion version, StartRun wish, Light light, String fingerprint) {
    String id = ids.next();
    Instant expires = population.house().clock().instant().plus(KEY_LIVES);
    var claim = wish.idempotencyKey().map(key -> new Entry.Claim(key, fingerprint, id, expires));
    return bear(version, id, claim, Terms.of(wish, light), List.of());
  }

  CompletionStage<Started> again(
      WorkflowVersion version,
      RunState old,
      Optional<String> fromStep,
      Optional<Json> input,
      Light light) {
    Optional<Planned> planned = population.versions().planned(version);
    Fact.Accepted was = old.accepted();
    boolean fits =
        planned.isPresent() && was.fingerprint().equals(planned.get().index().fingerprint());
    if (fromStep.isPresent() && !(fits && was.steps().contains(fromStep.get()))) {
      return refused(
          Started.Reason.NOT_POSSIBLE,
          new Text(
              "그 단계부터 다시 시작할 수 없습니다: 단계가 없거나 워크플로우가 바뀌었습니다.",
              "the run cannot go on from there: no such step, or the workflow has changed"));
    }
    if (Erasure.of(old) && (fromStep.isPresent() || input.isEmpty())) {
      return refused(
          Started.Reason.NOT_POSSIBLE,
          new Text(
              "그 실행의 글은 위급한 글이어서 지워졌습니다. 새로 시작해 주세요.",
              "the text of that run was red and has been erased; start a new one"));
    }
    List<Fact> taken =
        fromStep.isEmpty()
            ? List.of()
            : Views.taken(old, planned.get().index().independentOf(fromStep.get()));
    String id = ids.next();
    var wish =
        new StartRun(
            was.workflow(),
            input.orElse(was.input()),
            Optional.ofNullable(was.userId()),
            was.priority(),
            Optional.ofNullable(was.label()),
            Optional.empty(),
            Optional.empty());
    return bear(version, id, Optional.empty(), Terms.of(wish, light), taken);
  }

  CompletionStage<Started> child(LiveRun parent, ChildOrder order) {
    Optional<WorkflowVersion> version = population.versions().newest(order.workflow());
    if (version.isEmpty()) {
      return refused(
          Started.Reason.UNKNOWN_WORKFLOW,
          new Text(
              "워크플로우를 찾을 수 없습니다: " + order.workflow(), "there is no workflow " + order.workflow()));
    }
    if (order.depth() > DEEPEST) {
      return refused(
          Started.Reason.NOT_POSSIBLE,
          new Text(
              "하위 워크플로우가 너무 깊습니다(최대 " + DEEPEST + "단계).",
              "workflows call each other deeper than " + DEEPEST + " levels"));
    }
    return screen
        .look(order)
        .thenCompose(
            look ->
                look.refused().isPresent()
                    ? CompletableFuture.completedFuture(look.refused().get())
                    : bear(
                        version.get(),
                        order.child(),
                        Optional.empty(),
                        Terms.of(parent.id(), order, look.light()),
                        List.of()));
  }

  private CompletionStage<Started> bear(
      WorkflowVersion version,
      String id,
      Optional<Entry.Claim> claim,
      Terms terms,
      List<Fact> taken) {
    boolean crowded = population.size() >= MOST_LIVE && terms.parent().isEmpty();
    if (crowded || population.house().neighbours().stopping()) {
      return refused(
          Started.Reason.UNAVAILABLE,
          new Text(
              "지금은 실행을 더 받을 수 없습니다. 잠시 후 다시 시도하세요.",
              "no more runs can be accepted right now; try again in a moment"));
    }
    var birth = new Birth(claim, new CompletableFuture<>());
    var run = new LiveRun(new RunState(id), version.plugin(), Optional.empty(), population.house());
    run.bear(birth, first(run, version, terms, taken));
    if (population.asleep(id) || !population.register(run)) {
      return CompletableFuture.completedFuture(new Started.Accepted(id, false));
    }
    run.begin(terms.parent().isEmpty()); // a child is born on a thread of the store
    return birth.started();
  }

  private Letter first(LiveRun run, WorkflowVersion version, Terms terms, List<Fact> taken) {
    return Letter.of(
        out -> {
          Optional<Planned> planned = population.versions().admit(run, version);
          if (planned.isEmpty()) {
            run.die(
                new Started.Refused(
                    Started.Reason.UNKNOWN_WORKFLOW,
                    new Text(
                        "워크플로우를 찾을 수 없습니다: " + version.id(),
                        "there is no workflow " + version.id())));
            return;
          }
          run.attachment().attach(planned.get());
          out.fact(accepted(planned.get(), run.id(), terms));
          taken.forEach(out::fact);
          run.decide(new Input.Look(), out);
        });
  }

  private static CompletionStage<Started> refused(Started.Reason reason, Text message) {
    return CompletableFuture.completedFuture(new Started.Refused(reason, message));
  }

  /** What a new run is made of, whoever wants it. */
  private record Terms(
      Json input,
      Optional<String> userId,
      int priority,
      Optional<String> label,
      Optional<Instant> notBefore,
      Optional<Fact.Parent> parent,
      int depth,
      Optional<Long> limitMillis,
      Optional<Trigger> trigger,
      Light light) {
    static Terms of(StartRun wish, Light light) {
      return new Terms(
          wish.input(),
          wish.userId(),
          wish.priority(),
          wish.label(),
          wish.notBefore(),
          Optional.empty(),
          0,
          Optional.empty(),
          Optional.of(wish.trigger()),
          light);
    }

    static Terms of(String parent, ChildOrder order, Light light) {
      return new Terms(
          order.input(),
          order.userId(),
          order.priority(),
          Optional.empty(),
          Optional.empty(),
          Optional.of(new Fact.Parent(parent, order.unit())),
          order.depth(),
          Optional.of(order.limitMillis()),
          Optional.empty(),
          light);
    }
  }

  private static Fact.Accepted accepted(Planned planned, String id, Terms terms) {
    var steps = planned.index().plan().steps();
    return new Fact.Accepted(
        planned.version().id(),
        planned.version().plugin(),
        planned.index().fingerprint(),
        planned.index().names(),
        undo(steps, false),
        undo(steps, true),
        terms.input(),
        id,
        terms.userId().orElse(null),
        terms.priority(),
        terms.label().orElse(null),
        terms.notBefore().orElse(null),
        terms.parent().orElse(null),
        terms.depth(),
        terms.limitMillis().orElse(null),
        terms.trigger().orElse(null),
        terms.light() == Light.GREEN ? null : terms.light());
  }

  private static List<String> undo(List<StepSpec> steps, boolean unknown) {
    return steps.stream()
        .filter(
            step -> unknown ? step.undo().unknown().isPresent() : step.undo().known().isPresent())
        .map(StepSpec::name)
        .toList();
  }
}
