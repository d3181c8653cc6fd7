package aurora5.chat.course;

import aurora5.api.Text;
import aurora5.api.chat.Reply.Kind;
import aurora5.api.run.Reply;
import aurora5.api.run.Started;
import aurora5.api.workflow.SideEffects;
import aurora5.chat.core.Decision;
import aurora5.chat.core.Frame;
import aurora5.chat.core.Scene;
import aurora5.chat.form.Filled;
import aurora5.chat.form.Form;
import aurora5.chat.form.Sheet;
import aurora5.chat.form.Slot;
import aurora5.chat.hear.Arguments;
import aurora5.chat.hear.Opening;
import aurora5.chat.say.Lines;
import aurora5.chat.say.Phrases;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/**
 * How one form goes from the wish to the deed: what is missing is asked for, what leaves a trace is
 * agreed to, and then it is done. Immutable; of one turn.
 */
public record Course(Scene scene, Form form) {
  /** Goes on with the form of that name, or says that it is not here any more. */
  public static Decision on(Scene scene, String key, Function<Course, Decision> then) {
    return scene
        .form(key)
        .map(form -> then.apply(new Course(scene, form)))
        .orElseGet(() -> gone(scene, Form.answers(key) ? Phrases.ANSWERED : Phrases.GONE));
  }

  private static Decision gone(Scene scene, Text why) {
    return scene
        .with(scene.state().withoutFrame())
        .answer(Kind.CANCELLED, why.in(scene.language()), List.of());
  }

  /** The person wants it, and has said nothing more. */
  public Decision begin() {
    return next(Filled.NOTHING, "");
  }

  /** The person wants it: what the sentence says is taken. */
  public Decision begin(String sentence) {
    return next(new Opening(form, scene.reader()).of(sentence), "");
  }

  /** A model wants it, with what it understood: only what fits is taken. */
  public Decision begin(JsonNode arguments) {
    return next(Filled.NOTHING.with(Arguments.in(arguments, form, scene.reader())), "");
  }

  /** An answer to the question for a field, or for another record. */
  public Decision answered(Frame.Filling frame) {
    return records(frame).map(Records::answered).orElseGet(() -> field(frame).answered());
  }

  /** Whether what was said is an answer to that question. */
  public boolean takes(Frame.Filling frame) {
    return records(frame).isEmpty() && field(frame).fits();
  }

  /** How to answer, and what was asked for, again. */
  public Decision explained(Frame.Filling frame) {
    return again(frame, scene.questions().said(Phrases.HOW_TO_ANSWER));
  }

  /** What has been told so far, and what was asked for, again. */
  public Decision recapped(Frame.Filling frame) {
    return again(frame, scene.questions().soFar(form, frame.filled().of(form)));
  }

  private Decision again(Frame.Filling frame, String lead) {
    return records(frame)
        .map(records -> records.another(lead))
        .orElseGet(() -> field(frame).ask(lead));
  }

  /** The model was asked about that answer: empty if it made nothing of it. */
  public Decision understood(Frame.Filling frame, Optional<JsonNode> arguments) {
    Map<Slot, JsonNode> values =
        arguments.map(given -> Arguments.in(given, form, scene.reader())).orElse(Map.of());
    Filled filled = frame.filled().of(form);
    return values.isEmpty() ? field(frame).plainly() : next(filled.with(values), "");
  }

  /** The list that is asked for another record; empty if something else is asked for. */
  private Optional<Records> records(Frame.Filling frame) {
    Sheet sheet = sheet(frame);
    return sheet.grown(frame.asking()).map(list -> new Records(this, sheet, list));
  }

  /** The field that is asked for, or in a newer version without it the next one. */
  private Field field(Frame.Filling frame) {
    Sheet sheet = sheet(frame);
    return sheet
        .at(frame.asking())
        .map(slot -> new Field(this, sheet, slot))
        .or(() -> whole(frame).gap().map(gap -> new Field(this, gap.sheet(), gap.slot())))
        .orElseGet(() -> new Field(this, whole(frame), form.main().orElse(form.slots().get(0))));
  }

  private Sheet sheet(Frame.Filling frame) {
    return whole(frame).toward(frame.asking());
  }

  private Sheet whole(Frame.Filling frame) {
    return Sheet.of(form, frame.filled().of(form));
  }

  /** What is going to be done, again. */
  public Decision shown(Frame.Confirming frame) {
    return next(frame.filled().of(form), "");
  }

  /** An answer to the question whether to do it. */
  public Decision confirmed(Frame.Confirming frame) {
    return new Consent(this, frame.filled().of(form)).answered(frame);
  }

  /** The person had said yes, and the process died before it was done. */
  public static Decision resumed(Scene scene, Frame.Starting frame) {
    return Deed.start(scene, frame);
  }

  /** What became of the start of a run. */
  public Decision begun(Filled filled, Started started) {
    return new Deed(this, filled).begun(started);
  }

  /** What became of an answer to a run. */
  public Decision told(Filled filled, Reply reply) {
    return new Deed(this, filled).told(reply);
  }

  Decision next(Filled filled, String note) {
    return next(Sheet.of(form, filled), note);
  }

  /** Asks for what is missing, or goes on around this sheet, or has it agreed to, or does it. */
  Decision next(Sheet sheet, String note) {
    Optional<Sheet.Place> gap = sheet.gap();
    if (gap.isPresent()) {
      boolean first = scene.state().frame().isEmpty() && sheet.row().isEmpty();
      String lead = first ? scene.questions().description(form) : "";
      return new Field(this, gap.get().sheet(), gap.get().slot()).ask(Lines.of(note, lead));
    } else if (sheet.row().isPresent()) {
      Sheet.Row row = sheet.row().get();
      return new Records(this, row.around(), row.list()).next(note);
    }
    return form.sideEffects() == SideEffects.NONE
        ? new Deed(this, sheet.filled()).perform()
        : new Consent(this, sheet.filled()).ask(note);
  }

  /** Asks, with this as what is open. */
  Decision asking(Sheet sheet, String pointer, String text, List<String> choices) {
    Filled filled = sheet.all();
    var frame = new Frame.Filling(form.key(), form.plugin(), filled, pointer);
    return scene.with(scene.state().with(frame)).answer(Kind.ASK, text, form, filled, choices);
  }
}
