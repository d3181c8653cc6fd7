package aurora5.chat.turn;

import aurora5.api.chat.Reply;
import aurora5.chat.core.Decision;
import aurora5.chat.core.Effect;
import aurora5.chat.core.Ended;
import aurora5.chat.core.Frame;
import aurora5.chat.core.Scene;
import aurora5.chat.core.State;
import aurora5.chat.course.Course;
import aurora5.chat.form.Form;
import aurora5.chat.hear.Order;
import aurora5.chat.hear.Plain;
import aurora5.chat.say.Phrases;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * A message is heard: one that was answered before gets the same reply; any other is for what is
 * open, unless it orders something else.
 */
record Hearing(Scene scene) {
  /** Questions that lose nothing of what is open. */
  private static final Set<Order> ASIDE =
      Set.of(Order.HEALTH, Order.TROUBLE, Order.RUNS, Order.WORKFLOWS);

  Decision heard() {
    Optional<Reply> again = scene.state().reply(scene.said().messageId());
    return again.isPresent()
        ? scene.then(new Effect.Answer(again.get()))
        : new Hearing(scene.with(informed())).taken(Order.in(scene.said().text()));
  }

  /** In the next turn, and knowing what this one will be told first. */
  private State informed() {
    State state = scene.state().next(language());
    for (Ended ended : scene.said().ended()) {
      state = state.told(ended.run().id());
    }
    for (Form question : scene.said().fresh()) {
      state = state.asking(question.awaited().orElseThrow());
    }
    return state;
  }

  /** Answers may be in any language; a wish tells the person's. */
  private Locale language() {
    State state = scene.state();
    Locale known = state.turn() == 0 ? scene.said().locale() : state.language();
    return state.frame().isEmpty() ? Plain.language(scene.said().text()).orElse(known) : known;
  }

  private Decision taken(Optional<Order> order) {
    Optional<Frame> frame = scene.state().frame();
    if (frame.isEmpty()) {
      return new Reception(scene).taken(order);
    } else if (frame.get() instanceof Frame.Stopping stopping) {
      return new Halt(scene).answered(stopping, order);
    } else if (order.filter(Order.CANCEL::equals).isPresent()) {
      return scene.cancelled();
    } else if (order.filter(Order.STOP::equals).isPresent()) {
      return new Halt(scene).begin();
    }
    return answered(frame.get(), order);
  }

  private Decision answered(Frame frame, Optional<Order> order) {
    if (frame instanceof Frame.Choosing choosing) {
      return new Choice(scene).chosen(choosing, order);
    } else if (frame instanceof Frame.Filling filling) {
      return Course.on(scene, filling.workflow(), course -> filled(course, filling, order));
    } else if (frame instanceof Frame.Confirming confirming) {
      return order.filter(ASIDE::contains).isPresent()
          ? new Reception(scene).taken(order)
          : Course.on(scene, confirming.workflow(), course -> course.confirmed(confirming));
    }
    throw new IllegalStateException("a start is resumed before the next message is heard");
  }

  private Decision filled(Course course, Frame.Filling filling, Optional<Order> order) {
    return order.filter(Order.HELP::equals).isPresent()
        ? course.again(filling, Phrases.HELP.in(scene.language()))
        : course.answered(filling);
  }
}
