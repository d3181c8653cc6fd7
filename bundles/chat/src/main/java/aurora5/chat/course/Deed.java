package aurora5.chat.course;

import aurora5.api.Problem;
import aurora5.api.Text;
import aurora5.api.run.Reply;
import aurora5.api.run.Started;
import aurora5.chat.core.Decision;
import aurora5.chat.core.Effect;
import aurora5.chat.core.Frame;
import aurora5.chat.core.Scene;
import aurora5.chat.form.Awaited;
import aurora5.chat.form.Filled;
import aurora5.chat.form.Form;
import aurora5.chat.form.Sheet;
import aurora5.chat.form.Slot;
import aurora5.chat.say.Phrases;
import java.util.List;
import java.util.Optional;

/** What a form is filled in for: a run is started or told its answer, and what came of that. */
record Deed(Course course, Filled filled) {
  Decision perform() {
    Optional<Awaited> question = course.form().awaited();
    return question.isPresent() ? tell(question.get()) : start();
  }

  private Decision tell(Awaited question) {
    return scene().then(new Effect.Tell(question.runId(), question.step(), Scene.json(filled)));
  }

  private Decision start() {
    Form form = course.form();
    var frame =
        new Frame.Starting(
            form.id(),
            form.plugin(),
            filled,
            scene().said().messageId(),
            scene().said().text(),
            scene().said().userId());
    return start(scene().with(scene().state().with(frame)), frame);
  }

  /** The key holds conversation and turn: however often this is done, there is one run. */
  static Decision start(Scene scene, Frame.Starting frame) {
    String key = "chat/" + scene.said().conversationId() + "/" + scene.state().turn();
    return scene.then(
        new Effect.Start(frame.workflow(), Scene.json(frame.filled()), key, frame.userId()));
  }

  Decision begun(Started started) {
    if (started instanceof Started.Accepted accepted) {
      return scene().working(course.form(), filled, accepted.runId());
    }
    var refused = (Started.Refused) started;
    return switch (refused.reason()) {
      case WRONG_INPUT -> again(refused.problems(), refused.message());
      case UNAVAILABLE, DISK_FULL -> later(refused.message());
      default -> failed(refused.message());
    };
  }

  Decision told(Reply reply) {
    if (reply instanceof Reply.Done) {
      return scene().answered(course.form(), filled, course.form().awaited().orElseThrow().runId());
    } else if (reply instanceof Reply.Wrong wrong) {
      return again(wrong.problems(), new Text("답이 맞지 않습니다", "That answer does not fit"));
    } else if (reply instanceof Reply.Unavailable unavailable) {
      return later(unavailable.message());
    } else if (reply instanceof Reply.Refused refused) {
      return failed(refused.message());
    }
    return failed(Phrases.ANSWERED);
  }

  /** A value is not liked where it was to be used: it is asked for again, with those words. */
  private Decision again(List<Problem> problems, Text otherwise) {
    Problem first = problems.stream().findFirst().orElse(new Problem("", otherwise));
    String message = scene().questions().said(first.message());
    Sheet whole = Sheet.of(course.form(), filled);
    Sheet sheet = whole.toward(first.pointer());
    return anew(sheet, sheet.around(first.pointer()))
        .or(() -> anew(whole, course.form().main()))
        .map(field -> field.ask(message))
        .orElseGet(() -> scene().failed(message));
  }

  private Optional<Field> anew(Sheet sheet, Optional<Slot> slot) {
    return slot.map(of -> new Field(course, sheet.with(sheet.filled().without(of)), of));
  }

  private Decision later(Text why) {
    return new Consent(course, filled).later(scene().questions().said(why));
  }

  private Decision failed(Text why) {
    return scene().failed(scene().questions().said(why));
  }

  private Scene scene() {
    return course.scene();
  }
}
