package aurora5.chat.course;

import aurora5.chat.core.Decision;
import aurora5.chat.core.Scene;
import aurora5.chat.form.Rows;
import aurora5.chat.form.Sheet;
import aurora5.chat.form.Slot;
import aurora5.chat.hear.Assent;
import aurora5.chat.hear.Labels;
import aurora5.chat.hear.Reading;
import aurora5.chat.say.Lines;
import aurora5.chat.say.Phrases;
import java.util.Map;
import java.util.Optional;

/**
 * A list of records that is told one by one, each on a sheet of its own; then: is there another?
 */
record Records(Course course, Sheet sheet, Slot list) {
  /** From the first one, whatever was told before. */
  Decision begin(String lead) {
    Sheet none = sheet.with(sheet.filled().with(list, Rows.none(list).told()));
    Records anew = new Records(course, none, list);
    return none.rows(list).enough() ? anew.another(lead) : anew.record(lead);
  }

  /** All that was begun are told. */
  Decision next(String lead) {
    Rows rows = sheet.rows(list);
    if (!rows.enough()) {
      return record(Lines.of(lead, scene().questions().tooFew(rows)));
    }
    return rows.room() ? another(lead) : course.next(sheet, lead);
  }

  private Decision record(String lead) {
    return course.next(sheet.more(list), lead);
  }

  Decision another(String lead) {
    String question = scene().questions().another(sheet, list);
    return course.asking(
        sheet, sheet.another(list), Lines.of(lead, question), scene().questions().yesOrNo());
  }

  /** An answer to the question for another one. */
  Decision answered() {
    String text = scene().said().text();
    Optional<Decision> all = all(text);
    return all.isPresent()
        ? all.get()
        : switch (Assent.toMore(text)) {
          case YES -> record("");
          case NO -> course.next(sheet, "");
          case UNCLEAR -> named(text);
        };
  }

  /** Whoever likes it brief gives all of them at once; empty if that is not what was said. */
  Optional<Decision> all(String text) {
    return scene().reader().read(list, text) instanceof Reading.Value all
        ? Optional.of(course.next(sheet.with(sheet.filled().with(list, all.value())), ""))
        : Optional.empty();
  }

  /** Whoever tells of another one by the names of its fields need not say yes before. */
  private Decision named(String text) {
    Sheet more = sheet.more(list);
    Labels labels = Labels.of(more.form());
    Map<Slot, String> told = labels.begin(text) ? labels.in(text) : Map.of();
    return told.isEmpty()
        ? another(scene().questions().said(Phrases.YES_OR_NO))
        : new Field(course, more, told.keySet().iterator().next()).named(told);
  }

  private Scene scene() {
    return course.scene();
  }
}
