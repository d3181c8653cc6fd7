package aurora5.chat.core;

import aurora5.api.Problem;
import aurora5.api.Text;
import aurora5.api.chat.Reply.Kind;
import aurora5.api.run.Reply;
import aurora5.api.run.Started;
import aurora5.api.workflow.SideEffects;
import aurora5.chat.form.Filled;
import aurora5.chat.form.Form;
import aurora5.chat.form.Rows;
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
 * How one form goes from the wish to the deed: fields, confirmation, and then the start of a run or
 * an answer to one. Pure; of one turn.
 */
record Course(Scene scene, Form form) {
  private static final Duration GOOD_FOR = Duration.ofMinutes(10);

  /** From here on an answer may say more than was asked for. */
  private static final int LONG_ANSWER = 40;

  /** The person wants it, and has said nothing more. */
  Decision begin() {
    return next(Filled.NOTHING, "");
  }

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
    Optional<Slot> list = list(frame);
    if (list.isPresent()) {
      return listed(filled, Rows.of(list.get(), filled), frame.asking());
    }
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
    return more && scene.said().model() && form.awaited().isEmpty()
        ? scene.then(new Effect.AskModel(Optional.of(form.id())))
        : plainly(filled, slot);
  }

  /** The list of records that is being told. */
  private Optional<Slot> list(Frame.Filling frame) {
    return form.around(frame.asking())
        .filter(slot -> slot.sort() == Sort.RECORDS && !slot.pointer().equals(frame.asking()));
  }

  /** What was asked for, again. */
  Decision again(Frame.Filling frame, String lead) {
    Filled filled = frame.filled().of(form);
    Optional<Slot> list = list(frame);
    if (list.isEmpty()) {
      Slot slot = asked(frame, filled);
      return asking(filled, slot, lines(lead, scene.questions().ask(form, slot, filled)));
    }
    Rows rows = Rows.of(list.get(), filled);
    return Rows.another(frame.asking()) ? another(filled, rows, lead) : row(filled, rows, lead);
  }

  /** An answer to the question for a record, or for one more. */
  private Decision listed(Filled filled, Rows rows, String asking) {
    String text = scene.said().text();
    if (read(rows.slot()) instanceof Reading.Value all) {
      return next(filled.with(rows.slot(), all.value()), "");
    } else if (!Rows.another(asking)) {
      return row(filled, rows, rows.item(asking).orElse(rows.slot().items().get(0)), text);
    }
    return switch (Assent.of(text)) {
      case YES -> row(filled, rows.begin(), "");
      case NO ->
          rows.enough()
              ? next(filled, "")
              : row(filled, rows.begin(), scene.questions().tooFew(rows));
      case UNCLEAR -> another(filled, rows, scene.questions().said(Phrases.YES_OR_NO));
    };
  }

  /** What is said of one record: one field, some by their names, or all in order. */
  private Decision row(Filled filled, Rows rows, Slot asked, String text) {
    Form record = form.of(rows.slot());
    Map<Slot, String> given = new LinkedHashMap<>();
    Labels labels = Labels.of(record);
    if (labels.begin(text)) {
      given.putAll(labels.in(text));
    } else {
      given.put(asked, text);
    }
    Filled row = rows.last().with(Several.in(text, rows.last().missing(record), scene.reader()));
    if (!row.equals(rows.last())) {
      return row(filled, rows.with(row), "");
    }
    String wrong = "";
    for (var each : given.entrySet()) {
      Reading reading = scene.reader().read(each.getKey(), each.getValue());
      if (reading instanceof Reading.Value value) {
        row = row.with(each.getKey(), value.value());
      } else {
        wrong = scene.questions().wrong(each.getKey(), ((Reading.Wrong) reading).why());
      }
    }
    return row(filled, rows.with(row), wrong);
  }

  /** Asks for what is missing of a record, or for one more, or goes on. */
  private Decision row(Filled filled, Rows rows, String lead) {
    Form record = form.of(rows.slot());
    Optional<Slot> missing =
        rows.last().missing(record).stream()
            .findFirst()
            .or(() -> record.slots().stream().findFirst().filter(any -> rows.last().isEmpty()));
    if (missing.isEmpty()) {
      return rows.room() ? another(rows.in(filled), rows, lead) : next(rows.in(filled), lead);
    }
    Slot item = missing.get();
    return asking(
        rows.in(filled),
        rows.asking(item),
        item,
        lines(lead, scene.questions().ask(form, rows, item)));
  }

  private Decision another(Filled filled, Rows rows, String lead) {
    var frame = new Frame.Filling(form.key(), form.plugin(), filled, rows.another());
    String text = lines(lead, scene.questions().another(rows));
    return scene.with(scene.state().with(frame)).answer(Kind.ASK, text, form, filled, yesOrNo());
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
    return asking(filled, slot, wrong(filled, slot, why));
  }

  private String wrong(Filled filled, Slot slot, Text why) {
    return lines(scene.questions().wrong(slot, why), question(slot, filled));
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
        wrong.add(wrong(more, again, why));
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
      return asking(filled, slot.get(), lines(note, lead, question(slot.get(), filled)));
    }
    return form.sideEffects() == SideEffects.NONE ? perform(filled) : confirm(filled, note);
  }

  /** Of a list of records it is the question for the first of them. */
  private String question(Slot slot, Filled filled) {
    return slot.sort() == Sort.RECORDS ? "" : scene.questions().ask(form, slot, filled);
  }

  private Decision asking(Filled filled, Slot slot, String text) {
    return slot.sort() == Sort.RECORDS
        ? row(filled, Rows.of(slot, Filled.NOTHING).begin(), text)
        : asking(filled, slot.pointer(), slot, text);
  }

  private Decision asking(Filled filled, String pointer, Slot slot, String text) {
    var frame = new Frame.Filling(form.key(), form.plugin(), filled, pointer);
    List<String> choices =
        slot.sort() == Sort.TRUTH
            ? yesOrNo()
            : slot.sort() == Sort.CHOICE ? slot.choices() : List.of();
    return scene.with(scene.state().with(frame)).answer(Kind.ASK, text, form, filled, choices);
  }

  private Decision confirm(Filled filled, String note) {
    var frame =
        new Frame.Confirming(form.key(), form.plugin(), filled, scene.said().at().plus(GOOD_FOR));
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
              : perform(filled);
    };
  }

  static Decision cancelled(Scene scene) {
    return scene
        .with(scene.state().withoutFrame())
        .answer(Kind.CANCELLED, Phrases.CANCELLED.in(scene.language()), List.of());
  }

  private Decision perform(Filled filled) {
    return form.awaited()
        .map(
            question ->
                scene.then(new Effect.Tell(question.runId(), question.step(), Scene.json(filled))))
        .orElseGet(() -> start(filled));
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
      case WRONG_INPUT -> again(filled, refused.problems(), refused.message());
      case UNAVAILABLE, DISK_FULL -> later(filled, message);
      default -> failed(message);
    };
  }

  /** What became of an answer to a run. */
  Decision told(Filled filled, Reply reply) {
    if (reply instanceof Reply.Done) {
      return scene.answered(form, filled, form.awaited().orElseThrow().runId());
    } else if (reply instanceof Reply.Wrong wrong) {
      return again(filled, wrong.problems(), new Text("답이 맞지 않습니다", "That answer does not fit"));
    } else if (reply instanceof Reply.Unavailable unavailable) {
      return later(filled, scene.questions().said(unavailable.message()));
    } else if (reply instanceof Reply.Refused refused) {
      return failed(scene.questions().said(refused.message()));
    }
    return failed(scene.questions().said(Phrases.ANSWERED));
  }

  private Decision failed(String message) {
    return scene.with(scene.state().withoutFrame()).answer(Kind.FAILED, message, List.of());
  }

  /** A value is not liked where it was to be used: it is asked for again, with those words. */
  private Decision again(Filled filled, List<Problem> problems, Text otherwise) {
    Problem first = problems.stream().findFirst().orElse(new Problem("", otherwise));
    Optional<Slot> slot = form.around(first.pointer()).or(form::main);
    String message = scene.questions().said(first.message());
    if (slot.isEmpty()) {
      return failed(message);
    }
    Filled rest = filled.without(slot.get());
    return asking(rest, slot.get(), lines(message, question(slot.get(), rest)));
  }

  private Decision later(Filled filled, String message) {
    var frame =
        new Frame.Confirming(form.key(), form.plugin(), filled, scene.said().at().plus(GOOD_FOR));
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
