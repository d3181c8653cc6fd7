package aurora5.console.act;

import aurora5.api.Text;
import aurora5.api.context.Contexts;
import aurora5.console.page.View;
import java.util.Optional;
import java.util.OptionalLong;

/** Takes values out of contexts. Immutable. */
public record ContextActs(Contexts contexts) {
  /** The history keeps who did it. */
  public Act delete(String contextId, String key) {
    var wish = new Contexts.Wish(contextId, key, Optional.empty(), OptionalLong.empty(), "console");
    Waiting.on(contexts.write(wish));
    return new Act.Done(
        "/contexts/" + View.part(contextId), new Text("삭제했습니다: " + key, "Deleted: " + key));
  }
}
