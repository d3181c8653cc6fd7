package aurora5.api.ai;

import org.osgi.annotation.versioning.ProviderType;

/**
 * Text and pictures, from the best model that is there; without one, from the caller's own template
 * and a drawing. Thread-safe; calls hold the caller's thread and end when it is interrupted.
 */
@ProviderType
public interface Ai {
  /**
   * A record written by a model.
   *
   * @throws aurora5.api.step.GiveUp if what a person wrote must not be worked on; or if neither a
   *     model nor the template could answer and nothing will change by itself, as with an empty
   *     account
   * @throws aurora5.api.step.RetryLater if neither could and the model is only busy
   * @throws AiException if neither could for another reason
   */
  <R> Answer<R> write(WriteAsk<R> ask) throws InterruptedException;

  Answer<Picture> picture(PictureAsk ask) throws InterruptedException;
}
