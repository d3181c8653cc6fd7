package aurora5.context;

import aurora5.api.Json;
import aurora5.api.Text;
import aurora5.api.context.Contexts.Wish;
import aurora5.api.safety.Safety;
import aurora5.api.safety.TextRefusedException;
import aurora5.api.safety.Verdict;
import aurora5.json.Documents;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.function.Supplier;
import java.util.regex.Pattern;

/** Has safety judge what comes from outside before it is written. Thread-safe. */
final class Screen {
  /** Anybody may name a context anything; only what looks like an id is told on. */
  private static final Pattern ID = Pattern.compile("[A-Za-z0-9._-]{1,64}");

  private final Supplier<Optional<Safety>> safety;

  /**
   * @param safety empty while it is away
   */
  Screen(Supplier<Optional<Safety>> safety) {
    this.safety = safety;
  }

  /**
   * What the writing gives, or a {@link TextRefusedException}. Taking a value away says nothing.
   */
  <T> CompletionStage<T> pass(Wish wish, Supplier<CompletionStage<T>> writing) {
    if (wish.value().isEmpty()) {
      return writing.get();
    }
    Optional<Safety> there = safety.get();
    return there.isEmpty()
        ? CompletableFuture.failedFuture(TextRefusedException.notJudged())
        : judged(there.get(), wish, writing);
  }

  private static <T> CompletionStage<T> judged(
      Safety there, Wish wish, Supplier<CompletionStage<T>> writing) {
    Verdict verdict = there.judge(text(wish));
    String id = ID.matcher(wish.contextId()).matches() ? ' ' + wish.contextId() : "";
    Text where = new Text("컨텍스트" + id, "context" + id);
    return switch (verdict.light()) {
      case GREEN -> writing.get();
      case YELLOW -> there.tell(verdict, where).thenCompose(told -> writing.get());
      case RED ->
          there
              .tell(verdict, where)
              .thenCompose(
                  told -> CompletableFuture.failedFuture(TextRefusedException.red(there.care())));
    };
  }

  /** Names are free here, so they are text, too. */
  private static Json text(Wish wish) {
    return Documents.json(
        Documents.mapper()
            .createArrayNode()
            .add(wish.contextId())
            .add(wish.key())
            .add(Documents.parseOwn(wish.value().orElse(Json.NULL))));
  }
}
