package aurora5.api.safety;

import aurora5.api.Json;
import aurora5.api.Text;
import java.util.concurrent.CompletionStage;
import org.osgi.annotation.versioning.ProviderType;

/**
 * The traffic light. Whoever takes a text from a person asks it before anything else happens to the
 * text, and takes none while it is away. Thread-safe.
 */
@ProviderType
public interface Safety {
  /** Judges every string in the document, wherever it stands; the worst counts. */
  Verdict judge(Json document);

  /**
   * Lets people know of a verdict that is not green: of a red one at once, of a yellow one to look
   * at within a day. Completes when that is on disk. Of a red one never exceptionally, and soon in
   * any case, for a person waits for the answer: what the disk does not take is tried again.
   *
   * @param where what the text came to, such as {@code run 01…}; nothing of the text
   */
  CompletionStage<Void> tell(Verdict verdict, Text where);

  /** The answer to a person whose text is red. */
  Text care();
}
