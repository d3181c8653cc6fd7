package aurora5.chat.course;

import aurora5.chat.core.Decision;
import aurora5.chat.core.Effect;
import aurora5.chat.core.Scene;
import aurora5.chat.form.Filled;
import aurora5.chat.form.Form;
import aurora5.chat.form.Slot;
import aurora5.chat.hear.Labels;
import aurora5.chat.hear.Reading;
import aurora5.chat.hear.Several;
import aurora5.chat.say.Lines;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;
import java.util.Optional;

/** One field that is asked for. Whoever answers may as well tell others. */
record Field(Course course, Filled filled, Slot slot) {
  /** From here on an answer may say more than was asked for. */
  private static final int LONG_ANSWER = 40;

  /** The field that was asked for, or in a newer version without it the next one. */
  static Field of(Course course, Filled filled, String asking) {
    Form form = course.form();
    Slot slot =
        form.at(asking)
            .or(() -> filled.missing(form).stream().findFirst())
            .or(form::main)
            .orElse(form.slots().get(0));
    return new Field(course, filled, slot);
  }

  Decision ask(String lead) {
    String question = scene().questions().ask(course.form(), slot, filled);
    return course.asking(
        filled, slot.pointer(), Lines.of(lead, question), scene().questions().choices(slot));
  }

  Decision answered() {
    String text = scene().said().text();
    Labels labels = Labels.of(course.form());
    if (labels.begin(text)) {
      return named(labels.in(text));
    }
    Map<Slot, JsonNode> all = Several.in(text, filled.missing(course.form()), scene().reader());
    if (!all.isEmpty()) {
      return course.next(filled.with(all), "");
    }
    return worthAModel(text)
        ? scene().then(new Effect.AskModel(Optional.of(course.form().id())))
        : plainly();
  }

  private boolean worthAModel(String text) {
    return scene().said().model()
        && course.form().awaited().isEmpty()
        && (text.length() > LONG_ANSWER || !(read(slot, text) instanceof Reading.Value));
  }

  /** Takes the answer for what was asked, and nothing else. */
  Decision plainly() {
    return named(Map.of(slot, scene().said().text()));
  }

  /** Takes what was told of some fields; if any does not fit, the last of those is asked again. */
  Decision named(Map<Slot, String> told) {
    Filled more = filled;
    Optional<Slot> again = Optional.empty();
    String wrong = "";
    for (var each : told.entrySet()) {
      Reading reading = read(each.getKey(), each.getValue());
      if (reading instanceof Reading.Value value) {
        more = more.with(each.getKey(), value.value());
      } else {
        again = Optional.of(each.getKey());
        wrong = scene().questions().wrong(each.getKey(), ((Reading.Wrong) reading).why());
      }
    }
    return again.isEmpty() ? course.next(more, "") : course.ask(more, again.get(), wrong);
  }

  private Reading read(Slot field, String text) {
    return scene().reader().read(field, text);
  }

  private Scene scene() {
    return course.scene();
  }
}
