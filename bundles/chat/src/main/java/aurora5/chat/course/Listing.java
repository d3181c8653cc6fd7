package aurora5.chat.course;

import aurora5.chat.core.Decision;
import aurora5.chat.core.Scene;
import aurora5.chat.form.Filled;
import aurora5.chat.form.Form;
import aurora5.chat.form.Rows;
import aurora5.chat.form.Slot;
import aurora5.chat.form.Sort;
import aurora5.chat.hear.Assent;
import aurora5.chat.hear.Labels;
import aurora5.chat.hear.Reading;
import aurora5.chat.hear.Several;
import aurora5.chat.say.Lines;
import aurora5.chat.say.Phrases;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * A list of records that is told one by one: each field by field, then whether there is another.
 */
record Listing(Course course, Filled filled, Rows rows) {
  /** The list that is being told; empty if something else is asked for. */
  static Optional<Listing> of(Course course, Filled filled, String asking) {
    return course
        .form()
        .around(asking)
        .filter(slot -> slot.sort() == Sort.RECORDS && !slot.pointer().equals(asking))
        .map(slot -> new Listing(course, filled, Rows.of(slot, filled)));
  }

  /** The same from its first record; empty if the slot is no list of records. */
  static Optional<Listing> anew(Course course, Filled filled, Slot slot) {
    return slot.sort() == Sort.RECORDS
        ? Optional.of(new Listing(course, filled, Rows.of(slot, Filled.NOTHING).begin()))
        : Optional.empty();
  }

  Decision answered(String asking) {
    String text = scene().said().text();
    if (scene().reader().read(rows.slot(), text) instanceof Reading.Value all) {
      return course.next(filled.with(rows.slot(), all.value()), "");
    }
    return Rows.another(asking) ? more(text) : told(rows.item(asking).orElse(first()), text);
  }

  private Slot first() {
    return rows.slot().items().get(0);
  }

  private Decision more(String text) {
    return switch (Assent.of(text)) {
      case YES -> with(rows.begin()).ask("");
      case NO ->
          rows.enough()
              ? course.next(filled, "")
              : with(rows.begin()).ask(scene().questions().tooFew(rows));
      case UNCLEAR -> another(scene().questions().said(Phrases.YES_OR_NO));
    };
  }

  Decision again(String asking, String lead) {
    return Rows.another(asking) ? another(lead) : ask(lead);
  }

  /** What is told of one record: one field, some by their names, or all in order. */
  private Decision told(Slot asked, String text) {
    Filled row = rows.last();
    Filled all = row.with(Several.in(text, row.missing(record()), scene().reader()));
    if (!all.equals(row)) {
      return with(rows.with(all)).ask("");
    }
    String wrong = "";
    for (var each : given(asked, text).entrySet()) {
      Reading reading = scene().reader().read(each.getKey(), each.getValue());
      if (reading instanceof Reading.Value value) {
        row = row.with(each.getKey(), value.value());
      } else {
        wrong = scene().questions().wrong(each.getKey(), ((Reading.Wrong) reading).why());
      }
    }
    return with(rows.with(row)).ask(wrong);
  }

  private Map<Slot, String> given(Slot asked, String text) {
    Labels labels = Labels.of(record());
    return labels.begin(text) ? new LinkedHashMap<>(labels.in(text)) : Map.of(asked, text);
  }

  /** Asks for what is missing of the last record, or for another one, or goes on. */
  Decision ask(String lead) {
    Optional<Slot> missing =
        rows.last().missing(record()).stream()
            .findFirst()
            .or(() -> Optional.of(first()).filter(any -> rows.last().isEmpty()));
    if (missing.isEmpty()) {
      return rows.room() ? another(lead) : course.next(rows.in(filled), lead);
    }
    Slot item = missing.get();
    String question = scene().questions().ask(course.form(), rows, item);
    return course.asking(
        rows.in(filled),
        rows.asking(item),
        Lines.of(lead, question),
        scene().questions().choices(item));
  }

  private Decision another(String lead) {
    String question = scene().questions().another(rows);
    return course.asking(
        rows.in(filled), rows.another(), Lines.of(lead, question), scene().questions().yesOrNo());
  }

  private Form record() {
    return course.form().of(rows.slot());
  }

  private Listing with(Rows other) {
    return new Listing(course, filled, other);
  }

  private Scene scene() {
    return course.scene();
  }
}
