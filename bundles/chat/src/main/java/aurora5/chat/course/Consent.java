package aurora5.chat.course;

import aurora5.api.Text;
import aurora5.api.chat.Reply.Kind;
import aurora5.chat.core.Decision;
import aurora5.chat.core.Frame;
import aurora5.chat.core.Scene;
import aurora5.chat.form.Filled;
import aurora5.chat.form.Form;
import aurora5.chat.form.Sheet;
import aurora5.chat.form.Slot;
import aurora5.chat.hear.Assent;
import aurora5.chat.hear.Labels;
import aurora5.chat.say.Lines;
import aurora5.chat.say.Phrases;
import java.time.Duration;
import java.util.Map;

/** What leaves a trace is shown, and done after a clear yes only, which is good for a while. */
record Consent(Course course, Filled filled) {
  private static final Duration GOOD_FOR = Duration.ofMinutes(10);

  Decision ask(String note) {
    return open(Kind.CONFIRM, Lines.of(note, scene().questions().confirm(course.form(), filled)));
  }

  /** It cannot be done at the moment: another yes tries again. */
  Decision later(String why) {
    var retry = new Text("'네'라고 하시면 다시 해 볼게요.", "Say yes, and I try once more.");
    return open(Kind.FAILED, Lines.of(why, scene().questions().said(retry)));
  }

  private Decision open(Kind kind, String text) {
    Form form = course.form();
    var frame =
        new Frame.Confirming(form.key(), form.plugin(), filled, scene().said().at().plus(GOOD_FOR));
    return scene()
        .with(scene().state().with(frame))
        .answer(kind, text, form, filled, scene().questions().yesOrNo());
  }

  Decision answered(Frame.Confirming frame) {
    if (!frame.plugin().equals(course.form().plugin())) {
      return course.next(filled, scene().questions().said(Phrases.CHANGED));
    }
    String text = scene().said().text();
    Map<Slot, String> changes = Labels.of(course.form()).in(text);
    if (!changes.isEmpty()) {
      Sheet sheet = Sheet.of(course.form(), filled);
      return new Field(course, sheet, changes.keySet().iterator().next()).named(changes);
    }
    return switch (Assent.of(text)) {
      case NO -> scene().cancelled();
      case UNCLEAR -> open(Kind.CONFIRM, scene().questions().unclear(course.form(), filled));
      case YES ->
          scene().said().at().isAfter(frame.until())
              ? ask(scene().questions().said(Phrases.EXPIRED))
              : new Deed(course, filled).perform();
    };
  }

  private Scene scene() {
    return course.scene();
  }
}
