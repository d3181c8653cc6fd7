package aurora5.console.act;

import aurora5.api.Text;
import aurora5.api.context.Contexts;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.OptionalLong;

/** Takes values out of contexts. Immutable. */
public record ContextActs(Contexts contexts) {
  /** The history keeps who did it. */
  public Act delete(String contextId, String key) {
    var wish = new Contexts.Wish(contextId, key, Optional.empty(), OptionalLong.empty(), "console");
    Waiting.on(contexts.write(wish));
    return new Act.Done(page(contextId), new Text("삭제했습니다: " + key, "Deleted: " + key));
  }

  private static String page(String contextId) {
    return "/contexts/" + URLEncoder.encode(contextId, StandardCharsets.UTF_8).replace("+", "%20");
  }
}
