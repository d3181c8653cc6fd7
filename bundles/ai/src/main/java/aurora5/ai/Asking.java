package aurora5.ai;

import aurora5.api.Text;
import aurora5.api.ai.AiException;
import aurora5.api.ai.Answer;
import aurora5.api.ai.Model;
import java.util.Optional;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Asks the best model that is available. If it fails, a stand-in answers and says so; nothing falls
 * back in silence. Thread-safe.
 */
record Asking(Supplier<Borrowed> models, Gate gate) {
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
      return new Answer<>(question.ask(last), last.name(), Optional.of(question.withoutModel()));
    }
  }

  private <R> Answer<R> real(Question<R> question, Model model, Optional<Model> standIn)
      throws InterruptedException {
    try {
      R value = gate.through(() -> question.ask(model));
      return new Answer<>(value, model.name(), Optional.empty());
    } catch (RuntimeException e) {
      if (standIn.isEmpty()) {
        throw new AiException("the model " + model.name() + " failed: " + e.getMessage(), e);
      }
      // Only the class: a message may quote what a person wrote.
      LOG.warn("{} failed with {}; a template answers", model.name(), e.getClass().getName());
      Text reason = question.afterFailureOf(model.name());
      Model other = standIn.get();
      return new Answer<>(question.ask(other), other.name(), Optional.of(reason));
    }
  }
}
