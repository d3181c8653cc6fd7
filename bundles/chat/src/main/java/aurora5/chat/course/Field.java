package aurora5.chat.course;

import aurora5.chat.core.Decision;
import aurora5.chat.core.Effect;
import aurora5.chat.core.Scene;
import aurora5.chat.form.Filled;
import aurora5.chat.form.Rows;
import aurora5.chat.form.Sheet;
import aurora5.chat.form.Slot;
import aurora5.chat.form.Sort;
import aurora5.chat.hear.Assent;
import aurora5.chat.hear.Labels;
import aurora5.chat.hear.Reading;
import aurora5.chat.hear.Several;
import aurora5.chat.say.Lines;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;
import java.util.Optional;

/** One field that is asked for. Whoever answers may as well tell others. */
record Field(Course course, Sheet sheet, Slot slot) {
  /** From here on an answer may say more than was asked for. */
  private static final int LONG_ANSWER = 40;

  Decision ask(String lead) {
    return slot.sort() == Sort.RECORDS
        ? new Records(course, sheet, slot).begin(lead)
        : course.asking(
            sheet,
            sheet.pointer(slot),
            Lines.of(lead, scene().questions().ask(sheet, slot)),
            scene().questions().choices(slot));
  }

  Decision answered() {
    return together().or(this::byName).or(this::inOrder).orElseGet(this::aLoneAnswer);
  }

  /** All records of the list that this one is of. */
  private Optional<Decision> together() {
    return sheet
        .row()
        .filter(row -> slot.sort() != Sort.DOCUMENT)
        .flatMap(row -> new Records(course, row.around(), row.list()).all(scene().said().text()));
  }

  /** Fields of this sheet, or of one around it. */
  private Optional<Decision> byName() {
    String text = scene().said().text();
    Labels labels = Labels.of(sheet.form());
    return labels.begin(text)
        ? Optional.of(named(labels.in(text)))
        : sheet.row().flatMap(row -> new Field(course, row.around(), row.list()).byName());
  }

  private Optional<Decision> inOrder() {
    Map<Slot, JsonNode> all =
        Several.in(scene().said().text(), sheet.filled().missing(sheet.form()), scene().reader());
    return all.isEmpty()
        ? Optional.empty()
        : Optional.of(course.next(sheet.with(sheet.filled().with(all)), ""));
  }

  private Decision aLoneAnswer() {
    String text = scene().said().text();
    if (opening() && Assent.of(text) == Assent.NO) {
      return scene().cancelled();
    }
    boolean worthAModel =
        scene().said().model()
            && sheet.row().isEmpty()
            && sheet.form().awaited().isEmpty()
            && (text.length() > LONG_ANSWER || !fits());
    return worthAModel
        ? scene().then(new Effect.AskModel(Optional.of(sheet.form().id())))
        : plainly();
  }

  /** Whether this is what the whole form is about, and nothing has been told yet. */
  private boolean opening() {
    return sheet.row().isEmpty()
        && slot.sort() == Sort.WORDS
        && sheet.form().required().isEmpty()
        && sheet.filled().isEmpty();
  }

  /** Takes the answer for what was asked, and nothing else. */
  Decision plainly() {
    return named(Map.of(slot, scene().said().text()));
  }

  /** Takes what was told of some fields; if any does not fit, the last of those is asked again. */
  Decision named(Map<Slot, String> told) {
    Filled more = sheet.filled();
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
    Sheet filled = sheet.with(more);
    return again.isEmpty()
        ? course.next(filled, "")
        : new Field(course, filled, again.get()).ask(wrong);
  }

  boolean fits() {
    return read(slot, scene().said().text()) instanceof Reading.Value;
  }

  private Reading read(Slot field, String text) {
    boolean none =
        field.sort() == Sort.RECORDS
            && Rows.none(field).enough()
            && Assent.toMore(text) == Assent.NO;
    return none ? new Reading.Value(Rows.none(field).told()) : scene().reader().read(field, text);
  }

  private Scene scene() {
    return course.scene();
  }
}
