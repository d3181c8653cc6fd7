package aurora5.router.door;

import aurora5.api.Json;
import aurora5.api.Text;
import aurora5.api.safety.Light;
import aurora5.api.safety.Safety;
import aurora5.api.safety.TextRefusedException;
import aurora5.api.safety.Verdict;
import aurora5.json.Documents;
import com.fasterxml.jackson.databind.node.TextNode;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;
import java.util.function.Supplier;

/** Has safety judge what a person wrote. Thread-safe. */
public final class Screen {
  private final Supplier<Optional<Safety>> safety;

  /**
   * @param safety empty while it is away
   */
  public Screen(Supplier<Optional<Safety>> safety) {
    this.safety = safety;
  }

  /** Empty while nobody is there to judge: then the text must not be taken. */
  public Optional<Judged> judge(List<Json> texts, Text where) {
    return safety.get().map(there -> judge(there, texts, where));
  }

  private static Judged judge(Safety there, List<Json> texts, Text where) {
    Verdict worst = texts.stream().map(there::judge).reduce(Verdict.GREEN, Verdict::and);
    return new Judged(there, worst, where);
  }

  /**
   * Lets a sentence pass that nothing is kept of. People hear of a yellow one all the same: who
   * sends it may never start a run.
   *
   * @throws TextRefusedException if it is red, or nobody is there to judge
   * @throws CompletionException if it is yellow, and that could not be noted
   */
  public void admit(String sentence, Text where) {
    Judged judged =
        judge(List.of(Documents.json(TextNode.valueOf(sentence))), where)
            .orElseThrow(TextRefusedException::notJudged);
    judged.told().toCompletableFuture().join();
    if (judged.red()) {
      throw TextRefusedException.red(judged.safety().care());
    }
  }

  /** What came out. Immutable. */
  public record Judged(Safety safety, Verdict verdict, Text where) {
    public boolean red() {
      return verdict.light() == Light.RED;
    }

    /** Completes when those who have to know will; at once if nobody has to. */
    public CompletionStage<Void> told() {
      return verdict.light() == Light.GREEN
          ? CompletableFuture.completedFuture(null)
          : safety.tell(verdict, where);
    }

    /** The answer to whoever wrote it, once people know of it. */
    CompletionStage<Text> care() {
      return told().thenApply(done -> safety.care());
    }
  }
}
