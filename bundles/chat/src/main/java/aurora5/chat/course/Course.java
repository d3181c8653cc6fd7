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

  /** An answer to the question for a field. */
  public Decision answered(Frame.Filling frame) {
    Filled filled = frame.filled().of(form);
    return Listing.of(this, filled, frame.asking())
        .map(listing -> listing.answered(frame.asking()))
        .orElseGet(() -> Field.of(this, filled, frame.asking()).answered());
  }

  /** The model was asked about that answer: empty if it made nothing of it. */
  public Decision understood(Frame.Filling frame, Optional<JsonNode> arguments) {
    Filled filled = frame.filled().of(form);
    Map<Slot, JsonNode> values =
        arguments.map(given -> Arguments.in(given, form, scene.reader())).orElse(Map.of());
    return values.isEmpty()
        ? Field.of(this, filled, frame.asking()).plainly()
        : next(filled.with(values), "");
  }

  /** What was asked for, again. */
  public Decision again(Frame.Filling frame, String lead) {
    Filled filled = frame.filled().of(form);
    return Listing.of(this, filled, frame.asking())
        .map(listing -> listing.again(frame.asking(), lead))
        .orElseGet(() -> ask(filled, Field.of(this, filled, frame.asking()).slot(), lead));
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

  /** Asks for what is missing, or has it agreed to, or does it. */
  Decision next(Filled filled, String note) {
    Optional<Slot> slot =
        filled.missing(form).stream().findFirst().or(() -> form.main().filter(any -> idle(filled)));
    if (slot.isPresent()) {
      String lead = scene.state().frame().isEmpty() ? scene.questions().description(form) : "";
      return ask(filled, slot.get(), Lines.of(note, lead));
    }
    return form.sideEffects() == SideEffects.NONE
        ? new Deed(this, filled).perform()
        : new Consent(this, filled).ask(note);
  }

  /** Whether nothing has been told where nothing has to be. */
  private boolean idle(Filled filled) {
    return form.required().isEmpty() && filled.isEmpty();
  }

  /** Asks for one field; of a list, for its first record. */
  Decision ask(Filled filled, Slot slot, String lead) {
    return Listing.anew(this, filled, slot)
        .map(listing -> listing.ask(lead))
        .orElseGet(() -> new Field(this, filled, slot).ask(lead));
  }

  /** Asks, with this as what is open. */
  Decision asking(Filled filled, String pointer, String text, List<String> choices) {
    var frame = new Frame.Filling(form.key(), form.plugin(), filled, pointer);
    return scene.with(scene.state().with(frame)).answer(Kind.ASK, text, form, filled, choices);
  }
}
