package aurora5.engine.live;

import aurora5.api.Json;
import aurora5.api.Problem;
import aurora5.api.Text;
import aurora5.api.catalog.CodecException;
import aurora5.api.plan.Kind;
import aurora5.api.plan.StepSpec;
import aurora5.api.run.Reply;
import aurora5.api.run.RunStatus;
import aurora5.engine.fact.Fact;
import aurora5.engine.inbox.Letter;
import aurora5.engine.plan.Planned;
import aurora5.engine.run.Input;
import aurora5.engine.run.RunState;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Function;

/** What people can tell an open run. Each is answered once it is on disk. */
public final class Commands {
  private static final Set<RunStatus> RESTING =
      Set.of(RunStatus.QUEUED, RunStatus.WAITING, RunStatus.WAITING_FOR_PLUGIN);

  private Commands() {}

  public static Reply over() {
    return new Reply.Refused(new Text("이미 끝난 실행입니다.", "this run has ended already"));
  }

  public static void cancel(LiveRun run, CompletableFuture<Reply> reply) {
    send(
        run,
        reply,
        state -> state.isClosing() ? Optional.of(over()) : Optional.empty(),
        new Input.Cancel("cancelled"));
  }

  public static void event(LiveRun run, String name, Json event, CompletableFuture<Reply> reply) {
    send(run, reply, state -> refused(run, state, name, event), new Input.Event(name, event));
  }

  private static Optional<Reply> refused(LiveRun run, RunState state, String name, Json event) {
    Optional<Planned> planned = run.attachment().planned();
    if (planned.isEmpty()) {
      return Optional.of(
          new Reply.Refused(
              new Text(
                  "이 실행의 플러그인이 지금 없습니다. 돌아온 뒤 다시 보내세요.",
                  "the plugin of this run is not here; send the event again when it is back")));
    }
    Optional<StepSpec> step =
        planned.get().index().plan().steps().stream()
            .filter(s -> s.name().equals(name) && s.kind() instanceof Kind.Await)
            .findFirst();
    if (step.isEmpty()) {
      return Optional.of(
          new Reply.Refused(
              new Text("기다리는 단계가 아닙니다: " + name, "there is no step that waits for " + name)));
    }
    if (state.isClosing() || !state.awaits(name)) {
      return Optional.of(
          new Reply.Refused(
              new Text("이미 답을 받았습니다: " + name, "this was answered already: " + name)));
    }
    try {
      planned.get().version().codec().read(step.get().type(), event);
      return Optional.empty();
    } catch (CodecException e) {
      List<Problem> problems = e.problems();
      return Optional.of(new Reply.Wrong(problems));
    }
  }

  public static void move(LiveRun run, Planned to, CompletableFuture<Reply> reply) {
    var refusal = new AtomicReference<Reply>();
    run.post(
        Letter.of(
            out -> {
              RunState state = run.state();
              boolean fits = to.index().fingerprint().equals(state.accepted().fingerprint());
              boolean resting = RESTING.contains(state.status()) && !state.ended();
              if (!fits || !resting) {
                refusal.set(new Reply.Refused(notMovable(fits)));
                return;
              }
              out.fact(new Fact.Moved(to.version().plugin()));
              run.attachment().attach(to);
              run.decide(new Input.Look(), out);
            },
            written -> answer(reply, refusal.get(), written)));
  }

  private static Text notMovable(boolean fits) {
    return fits
        ? new Text(
            "실행 중인 단계가 있어 옮길 수 없습니다. 기다리는 동안 다시 시도하세요.",
            "a step is running; a run can be moved while it waits")
        : new Text(
            "새 버전의 단계가 달라서 옮길 수 없습니다.", "the newest version has other steps, arrows or types");
  }

  private static void send(
      LiveRun run,
      CompletableFuture<Reply> reply,
      Function<RunState, Optional<Reply>> refusal,
      Input input) {
    var refused = new AtomicReference<Reply>();
    run.post(
        Letter.of(
            out -> {
              RunState state = run.state();
              refused.set(state.ended() ? over() : refusal.apply(state).orElse(null));
              if (refused.get() == null) {
                run.decide(input, out);
              }
            },
            written -> answer(reply, refused.get(), written)));
  }

  private static void answer(CompletableFuture<Reply> reply, Reply refused, boolean written) {
    if (refused != null) {
      reply.complete(refused);
    } else if (written) {
      reply.complete(new Reply.Done());
    } else {
      reply.complete(
          new Reply.Unavailable(
              new Text("저장소가 지금 받을 수 없습니다.", "the store cannot take this right now")));
    }
  }
}
