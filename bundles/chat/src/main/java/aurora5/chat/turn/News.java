package aurora5.chat.turn;

import aurora5.api.chat.Reply;
import aurora5.api.chat.Reply.Kind;
import aurora5.api.run.RunStatus;
import aurora5.api.run.RunView;
import aurora5.chat.core.Decision;
import aurora5.chat.core.Effect;
import aurora5.chat.core.Ended;
import aurora5.chat.core.Job;
import aurora5.chat.core.Ongoing;
import aurora5.chat.core.Said;
import aurora5.chat.core.Scene;
import aurora5.chat.core.State;
import aurora5.chat.form.Form;
import aurora5.chat.say.Outcomes;
import aurora5.chat.say.Phrases;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;

/** What a person is told of a run without having said anything. Pure. */
public final class News {
  private News() {}

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
    return state.frame().isEmpty() ? new Reception(scene).ask(questions) : later(scene, questions);
  }

  private static Decision later(Scene scene, List<Form> questions) {
    String text =
        questions.get(0).description().in(scene.language())
            + " "
            + Phrases.ANSWER_LATER.in(scene.language());
    return scene.answer(Kind.ANSWER, text, List.of());
  }

  /** What came of a run, and that the person has heard it. */
  public static Decision ended(State state, String conversationId, Ended ended) {
    RunView run = ended.run();
    var outcomes = new Outcomes(state.language());
    var reply =
        new Reply(
            conversationId,
            turn(state, run),
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

  /** The turn that began it. */
  private static long turn(State state, RunView run) {
    return state.jobs().stream()
        .filter(job -> job.runId().equals(run.id()))
        .mapToLong(Job::turn)
        .findFirst()
        .orElse(state.turn());
  }
}
