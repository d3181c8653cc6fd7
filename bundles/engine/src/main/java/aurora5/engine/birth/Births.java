package aurora5.engine.birth;

import aurora5.api.Json;
import aurora5.api.Text;
import aurora5.api.catalog.WorkflowVersion;
import aurora5.api.run.StartRun;
import aurora5.api.run.Started;
import aurora5.api.safety.Light;
import aurora5.api.store.Entry;
import aurora5.engine.fact.Fact;
import aurora5.engine.live.Birth;
import aurora5.engine.live.LiveRun;
import aurora5.engine.open.Population;
import aurora5.engine.plan.Planned;
import aurora5.engine.run.Decision;
import aurora5.engine.run.Erasure;
import aurora5.engine.run.Input;
import aurora5.engine.run.RunIds;
import aurora5.engine.run.RunState;
import aurora5.engine.run.Views;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.function.Consumer;

/** Accepts runs: wished for, begun again, or called by another. Thread-safe. */
public final class Births {
  private static final Duration KEY_LIVES = Duration.ofHours(24);
  private static final int MOST_LIVE = 50_000;

  private final Population population;
  private final RunIds ids;

  public Births(Population population, RunIds ids) {
    this.population = population;
    this.ids = ids;
  }

  public CompletionStage<Started> accept(
      WorkflowVersion version, StartRun wish, Light light, String fingerprint) {
    String id = ids.next();
    Instant expires = population.house().clock().instant().plus(KEY_LIVES);
    var claim = wish.idempotencyKey().map(key -> new Entry.Claim(key, fingerprint, id, expires));
    return bear(version, id, claim, Terms.of(wish, light), List.of());
  }

  public CompletionStage<Started> again(
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

  /** A run that another one asked for; there may be one of that id already. */
  public CompletionStage<Started> child(WorkflowVersion version, String id, Terms terms) {
    return bear(version, id, Optional.empty(), terms, List.of());
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

  private Consumer<Decision> first(
      LiveRun run, WorkflowVersion version, Terms terms, List<Fact> taken) {
    return out -> {
      Optional<Planned> planned = population.versions().admit(run, version);
      if (planned.isEmpty()) {
        run.die(
            new Started.Refused(
                Started.Reason.UNKNOWN_WORKFLOW,
                new Text(
                    "워크플로우를 찾을 수 없습니다: " + version.id(), "there is no workflow " + version.id())));
        return;
      }
      run.attachment().attach(planned.get());
      out.fact(terms.accepted(planned.get(), run.id()));
      taken.forEach(out::fact);
      run.decide(new Input.Look(), out);
    };
  }

  private static CompletionStage<Started> refused(Started.Reason reason, Text message) {
    return CompletableFuture.completedFuture(new Started.Refused(reason, message));
  }
}
