package aurora5.mcp.tool;

import aurora5.api.Text;
import aurora5.json.Documents;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.function.Function;

/**
 * A tool that is no workflow. Its name has an underscore, which no workflow's id has. Immutable.
 */
record HouseTool(
    String name,
    Text title,
    Text description,
    Hints hints,
    Parameters parameters,
    Function<Use, CompletionStage<Result>> deed)
    implements Tool {
  @Override
  public ObjectNode document(Locale locale) {
    ObjectNode document =
        Documents.mapper()
            .createObjectNode()
            .put("name", name)
            .put("title", title.in(locale))
            .put("description", description.in(locale));
    document.set("inputSchema", parameters.schema(locale));
    document.set("annotations", hints.document());
    return document;
  }

  @Override
  public CompletionStage<Result> call(Use use) {
    Optional<String> missing = parameters.missing(use.arguments());
    return missing.isPresent()
        ? CompletableFuture.completedFuture(
            Result.failed(Words.needed(missing.get()).in(use.locale())))
        : deed.apply(use);
  }
}
