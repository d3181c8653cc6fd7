package aurora5.ai;

import aurora5.api.Text;
import aurora5.api.ai.AiException;
import aurora5.api.ai.Answer;
import aurora5.api.ai.Model;
import aurora5.api.ai.ModelException;
import aurora5.api.ai.PictureAsk;
import aurora5.api.safety.TextRefusedException;
import aurora5.api.step.GiveUp;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Asks the best model that is available. If it fails, a stand-in answers and says so; nothing falls
 * back in silence. Thread-safe.
 */
record Asking(Supplier<Borrowed> models, Gate gate, Alarm alarm) {
  private static final Logger LOG = LoggerFactory.getLogger(Asking.class);

  <R> Answer<R> answer(Question<R> question) throws InterruptedException {
    try (Borrowed borrowed = models.get()) {
      Optional<Model> real = borrowed.best(false);
      Optional<Model> standIn = borrowed.best(true);
      if (real.isPresent()) {
        return real(question, real.get(), standIn);
      }
      Model last =
          standIn.orElseThrow(
              () ->
                  new AiException(
                      "no model is available: set OPENAI_API_KEY, or start the bundle"
                          + " aurora5.offline",
                      null));
      return standIn(question, last, question.withoutModel());
    }
  }

  /** Whoever paints judges by himself what could not be judged here. */
  List<Optional<Text>> objections(List<PictureAsk> asks) throws InterruptedException {
    List<Optional<Text>> none = Collections.nCopies(asks.size(), Optional.empty());
    try (Borrowed borrowed = models.get()) {
      Optional<Model> real = borrowed.best(false);
      return real.isEmpty() || asks.isEmpty()
          ? none
          : gate.through(() -> real.get().objections(asks));
    } catch (RuntimeException e) {
      // Only the class: a message may quote what a person wrote.
      LOG.warn("Pictures could not be judged before they are painted: {}", e.getClass().getName());
      return none;
    }
  }

  private <R> Answer<R> real(Question<R> question, Model model, Optional<Model> standIn)
      throws InterruptedException {
    String name = question.nameOf(model);
    try {
      R value = gate.through(() -> question.ask(model));
      return new Answer<>(value, name, Optional.empty());
    } catch (ModelException e) {
      if (e.kind() == ModelException.Kind.FLAGGED) {
        // What must not be worked on is not for a template either.
        throw new GiveUp(e.text().lines(), TextRefusedException.flagged(e.text()));
      }
      if (e.kind() == ModelException.Kind.SELF_HARM) {
        throw alarm.raised();
      }
      if (standIn.isEmpty()) {
        throw Unanswered.of(name, e);
      }
      LOG.warn("{} failed: {}; a template answers", name, e.getMessage());
      return standIn(question, standIn.get(), question.because(e.text()));
    } catch (RuntimeException e) {
      if (standIn.isEmpty()) {
        throw new AiException("the model " + name + " failed: " + e.getMessage(), e);
      }
      // Only the class: a message may quote what a person wrote.
      LOG.warn("{} failed with {}; a template answers", name, e.getClass().getName());
      return standIn(question, standIn.get(), question.afterFailureOf(name));
    }
  }

  private static <R> Answer<R> standIn(Question<R> question, Model model, Text reason)
      throws InterruptedException {
    return new Answer<>(question.ask(model), question.nameOf(model), Optional.of(reason));
  }
}
