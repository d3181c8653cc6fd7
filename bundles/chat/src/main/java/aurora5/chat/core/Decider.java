package aurora5.chat.core;

import aurora5.api.Json;
import aurora5.api.Text;
import aurora5.api.chat.Reply;
import aurora5.api.chat.Reply.Kind;
import aurora5.api.intent.Intents;
import aurora5.api.run.RunStatus;
import aurora5.api.run.RunView;
import aurora5.api.run.Started;
import aurora5.chat.core.Effect.Look.What;
import aurora5.chat.form.Form;
import aurora5.chat.hear.Assent;
import aurora5.chat.hear.Order;
import aurora5.chat.hear.Pick;
import aurora5.chat.hear.Plain;
import aurora5.chat.say.Outcomes;
import aurora5.chat.say.Phrases;
import aurora5.json.DocumentException;
import aurora5.json.Documents;
import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;

/**
 * Decides how a conversation goes on: state and event give state and effect. Pure; immutable. Every
 * turn begins with {@link Event.Heard} and ends with {@link Effect.Answer}.
 */
public final class Decider {
  /** Candidates below this are not worth a question. */
  private static final double WORTH_ASKING = 0.2;

  private static final int MOST_CHOICES = 3;
  private static final Set<Order> QUESTIONS =
      Set.of(Order.HEALTH, Order.TROUBLE, Order.RUNS, Order.WORKFLOWS);

  private final List<Form> forms;

  /**
   * @param forms what can be run at the moment
   */
  public Decider(List<Form> forms) {
    this.forms = List.copyOf(forms);
  }

  public Decision decide(State state, Said said, Event event) {
    var scene = new Scene(state, said, forms);
    if (event instanceof Event.Heard) {
      return heard(scene);
    } else if (event instanceof Event.Resumed) {
      return Course.start(scene, (Frame.Starting) state.frame().orElseThrow());
    } else if (event instanceof Event.Guessed guessed) {
      return guessed(scene, guessed.guess());
    } else if (event instanceof Event.Looked looked) {
      return scene.answer(looked.text(), looked.links(), Reply.OFFLINE);
    } else if (event instanceof Event.Begun begun) {
      return begun(scene, begun.started());
    } else if (event instanceof Event.Found found) {
      return new Halt(scene).found(found.run());
    } else if (event instanceof Event.Obeyed obeyed) {
      return obeyed(scene, obeyed);
    }
    return modelled(scene, event);
  }

  private Decision heard(Scene before) {
    State state = before.state();
    Optional<Reply> again = state.reply(before.said().messageId());
    if (again.isPresent()) {
      return before.then(new Effect.Answer(again.get()));
    }
    State next = state.next(language(before));
    for (Ended ended : before.said().ended()) {
      next = next.told(ended.run().id());
    }
    for (Form question : before.said().fresh()) {
      next = next.asking(question.awaited().orElseThrow());
    }
    Scene scene = before.with(next);
    Optional<Order> order = Order.in(before.said().text());
    if (next.frame().isEmpty()) {
      return open(scene, order);
    } else if (next.frame().get() instanceof Frame.Stopping stopping) {
      return new Halt(scene).answered(stopping, order);
    } else if (order.filter(Order.CANCEL::equals).isPresent()) {
      return Course.cancelled(scene);
    } else if (order.filter(Order.STOP::equals).isPresent()) {
      return new Halt(scene).begin();
    }
    return framed(scene, next.frame().get(), order);
  }

  /** Answers may be in any language; a wish tells the person's. */
  private static Locale language(Scene scene) {
    Locale known = scene.state().turn() == 0 ? scene.said().locale() : scene.state().language();
    return scene.state().frame().isEmpty()
        ? Plain.language(scene.said().text()).orElse(known)
        : known;
  }

  private Decision framed(Scene scene, Frame frame, Optional<Order> order) {
    if (frame instanceof Frame.Choosing choosing) {
      return chosen(scene, choosing, order);
    } else if (frame instanceof Frame.Filling filling) {
      return order.filter(Order.HELP::equals).isPresent()
          ? withForm(
              scene,
              filling.workflow(),
              (course, form) -> course.again(filling, Phrases.HELP.in(scene.language())))
          : withForm(scene, filling.workflow(), (course, form) -> course.answered(filling));
    } else if (frame instanceof Frame.Confirming confirming) {
      return order.filter(QUESTIONS::contains).isPresent()
          ? house(scene, order.get())
          : withForm(scene, confirming.workflow(), (course, form) -> course.confirmed(confirming));
    }
    throw new IllegalStateException("a start is resumed before the next message is heard");
  }

  /** Nothing is open. */
  private Decision open(Scene scene, Optional<Order> order) {
    if (order.isPresent()) {
      return house(scene, order.get());
    }
    return scene.said().model()
        ? scene.then(new Effect.AskModel(Optional.empty()))
        : scene.then(new Effect.Guess(scene.said().text()));
  }

  private Decision house(Scene scene, Order order) {
    return switch (order) {
      case CANCEL, STOP -> new Halt(scene).begin();
      case ANSWER -> answer(scene);
      case THANKS -> scene.answer(Kind.ANSWER, Phrases.THANKS.in(scene.language()), List.of());
      case GREETING -> menu(scene, Phrases.HELLO.in(scene.language()));
      case HELP, WORKFLOWS -> menu(scene, Phrases.HELP.in(scene.language()));
      case HEALTH -> scene.then(new Effect.Look(What.HEALTH, Optional.empty()));
      case TROUBLE -> scene.then(new Effect.Look(What.ALERTS, Optional.empty()));
      case RUNS -> scene.then(new Effect.Look(What.RUNS, Order.run(scene.said().text())));
    };
  }

  /** The person wants to tell a run what it waits for. */
  private static Decision answer(Scene scene) {
    List<Form> questions = scene.awaited();
    return questions.isEmpty()
        ? scene.answer(Kind.ANSWER, Phrases.NOTHING_WAITS.in(scene.language()), List.of())
        : ask(scene, questions);
  }

  private static Decision ask(Scene scene, List<Form> questions) {
    return questions.size() == 1
        ? new Course(scene, questions.get(0)).begin()
        : choose(scene, questions, "");
  }

  private static Decision obeyed(Scene scene, Event.Obeyed obeyed) {
    return scene.state().frame().orElseThrow() instanceof Frame.Confirming confirming
        ? withForm(
            scene,
            confirming.workflow(),
            (course, form) -> course.told(confirming.filled(), obeyed.reply()))
        : new Halt(scene).obeyed(obeyed.reply());
  }

  private Decision menu(Scene scene, String lead) {
    List<String> choices =
        forms.stream()
            .flatMap(form -> form.examples().stream().limit(1))
            .map(example -> example.in(scene.language()))
            .toList();
    return scene.answer(Kind.ANSWER, lead + "\n" + scene.questions().menu(forms), choices);
  }

  private Decision guessed(Scene scene, Intents.Guess guess) {
    Optional<Form> clear = scene.form(guess.decision());
    if (clear.isPresent()) {
      return new Course(scene, clear.get()).begin(scene.said().text());
    }
    List<Form> near =
        guess.ranked().stream()
            .filter(candidate -> candidate.confidence() >= WORTH_ASKING)
            .flatMap(candidate -> scene.form(candidate.workflow()).stream())
            .limit(MOST_CHOICES)
            .toList();
    return guess.decision().equals("ask") && !near.isEmpty()
        ? choose(scene, near, scene.said().text())
        : menu(scene, Phrases.OUT_OF_SCOPE.in(scene.language()));
  }

  private static Decision choose(Scene scene, List<Form> near, String words) {
    var frame = new Frame.Choosing(near.stream().map(Form::key).toList(), words);
    List<String> choices = near.stream().map(scene.questions()::description).toList();
    return scene
        .with(scene.state().with(frame))
        .answer(Kind.CHOOSE, scene.questions().choose(near), choices);
  }

  private Decision chosen(Scene scene, Frame.Choosing frame, Optional<Order> order) {
    String text = scene.said().text();
    List<List<String>> names = frame.workflows().stream().map(id -> names(scene, id)).toList();
    Optional<Integer> pick = Pick.of(text, names);
    if (pick.isEmpty() && names.size() == 1 && Assent.of(text) == Assent.YES) {
      pick = Optional.of(0);
    }
    Scene free = scene.with(scene.state().withoutFrame());
    if (pick.isPresent()) {
      return withForm(
          free, frame.workflows().get(pick.get()), (course, form) -> course.begin(frame.words()));
    } else if (Assent.of(text) == Assent.NO) {
      return Course.cancelled(scene);
    }
    return open(free, order);
  }

  private static List<String> names(Scene scene, String id) {
    return scene
        .form(id)
        .map(form -> List.of(id, form.description().ko(), form.description().en()))
        .orElse(List.of(id));
  }

  private Decision modelled(Scene scene, Event event) {
    Optional<Frame.Filling> filling =
        scene
            .state()
            .frame()
            .filter(Frame.Filling.class::isInstance)
            .map(Frame.Filling.class::cast);
    if (filling.isPresent()) {
      String id = filling.get().workflow();
      Optional<JsonNode> arguments =
          event instanceof Event.Wanted wanted && wanted.workflow().equals(id)
              ? arguments(wanted.arguments())
              : Optional.empty();
      return withForm(scene, id, (course, form) -> course.understood(filling.get(), arguments));
    } else if (event instanceof Event.Worded worded && !worded.text().isBlank()) {
      return scene.answer(worded.text(), List.of(), worded.model());
    } else if (event instanceof Event.Wanted wanted) {
      return withForm(
          scene,
          wanted.workflow(),
          (course, form) ->
              arguments(wanted.arguments())
                  .map(course::begin)
                  .orElseGet(() -> course.begin(scene.said().text())));
    }
    return scene.then(new Effect.Guess(scene.said().text()));
  }

  /** Empty if a model wrote what is no object. */
  private static Optional<JsonNode> arguments(Json written) {
    try {
      return Optional.of(Documents.parse(written)).filter(JsonNode::isObject);
    } catch (DocumentException e) {
      return Optional.empty();
    }
  }

  private Decision begun(Scene scene, Started started) {
    var frame = (Frame.Starting) scene.state().frame().orElseThrow();
    Optional<Form> form = scene.form(frame.workflow());
    if (form.isEmpty() && started instanceof Started.Accepted) {
      // Started, and taken away meanwhile: the run waits for it, and is told of by its id.
      Form known = Form.unknown(frame.workflow(), frame.plugin());
      return new Course(scene, known).begun(frame.filled(), started);
    }
    return withForm(
        scene, frame.workflow(), (course, there) -> course.begun(frame.filled(), started));
  }

  private static Decision withForm(
      Scene scene, String id, BiFunction<Course, Form, Decision> then) {
    return scene
        .form(id)
        .map(form -> then.apply(new Course(scene, form), form))
        .orElseGet(() -> gone(scene, Form.answers(id) ? Phrases.ANSWERED : Phrases.GONE));
  }

  private static Decision gone(Scene scene, Text why) {
    return scene
        .with(scene.state().withoutFrame())
        .answer(Kind.CANCELLED, why.in(scene.language()), List.of());
  }

  /**
   * A run waits to be told something: it is asked for, unless something else is being talked about.
   *
   * @param ongoing with at least one question
   */
  public static Decision waits(
      State state, String conversationId, Instant at, ZoneId zone, Ongoing ongoing) {
    List<Form> questions = ongoing.questions();
    String id = "wait/" + questions.get(0).key();
    Optional<Reply> again = state.reply(id);
    if (again.isPresent()) {
      return new Decision(state, new Effect.Answer(again.get()));
    }
    State asked = state;
    for (Form question : questions) {
      asked = asked.asking(question.awaited().orElseThrow());
    }
    var nothing = Said.nothing(conversationId, id, state.language(), at, zone, ongoing);
    var scene = new Scene(asked, nothing, List.of());
    if (state.frame().isEmpty()) {
      return ask(scene, questions);
    }
    String text =
        questions.get(0).description().in(state.language())
            + " "
            + Phrases.ANSWER_LATER.in(state.language());
    return scene.answer(Kind.ANSWER, text, List.of());
  }

  /** What came of a run, and that the person has heard it. */
  public static Decision ended(State state, String conversationId, Ended ended) {
    RunView run = ended.run();
    var outcomes = new Outcomes(state.language());
    long turn =
        state.jobs().stream()
            .filter(job -> job.runId().equals(run.id()))
            .mapToLong(Job::turn)
            .findFirst()
            .orElse(state.turn());
    var reply =
        new Reply(
            conversationId,
            turn,
            run.status() == RunStatus.SUCCEEDED ? Kind.DONE : Kind.FAILED,
            outcomes.of(run, ended.names()),
            Optional.of(run.workflow()),
            Optional.empty(),
            Optional.of(run.id()),
            outcomes.links(run),
            List.of(),
            Reply.OFFLINE);
    return new Decision(state.told(run.id()), new Effect.Answer(reply));
  }
}
