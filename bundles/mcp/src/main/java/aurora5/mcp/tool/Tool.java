package aurora5.mcp.tool;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Locale;
import java.util.concurrent.CompletionStage;

/** Something that a client may call. Immutable. */
public interface Tool {
  String name();

  /** As lists of tools show it. */
  ObjectNode document(Locale locale);

  /** Completes exceptionally with a {@link aurora5.mcp.rpc.Fault} if the call makes no sense. */
  CompletionStage<Result> call(Use use);
}
