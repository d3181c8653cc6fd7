package aurora5.chat;

import aurora5.api.catalog.WorkflowVersion;
import aurora5.api.catalog.Workflows;
import aurora5.api.chat.Message;
import aurora5.api.chat.Reply;
import aurora5.api.intent.Intents;
import aurora5.api.run.RunView;
import aurora5.api.run.Runs;
import aurora5.api.run.StartRun;
import aurora5.api.run.Started;
import aurora5.api.run.Started.Reason;
import aurora5.api.safety.TextRefusedException;
import aurora5.chat.core.Decider;
import aurora5.chat.core.Decision;
import aurora5.chat.core.Effect;
import aurora5.chat.core.Event;
import aurora5.chat.core.Frame;
import aurora5.chat.core.Job;
import aurora5.chat.core.Said;
import aurora5.chat.core.State;
import aurora5.chat.form.Form;
import aurora5.chat.hear.Order;
import aurora5.chat.hear.Plain;
import java.time.Clock;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;

/**
 * Turns the wheel of a conversation: decides, does what was decided, and decides again until there
 * is an answer. One turn of a conversation at a time; may wait for disk and model. Thread-safe.
 */
final class Conversations {
  /** Where people say "today". */
  private static final ZoneId ZONE = ZoneId.of("Asia/Seoul");

  private final Shelf shelf;
  private final Workflows workflows;
  private final Intents intents;
  private final Runs runs;
  private final House house;
  private final Modelling modelling;
  private final Clock clock;

  /** Runs whose end somebody waits for, who will tell of it. */
  private final Set<String> awaited = ConcurrentHashMap.newKeySet();

  Conversations(
      Shelf shelf,
      Workflows workflows,
      Intents intents,
      Runs runs,
      House house,
      Modelling modelling,
      Clock clock) {
    this.shelf = shelf;
    this.workflows = workflows;
    this.intents = intents;
    this.runs = runs;
    this.house = house;
    this.modelling = modelling;
    this.clock = clock;
  }

  /**
   * @param delicate whether safety showed yellow
   */
  Reply answer(Message message, boolean delicate, Consumer<String> words) {
    State state =
        shelf.load(message.conversationId()).orElseGet(() -> State.begin(message.locale()));
    State ready = resumed(message, state);
    return turn(said(message, ready, delicate), ready, new Event.Heard(), words);
  }

  /** What came of a run, which from now on counts as told. */
  Reply ended(String conversation, RunView run) {
    Optional<State> known = shelf.load(conversation);
    State state = known.orElseGet(() -> State.begin(Locale.KOREAN));
    Decision decision = Decider.ended(state, conversation, run);
    if (known.isPresent() && !decision.state().equals(state)) {
      shelf.save(conversation, decision.state());
    }
    return ((Effect.Answer) decision.effect()).reply();
  }

  void awaits(String runId) {
    awaited.add(runId);
  }

  void awaitsNoMore(String runId) {
    awaited.remove(runId);
  }

  /** Finishes the start that a death of the process interrupted. */
  private State resumed(Message message, State state) {
    if (state.frame().filter(Frame.Starting.class::isInstance).isEmpty()) {
      return state;
    }
    var frame = (Frame.Starting) state.frame().get();
    var said =
        new Said(
            message.conversationId(),
            frame.messageId(),
            frame.said(),
            frame.userId(),
            message.locale(),
            clock.instant(),
            ZONE,
            false,
            List.of(),
            false);
    turn(said, state, new Event.Resumed(), word -> {});
    return shelf.load(message.conversationId()).orElse(state);
  }

  private Said said(Message message, State state, boolean delicate) {
    return new Said(
        message.conversationId(),
        message.id(),
        Order.uncalled(Plain.text(message.text())),
        message.userId(),
        message.locale(),
        clock.instant(),
        ZONE,
        delicate,
        news(state),
        modelling.available());
  }

  private List<RunView> news(State state) {
    return state.untold().stream()
        .map(Job::runId)
        .filter(id -> !awaited.contains(id))
        .flatMap(id -> runs.find(id).stream())
        .filter(run -> run.status().ended())
        .toList();
  }

  private Reply turn(Said said, State before, Event first, Consumer<String> words) {
    List<Form> forms = forms();
    var decider = new Decider(forms);
    Decision decision = decider.decide(before, said, first);
    while (!(decision.effect() instanceof Effect.Answer)) {
      Event event = done(decision, said, forms, words);
      decision = decider.decide(decision.state(), said, event);
    }
    if (!decision.state().equals(before)) {
      shelf.save(said.conversationId(), decision.state());
    }
    return ((Effect.Answer) decision.effect()).reply();
  }

  private List<Form> forms() {
    return workflows.all().stream()
        .map(WorkflowVersion::id)
        .distinct()
        .flatMap(id -> workflows.newest(id).stream())
        .map(Form::of)
        .toList();
  }

  private Event done(Decision decision, Said said, List<Form> forms, Consumer<String> words) {
    Effect effect = decision.effect();
    if (effect instanceof Effect.Guess guess) {
      return new Event.Guessed(intents.guess(guess.text()));
    } else if (effect instanceof Effect.Look look) {
      return house.look(look, decision.state());
    } else if (effect instanceof Effect.AskModel ask) {
      return modelling.ask(ask, decision.state(), said, forms, words);
    }
    return begun((Effect.Start) effect, decision.state(), said.conversationId());
  }

  private Event begun(Effect.Start start, State state, String conversation) {
    shelf.save(conversation, state);
    var wish =
        new StartRun(
            start.workflow(),
            start.input(),
            start.userId(),
            StartRun.USUAL_PRIORITY,
            Optional.of("chat"),
            Optional.empty(),
            Optional.of(start.key()));
    Started started = runs.start(wish).toCompletableFuture().join();
    if (started instanceof Started.Refused refused && refused.reason() == Reason.RED) {
      shelf.save(conversation, State.begin(state.language()));
      throw TextRefusedException.red(refused.message());
    }
    return new Event.Begun(started);
  }
}
