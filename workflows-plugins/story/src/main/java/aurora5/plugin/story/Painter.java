package aurora5.plugin.story;

import aurora5.api.Text;
import aurora5.api.ai.Ai;
import aurora5.api.ai.Answer;
import aurora5.api.ai.Picture;
import aurora5.api.artifact.Artifact;
import aurora5.api.safety.TextRefusedException;
import aurora5.api.step.GiveUp;
import aurora5.api.step.Step;
import java.util.Optional;

/**
 * Has a picture painted and keeps it, unless it must not be; takes the one that was painted for the
 * same order before, or is being painted right now, if its file is still here. Thread-safe.
 */
record Painter(Ai ai, Memory memory, Flights<Drawn> flights) {
  Painter(Ai ai, Memory memory) {
    this(ai, memory, new Flights<>(drawn -> drawn.reason().isEmpty()));
  }

  Drawn paint(Step step, Sheet sheet) throws InterruptedException {
    if (sheet.objection().isPresent()) {
      Text why = sheet.objection().get();
      throw new GiveUp(why.lines(), TextRefusedException.flagged(why));
    }
    Optional<Drawn> before =
        memory.picture(step, sheet).flatMap(drawn -> copied(step, sheet, drawn));
    if (before.isPresent()) {
      return before.get();
    }
    if (!memory.remembers()) {
      return painted(step, sheet);
    }
    String key = sheet.order() + "/" + sheet.key();
    var landed = flights.one(key, step.clock(), () -> painted(step, sheet));
    if (landed.own()) {
      return landed.value();
    }
    Optional<Drawn> copy = copied(step, sheet, landed.value());
    return copy.isPresent() ? copy.get() : painted(step, sheet);
  }

  private Drawn painted(Step step, Sheet sheet) throws InterruptedException {
    Answer<Picture> answer = ai.picture(sheet.ask());
    Picture picture = answer.value();
    Artifact kept = step.artifacts().save(sheet.name(), picture.mediaType(), picture.content());
    var drawn = new Drawn(sheet.page(), kept, answer.model(), answer.reason());
    memory.keep(step, sheet, drawn);
    return drawn;
  }

  /** As a file of this run. */
  private static Optional<Drawn> copied(Step step, Sheet sheet, Drawn drawn) {
    Artifact old = drawn.picture();
    return step.artifacts()
        .read(old)
        .map(content -> step.artifacts().save(sheet.name(), old.mediaType(), content))
        .map(kept -> new Drawn(drawn.page(), kept, drawn.model(), drawn.reason()));
  }
}
