package aurora5.mcp.tool;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Locale;
import java.util.concurrent.CompletionStage;

/** Something that a client may call. Immutable. */
public interface Tool {
  String name();

  /** As lists of tools show it. */
  ObjectNode document(Locale locale);

  /** What cannot be done is a result, too, and says why; exceptionally only if we are at fault. */
  CompletionStage<Result> call(Use use);
}
