package aurora5.ai;

import aurora5.api.Text;
import aurora5.api.safety.Area;
import aurora5.api.safety.Excerpt;
import aurora5.api.safety.Light;
import aurora5.api.safety.Safety;
import aurora5.api.safety.TextRefusedException;
import aurora5.api.safety.Verdict;
import aurora5.api.step.GiveUp;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * Treats what a moderator takes for a cry for help as a red text: people hear of it at once, and
 * its writer gets the answer that helps. Thread-safe.
 *
 * @param safety empty while it is away
 */
record Alarm(Supplier<Optional<Safety>> safety) {
  private static final Verdict RED =
      new Verdict(
          Light.RED,
          Area.LIFE,
          new Text("AI 사전 검사가 자해의 뜻으로 본 말", "words that moderation takes for self-harm"),
          Excerpt.NONE);

  private static final Text WHERE = new Text("모델에 보내기 전 검사", "moderation before a model");

  /** What ends the step, once people know. */
  GiveUp raised() {
    Text care =
        safety.get().map(Alarm::told).orElseGet(() -> TextRefusedException.notJudged().words());
    return new GiveUp(care.lines(), TextRefusedException.red(care));
  }

  private static Text told(Safety safety) {
    safety.tell(RED, WHERE).toCompletableFuture().join();
    return safety.care();
  }
}
