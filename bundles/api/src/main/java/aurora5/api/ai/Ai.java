package aurora5.api.ai;

import aurora5.api.Text;
import java.util.List;
import java.util.Optional;
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

  /**
   * A picture painted by a model.
   *
   * @throws aurora5.api.step.GiveUp as above, and if what it is to show must not be painted
   */
  Answer<Picture> picture(PictureAsk ask) throws InterruptedException;

  /**
   * Has what several pictures are to show judged at once, before any of them is asked for. Nobody
   * has to: {@link #picture} looks by itself at what was not judged, one by one.
   *
   * @return for each, in order, why it must not be painted; empty if nothing is known to speak
   *     against it
   */
  List<Optional<Text>> objections(List<PictureAsk> asks) throws InterruptedException;
}
