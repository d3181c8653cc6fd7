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
   * @throws aurora5.api.step.GiveUp if what a person wrote must not be worked on
   * @throws AiException if neither a model nor the template could answer
   */
  <R> Answer<R> write(WriteAsk<R> ask) throws InterruptedException;

  Answer<Picture> picture(PictureAsk ask) throws InterruptedException;
}
