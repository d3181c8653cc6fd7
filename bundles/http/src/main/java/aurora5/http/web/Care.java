package aurora5.http.web;

import aurora5.api.safety.TextRefusedException;
import aurora5.json.Documents;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.CompletionException;

/** The answer to somebody who may be in danger: no error, and nothing was done with the text. */
public final class Care {
  private Care() {}

  /** Empty unless what was thrown says that a text is red. */
  public static Optional<Answer.Document> answer(Throwable thrown, Locale locale) {
    Throwable cause =
        thrown instanceof CompletionException && thrown.getCause() != null
            ? thrown.getCause()
            : thrown;
    return cause instanceof TextRefusedException refused && refused.isRed()
        ? Optional.of((Answer.Document) Answer.ok(document(refused, locale)))
        : Optional.empty();
  }

  private static ObjectNode document(TextRefusedException refused, Locale locale) {
    ObjectNode node = Documents.mapper().createObjectNode().put("success", true);
    node.putObject("data")
        .putObject("safety")
        .put("level", "RED")
        .put("message", refused.words().in(locale));
    node.putNull("context");
    return node;
  }
}
