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
import aurora5.chat.hear.Assent;
import aurora5.chat.hear.Order;
import aurora5.chat.hear.Plain;
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
      Set.of(Order.HEALTH, Order.TROUBLE, Order.RUNS, Order.LATEST, Order.WORKFLOWS);

  /** Questions about what is open itself. */
  private static final Set<Order> WITHIN = Set.of(Order.HELP, Order.RECAP);

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
    } else if (order.filter(Order.CANCEL::equals).isPresent() && !enough(frame.get())) {
      return scene.cancelled();
    } else if (order.filter(Order.STOP::equals).isPresent()) {
      return new Halt(scene).begin();
    }
    return answered(frame.get(), order);
  }

  /** "Stop", where it is asked for another record: then there is none, and the others stay. */
  private boolean enough(Frame frame) {
    return frame instanceof Frame.Filling filling
        && filling.forAnother()
        && Assent.enough(scene.said().text());
  }

  private Decision answered(Frame frame, Optional<Order> order) {
    if (frame instanceof Frame.Choosing choosing) {
      return new Choice(scene).chosen(choosing, order);
    } else if (frame instanceof Frame.Filling filling) {
      return Course.on(scene, filling.workflow(), course -> filled(course, filling, order));
    } else if (frame instanceof Frame.Confirming confirming) {
      return Course.on(
          scene, confirming.workflow(), course -> confirmed(course, confirming, order));
    }
    throw new IllegalStateException("a start is resumed before the next message is heard");
  }

  private Decision filled(Course course, Frame.Filling filling, Optional<Order> order) {
    if (order.filter(WITHIN::contains).isPresent()) {
      return order.get() == Order.HELP ? course.explained(filling) : course.recapped(filling);
    }
    // A word such as "health" may be an answer, too.
    boolean aside = scene.said().text().endsWith("?") || !course.takes(filling);
    return aside && order.filter(ASIDE::contains).isPresent()
        ? new Reception(scene).taken(order)
        : course.answered(filling);
  }

  private Decision confirmed(Course course, Frame.Confirming confirming, Optional<Order> order) {
    if (order.filter(WITHIN::contains).isPresent()) {
      return course.shown(confirming);
    }
    return order.filter(ASIDE::contains).isPresent()
        ? new Reception(scene).taken(order)
        : course.confirmed(confirming);
  }
}
