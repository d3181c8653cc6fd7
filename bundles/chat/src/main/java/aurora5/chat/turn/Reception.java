package aurora5.chat.turn;

import aurora5.api.chat.Reply.Kind;
import aurora5.api.intent.Intents;
import aurora5.chat.core.Decision;
import aurora5.chat.core.Effect;
import aurora5.chat.core.Effect.Look.What;
import aurora5.chat.core.Scene;
import aurora5.chat.course.Course;
import aurora5.chat.form.Form;
import aurora5.chat.hear.Order;
import aurora5.chat.say.Phrases;
import java.util.List;
import java.util.Optional;

/** Whoever comes with nothing open orders something of the house, or wishes for a workflow. */
record Reception(Scene scene) {
  /** Candidates below this are not worth a question. */
  private static final double WORTH_ASKING = 0.2;

  private static final int MOST_CHOICES = 3;

  Decision taken(Optional<Order> order) {
    if (order.isPresent()) {
      return ordered(order.get());
    }
    return scene.said().model()
        ? scene.then(new Effect.AskModel(Optional.empty()))
        : scene.then(new Effect.Guess(scene.said().text()));
  }

  private Decision ordered(Order order) {
    return switch (order) {
      case CANCEL, STOP -> new Halt(scene).begin();
      case ANSWER -> answer();
      case THANKS -> scene.answer(Kind.ANSWER, Phrases.THANKS.in(scene.language()), List.of());
      case FAREWELL -> scene.answer(Kind.ANSWER, Phrases.FAREWELL.in(scene.language()), List.of());
      case GREETING -> menu(Phrases.HELLO.in(scene.language()));
      case HELP, RECAP, WORKFLOWS -> menu(Phrases.HELP.in(scene.language()));
      case HEALTH -> scene.then(new Effect.Look(What.HEALTH, Optional.empty()));
      case TROUBLE -> scene.then(new Effect.Look(What.ALERTS, Optional.empty()));
      case LATEST -> scene.then(new Effect.Look(What.LATEST, Optional.empty()));
      case RUNS -> scene.then(new Effect.Look(What.RUNS, Order.run(scene.said().text())));
    };
  }

  /** The person wants to tell a run what it waits for. */
  private Decision answer() {
    List<Form> questions = scene.awaited();
    return questions.isEmpty()
        ? scene.answer(Kind.ANSWER, Phrases.NOTHING_WAITS.in(scene.language()), List.of())
        : ask(questions);
  }

  /** Asks for what runs wait to be told. */
  Decision ask(List<Form> questions) {
    return questions.size() == 1
        ? new Course(scene, questions.get(0)).begin()
        : new Choice(scene).ask(questions, "");
  }

  private Decision menu(String lead) {
    List<String> choices =
        scene.forms().stream()
            .flatMap(form -> form.examples().stream().limit(1))
            .map(example -> example.in(scene.language()))
            .toList();
    return scene.answer(Kind.ANSWER, lead + "\n" + scene.questions().menu(scene.forms()), choices);
  }

  /** What the words ask for, as the router sees it. */
  Decision guessed(Intents.Guess guess) {
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
        ? new Choice(scene).ask(near, scene.said().text())
        : menu(Phrases.OUT_OF_SCOPE.in(scene.language()));
  }
}
