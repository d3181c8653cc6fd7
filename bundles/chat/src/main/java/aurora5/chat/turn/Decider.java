package aurora5.chat.turn;

import aurora5.api.chat.Reply;
import aurora5.api.run.Started;
import aurora5.chat.core.Decision;
import aurora5.chat.core.Effect;
import aurora5.chat.core.Event;
import aurora5.chat.core.Frame;
import aurora5.chat.core.Said;
import aurora5.chat.core.Scene;
import aurora5.chat.core.State;
import aurora5.chat.course.Course;
import aurora5.chat.form.Form;
import java.util.List;
import java.util.Optional;

/**
 * Decides how a conversation goes on: state and event give state and effect. Pure; immutable. Every
 * turn begins with {@link Event.Heard} and ends with {@link Effect.Answer}.
 */
public final class Decider {
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
      return new Hearing(scene).heard();
    } else if (event instanceof Event.Resumed) {
      return Course.resumed(scene, starting(state));
    } else if (event instanceof Event.Guessed guessed) {
      return new Reception(scene).guessed(guessed.guess());
    } else if (event instanceof Event.Looked looked) {
      return scene.answer(looked.text(), looked.links(), Reply.OFFLINE);
    } else if (event instanceof Event.Begun begun) {
      return begun(scene, starting(state), begun.started());
    } else if (event instanceof Event.Found found) {
      return new Halt(scene).found(found.run());
    } else if (event instanceof Event.Obeyed obeyed) {
      return obeyed(scene, obeyed);
    }
    return new Advice(scene).given(event);
  }

  private static Frame.Starting starting(State state) {
    return (Frame.Starting) state.frame().orElseThrow();
  }

  private static Decision begun(Scene scene, Frame.Starting frame, Started started) {
    Optional<Form> form = scene.form(frame.workflow());
    if (form.isEmpty() && started instanceof Started.Accepted) {
      // Started, and taken away meanwhile: the run waits for it, and is told of by its id.
      Form known = Form.unknown(frame.workflow(), frame.plugin());
      return new Course(scene, known).begun(frame.filled(), started);
    }
    return Course.on(scene, frame.workflow(), course -> course.begun(frame.filled(), started));
  }

  private static Decision obeyed(Scene scene, Event.Obeyed obeyed) {
    return scene.state().frame().orElseThrow() instanceof Frame.Confirming confirming
        ? Course.on(
            scene,
            confirming.workflow(),
            course -> course.told(confirming.filled(), obeyed.reply()))
        : new Halt(scene).obeyed(obeyed.reply());
  }
}
