package aurora5.chat.turn;

import aurora5.api.chat.Reply.Kind;
import aurora5.chat.core.Decision;
import aurora5.chat.core.Frame;
import aurora5.chat.core.Scene;
import aurora5.chat.course.Course;
import aurora5.chat.form.Form;
import aurora5.chat.hear.Assent;
import aurora5.chat.hear.Order;
import aurora5.chat.hear.Pick;
import java.util.List;
import java.util.Optional;

/** Which of some workflows, or of some questions of runs, is meant. */
record Choice(Scene scene) {
  /**
   * @param words that asked for it
   */
  Decision ask(List<Form> near, String words) {
    var frame = new Frame.Choosing(near.stream().map(Form::key).toList(), words);
    List<String> choices = near.stream().map(scene.questions()::description).toList();
    return scene
        .with(scene.state().with(frame))
        .answer(Kind.CHOOSE, scene.questions().choose(near), choices);
  }

  /** What is no choice is heard as if nothing had been asked. */
  Decision chosen(Frame.Choosing frame, Optional<Order> order) {
    Optional<Integer> pick = pick(frame);
    Scene free = scene.with(scene.state().withoutFrame());
    if (pick.isPresent()) {
      String key = frame.workflows().get(pick.get());
      return Course.on(free, key, course -> course.begin(frame.words()));
    } else if (Assent.of(scene.said().text()) == Assent.NO) {
      return scene.cancelled();
    }
    return order.filter(Order.RECAP::equals).isPresent()
        ? again(frame)
        : new Reception(free).taken(order);
  }

  private Decision again(Frame.Choosing frame) {
    return ask(
        frame.workflows().stream().flatMap(key -> scene.form(key).stream()).toList(),
        frame.words());
  }

  private Optional<Integer> pick(Frame.Choosing frame) {
    String text = scene.said().text();
    List<List<String>> names = frame.workflows().stream().map(this::names).toList();
    boolean theOnlyOne = names.size() == 1 && Assent.of(text) == Assent.YES;
    return Pick.of(text, names).or(() -> Optional.of(0).filter(first -> theOnlyOne));
  }

  private List<String> names(String key) {
    return scene
        .form(key)
        .map(form -> List.of(key, form.description().ko(), form.description().en()))
        .orElse(List.of(key));
  }
}
