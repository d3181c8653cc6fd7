package aurora5.chat.core;

import aurora5.api.Problem;
import aurora5.api.Text;
import aurora5.api.chat.Reply.Kind;
import aurora5.api.run.Started;
import aurora5.api.workflow.SideEffects;
import aurora5.chat.form.Filled;
import aurora5.chat.form.Form;
import aurora5.chat.form.Slot;
import aurora5.chat.form.Sort;
import aurora5.chat.hear.Assent;
import aurora5.chat.hear.Labels;
import aurora5.chat.hear.Opening;
import aurora5.chat.hear.Reading;
import aurora5.chat.hear.Several;
import aurora5.chat.say.Phrases;
import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * How one workflow goes from the wish to the run: fields, confirmation, start. Pure; of one turn.
 */
record Course(Scene scene, Form form) {
  private static final Duration GOOD_FOR = Duration.ofMinutes(10);

  /** From here on an answer may say more than was asked for. */
  private static final int LONG_ANSWER = 40;

  /** The person wants it: what the sentence says is taken. */
  Decision begin(String sentence) {
    var opening = new Opening(form, scene.reader());
    Filled filled = opening.of(sentence);
    Optional<Slot> main = form.main().filter(slot -> form.required().isEmpty());
    if (filled.isEmpty() && main.isPresent() && opening.tells(sentence)) {
      Reading reading = scene.reader().read(main.get(), sentence);
      if (reading instanceof Reading.Value value) {
        filled = filled.with(main.get(), value.value());
      }
    }
    return next(filled, "");
  }

  /** A model wants it, with what it understood: only what fits is taken. */
  Decision begin(JsonNode arguments) {
    return next(Filled.NOTHING.with(fitting(arguments)), "");
  }

  private Map<Slot, JsonNode> fitting(JsonNode arguments) {
    Map<Slot, JsonNode> values = new LinkedHashMap<>();
    for (Slot slot : form.slots()) {
      JsonNode given = arguments.at(slot.pointer());
      boolean said = !given.isMissingNode() && !given.isNull();
      if (said && scene.reader().read(slot, given) instanceof Reading.Value value) {
        values.put(slot, value.value());
      }
    }
    return values;
  }

  /** An answer to the question for a field. */
  Decision answered(Frame.Filling frame) {
    Filled filled = frame.filled().of(form);
    Slot slot = asked(frame, filled);
    String text = scene.said().text();
    Labels labels = Labels.of(form);
    if (labels.begin(text)) {
      return named(filled, labels.in(text), slot);
    }
    Map<Slot, JsonNode> all = Several.in(text, filled.missing(form), scene.reader());
    if (!all.isEmpty()) {
      return next(filled.with(all), "");
    }
    boolean more = text.length() > LONG_ANSWER || !(read(slot) instanceof Reading.Value);
    return more && scene.said().model()
        ? scene.then(new Effect.AskModel(Optional.of(form.id())))
        : plainly(filled, slot);
  }

  /** The model was asked about that answer. */
  Decision understood(Frame.Filling frame, Optional<JsonNode> arguments) {
    Filled filled = frame.filled().of(form);
    Map<Slot, JsonNode> values = arguments.map(this::fitting).orElse(Map.of());
    return values.isEmpty() ? plainly(filled, asked(frame, filled)) : next(filled.with(values), "");
  }

  /** The field that was asked for, or in a newer version without it the next one. */
  private Slot asked(Frame.Filling frame, Filled filled) {
    return form.at(frame.asking())
        .or(() -> filled.missing(form).stream().findFirst())
        .or(form::main)
        .orElse(form.slots().get(0));
  }

  private Reading read(Slot slot) {
    return scene.reader().read(slot, scene.said().text());
  }

  private Decision plainly(Filled filled, Slot slot) {
    Reading reading = read(slot);
    if (reading instanceof Reading.Value value) {
      return next(filled.with(slot, value.value()), "");
    }
    Text why = ((Reading.Wrong) reading).why();
    return asking(filled, slot, scene.questions().wrong(form, slot, why, filled));
  }

  private Decision named(Filled filled, Map<Slot, String> given, Slot asked) {
    Filled more = filled;
    List<String> wrong = new ArrayList<>();
    Slot again = asked;
    for (var each : given.entrySet()) {
      Reading reading = scene.reader().read(each.getKey(), each.getValue());
      if (reading instanceof Reading.Value value) {
        more = more.with(each.getKey(), value.value());
      } else {
        again = each.getKey();
        Text why = ((Reading.Wrong) reading).why();
        wrong.add(scene.questions().wrong(form, again, why, more));
      }
    }
    return wrong.isEmpty() ? next(more, "") : asking(more, again, wrong.get(wrong.size() - 1));
  }

  /** Asks for what is missing, or has it confirmed, or starts it. */
  private Decision next(Filled filled, String note) {
    List<Slot> missing = filled.missing(form);
    boolean nothing = form.required().isEmpty() && filled.isEmpty();
    Optional<Slot> slot =
        missing.stream().findFirst().or(() -> form.main().filter(main -> nothing));
    if (slot.isPresent()) {
      String lead = scene.state().frame().isEmpty() ? scene.questions().description(form) : "";
      return asking(
          filled, slot.get(), lines(note, lead, scene.questions().ask(form, slot.get(), filled)));
    }
    return form.sideEffects() == SideEffects.NONE ? start(filled) : confirm(filled, note);
  }

  private Decision asking(Filled filled, Slot slot, String text) {
    var frame = new Frame.Filling(form.id(), form.plugin(), filled, slot.pointer());
    List<String> choices =
        slot.sort() == Sort.TRUTH
            ? yesOrNo()
            : slot.sort() == Sort.CHOICE ? slot.choices() : List.of();
    return scene.with(scene.state().with(frame)).answer(Kind.ASK, text, form, filled, choices);
  }

  private Decision confirm(Filled filled, String note) {
    var frame =
        new Frame.Confirming(form.id(), form.plugin(), filled, scene.said().at().plus(GOOD_FOR));
    return scene
        .with(scene.state().with(frame))
        .answer(
            Kind.CONFIRM,
            lines(note, scene.questions().confirm(form, filled)),
            form,
            filled,
            yesOrNo());
  }

  private List<String> yesOrNo() {
    return Stream.of(new Text("네", "yes"), new Text("아니요", "no"))
        .map(scene.questions()::said)
        .toList();
  }

  /** An answer to the question whether to run it. */
  Decision confirmed(Frame.Confirming frame) {
    Filled filled = frame.filled().of(form);
    if (!frame.plugin().equals(form.plugin())) {
      return next(filled, scene.questions().said(Phrases.CHANGED));
    }
    Map<Slot, String> changes = Labels.of(form).in(scene.said().text());
    if (!changes.isEmpty()) {
      return named(filled, changes, changes.keySet().iterator().next());
    }
    return switch (Assent.of(scene.said().text())) {
      case NO -> cancelled(scene);
      case UNCLEAR -> confirm(filled, scene.questions().said(Phrases.YES_OR_NO));
      case YES ->
          scene.said().at().isAfter(frame.until())
              ? confirm(filled, scene.questions().said(Phrases.EXPIRED))
              : start(filled);
    };
  }

  static Decision cancelled(Scene scene) {
    return scene
        .with(scene.state().withoutFrame())
        .answer(Kind.CANCELLED, Phrases.CANCELLED.in(scene.language()), List.of());
  }

  private Decision start(Filled filled) {
    var frame =
        new Frame.Starting(
            form.id(),
            form.plugin(),
            filled,
            scene.said().messageId(),
            scene.said().text(),
            scene.said().userId());
    return start(scene.with(scene.state().with(frame)), frame);
  }

  /** The key holds conversation and turn: however often this is done, there is one run. */
  static Decision start(Scene scene, Frame.Starting frame) {
    String key = "chat/" + scene.said().conversationId() + "/" + scene.state().turn();
    return scene.then(
        new Effect.Start(frame.workflow(), Scene.json(frame.filled()), key, frame.userId()));
  }

  Decision begun(Filled filled, Started started) {
    if (started instanceof Started.Accepted accepted) {
      return scene.working(form, filled, accepted.runId());
    }
    var refused = (Started.Refused) started;
    String message = scene.questions().said(refused.message());
    return switch (refused.reason()) {
      case WRONG_INPUT -> again(filled, refused);
      case UNAVAILABLE, DISK_FULL -> later(filled, message);
      default -> scene.with(scene.state().withoutFrame()).answer(Kind.FAILED, message, List.of());
    };
  }

  /** The workflow itself does not like a value: it is asked for again, with its words. */
  private Decision again(Filled filled, Started.Refused refused) {
    Problem first =
        refused.problems().stream().findFirst().orElse(new Problem("", refused.message()));
    Optional<Slot> slot = form.at(first.pointer()).or(form::main);
    String message = scene.questions().said(first.message());
    if (slot.isEmpty()) {
      return scene.with(scene.state().withoutFrame()).answer(Kind.FAILED, message, List.of());
    }
    Filled rest = filled.without(slot.get());
    return asking(rest, slot.get(), lines(message, scene.questions().ask(form, slot.get(), rest)));
  }

  private Decision later(Filled filled, String message) {
    var frame =
        new Frame.Confirming(form.id(), form.plugin(), filled, scene.said().at().plus(GOOD_FOR));
    String retry =
        scene.questions().said(new Text("'네'라고 하시면 다시 해 볼게요.", "Say yes, and I try once more."));
    return scene
        .with(scene.state().with(frame))
        .answer(Kind.FAILED, lines(message, retry), form, filled, yesOrNo());
  }

  private static String lines(String... parts) {
    return String.join("\n", Stream.of(parts).filter(part -> !part.isEmpty()).toList());
  }
}
