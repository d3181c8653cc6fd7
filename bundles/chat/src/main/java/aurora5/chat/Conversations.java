package aurora5.chat;

import aurora5.api.chat.Message;
import aurora5.api.chat.Reply;
import aurora5.api.intent.Intents;
import aurora5.api.run.RunView;
import aurora5.api.run.Runs;
import aurora5.api.run.StartRun;
import aurora5.api.run.Started;
import aurora5.api.run.Started.Reason;
import aurora5.api.run.Trigger;
import aurora5.api.safety.TextRefusedException;
import aurora5.api.step.Failure;
import aurora5.chat.core.Decision;
import aurora5.chat.core.Effect;
import aurora5.chat.core.Event;
import aurora5.chat.core.Frame;
import aurora5.chat.core.Ongoing;
import aurora5.chat.core.Said;
import aurora5.chat.core.State;
import aurora5.chat.form.Form;
import aurora5.chat.hear.Order;
import aurora5.chat.hear.Plain;
import aurora5.chat.turn.Decider;
import aurora5.chat.turn.News;
import java.time.Clock;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletionStage;
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
  private final Catalogue catalogue;
  private final Intents intents;
  private final Runs runs;
  private final House house;
  private final Modelling modelling;
  private final Clock clock;

  /** Runs whose end somebody waits for, who will tell of it. */
  private final Set<String> awaited = ConcurrentHashMap.newKeySet();

  Conversations(
      Shelf shelf,
      Catalogue catalogue,
      Intents intents,
      Runs runs,
      House house,
      Modelling modelling,
      Clock clock) {
    this.shelf = shelf;
    this.catalogue = catalogue;
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
    String conversation = message.conversationId();
    State state = shelf.load(conversation).orElseGet(() -> State.begin(message.locale()));
    State ready = resumed(message, withoutRed(conversation, state));
    return turn(said(message, ready, delicate), ready, new Event.Heard(), words);
  }

  /** What came of a run, or what it asks; empty if it waits for something else. */
  Optional<Reply> settled(String conversation, RunView run) {
    return run.status().ended() ? Optional.of(ended(conversation, run)) : waits(conversation, run);
  }

  /** What came of a run, which from now on counts as told. */
  private Reply ended(String conversation, RunView run) {
    Optional<State> known = shelf.load(conversation);
    State state = known.orElseGet(() -> State.begin(Locale.KOREAN));
    Decision decision = News.ended(state, conversation, catalogue.ended(run));
    if (known.isPresent() && red(run)) {
      shelf.replace(conversation, decision.state().wordless());
    } else if (known.isPresent() && !decision.state().equals(state)) {
      shelf.save(conversation, decision.state());
    }
    return ((Effect.Answer) decision.effect()).reply();
  }

  /** Asks for what a run waits to be told; empty if it waits for something else. */
  private Optional<Reply> waits(String conversation, RunView run) {
    Ongoing ongoing = catalogue.ongoing(run);
    if (ongoing.questions().isEmpty()) {
      return Optional.empty();
    }
    State state = shelf.load(conversation).orElseGet(() -> State.begin(Locale.KOREAN));
    Decision decision = News.waits(state, conversation, clock.instant(), ZONE, ongoing);
    if (!decision.state().equals(state)) {
      shelf.save(conversation, decision.state());
    }
    return Optional.of(((Effect.Answer) decision.effect()).reply());
  }

  /** Of what was said to a run that ended because it is red, nothing is kept here either. */
  void forgetRed(String conversation) {
    shelf.load(conversation).ifPresent(state -> withoutRed(conversation, state));
  }

  private State withoutRed(String conversation, State state) {
    boolean red =
        state.untold().stream()
            .flatMap(job -> runs.find(job.runId()).stream())
            .anyMatch(Conversations::red);
    if (red) {
      shelf.replace(conversation, state.wordless());
    }
    return red ? state.wordless() : state;
  }

  private static boolean red(RunView run) {
    return run.error().filter(error -> error.kind() == Failure.Kind.RED).isPresent();
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
            List.of(),
            List.of(),
            false);
    turn(said, state, new Event.Resumed(), word -> {});
    return shelf.load(message.conversationId()).orElse(state);
  }

  private Said said(Message message, State state, boolean delicate) {
    List<RunView> untold =
        state.untold().stream().flatMap(job -> runs.find(job.runId()).stream()).toList();
    List<Ongoing> ongoing =
        untold.stream().filter(run -> !run.status().ended()).map(catalogue::ongoing).toList();
    return new Said(
        message.conversationId(),
        message.id(),
        Order.uncalled(Plain.text(message.text())),
        message.userId(),
        message.locale(),
        clock.instant(),
        ZONE,
        delicate,
        untold.stream().filter(this::news).map(catalogue::ended).toList(),
        ongoing,
        fresh(state, ongoing),
        modelling.available());
  }

  private boolean news(RunView run) {
    return run.status().ended() && !awaited.contains(run.id());
  }

  /** What runs wait to be told and nobody has said so; not while something else is open. */
  private List<Form> fresh(State state, List<Ongoing> ongoing) {
    return ongoing.stream()
        .filter(each -> state.frame().isEmpty() && !awaited.contains(each.run().id()))
        .map(Ongoing::questions)
        .filter(
            questions ->
                questions.stream().flatMap(form -> form.awaited().stream()).noneMatch(state::asked))
        .flatMap(List::stream)
        .toList();
  }

  private Reply turn(Said said, State before, Event first, Consumer<String> words) {
    List<Form> forms = catalogue.forms();
    var decider = new Decider(forms);
    Decision decision = decider.decide(before, said, first);
    try {
      while (!(decision.effect() instanceof Effect.Answer)) {
        Event event = done(decision, said, forms, words);
        decision = decider.decide(decision.state(), said, event);
      }
    } catch (TextRefusedException refused) {
      // Harmless one by one, its messages are red together.
      shelf.replace(said.conversationId(), before.wordless());
      throw refused;
    }
    if (!decision.state().equals(before)) {
      shelf.save(said.conversationId(), decision.state());
    }
    return ((Effect.Answer) decision.effect()).reply();
  }

  private Event done(Decision decision, Said said, List<Form> forms, Consumer<String> words) {
    Effect effect = decision.effect();
    if (effect instanceof Effect.Guess guess) {
      return new Event.Guessed(intents.guess(guess.text()));
    } else if (effect instanceof Effect.Look look) {
      return house.look(look, decision.state());
    } else if (effect instanceof Effect.AskModel ask) {
      return modelling.ask(ask, decision.state(), said, forms, words);
    } else if (effect instanceof Effect.Find find) {
      return new Event.Found(runs.find(find.runId()));
    } else if (effect instanceof Effect.Stop stop) {
      return obeyed(runs.cancel(stop.runId()));
    } else if (effect instanceof Effect.Tell tell) {
      return obeyed(runs.event(tell.runId(), tell.step(), tell.answer()));
    }
    return begun((Effect.Start) effect, decision.state(), said.conversationId());
  }

  private static Event obeyed(CompletionStage<aurora5.api.run.Reply> order) {
    aurora5.api.run.Reply reply = order.toCompletableFuture().join();
    if (reply instanceof aurora5.api.run.Reply.Red red) {
      throw TextRefusedException.red(red.care());
    }
    return new Event.Obeyed(reply);
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
            Optional.of(start.key()),
            Trigger.CHAT);
    Started started = runs.start(wish).toCompletableFuture().join();
    if (started instanceof Started.Refused refused && refused.reason() == Reason.RED) {
      throw TextRefusedException.red(refused.message());
    }
    return new Event.Begun(started);
  }
}
