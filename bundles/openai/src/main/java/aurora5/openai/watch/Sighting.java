package aurora5.openai.watch;

import aurora5.api.ai.ModelException;
import aurora5.api.ai.ModelException.Kind;
import aurora5.openai.line.Failures;
import aurora5.openai.line.Line;
import com.openai.models.models.Model;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Optional;

/**
 * One look at a model, which costs nothing. Immutable.
 *
 * @param shutdown when the vendor will take the model away, if that is known
 * @param failure empty if the model is there
 */
record Sighting(String model, Optional<LocalDate> shutdown, Optional<ModelException> failure) {
  /**
   * @param patience for each of the calls it may take
   */
  static Sighting of(Line line, String model, Duration patience) throws InterruptedException {
    try {
      return retrieved(line, model, patience);
    } catch (ModelException e) {
      if (e.kind() != Kind.UNSUPPORTED) {
        return new Sighting(model, Optional.empty(), Optional.of(e));
      }
    }
    try {
      return listed(line, model, patience);
    } catch (ModelException e) {
      return new Sighting(model, Optional.empty(), Optional.of(e));
    }
  }

  private static Sighting retrieved(Line line, String model, Duration patience)
      throws InterruptedException {
    return line.failures()
        .translate(
            model,
            () -> {
              Model found = line.client().models().retrieve(model, Line.within(patience));
              if (found._id().asKnown().isEmpty()) {
                throw Failures.of(Kind.UNSUPPORTED, model);
              }
              return new Sighting(model, found._shutdownDate().asKnown(), Optional.empty());
            });
  }

  /** For servers that can only list. */
  private static Sighting listed(Line line, String model, Duration patience)
      throws InterruptedException {
    return line.failures()
        .translate(
            model,
            () -> {
              boolean there =
                  line.client().models().list(Line.within(patience)).data().stream()
                      .anyMatch(each -> each._id().asKnown().filter(model::equals).isPresent());
              if (!there) {
                throw Failures.of(Kind.UNKNOWN_MODEL, model);
              }
              return new Sighting(model, Optional.empty(), Optional.empty());
            });
  }
}
