package aurora5.engine.child;

import aurora5.api.Text;
import aurora5.api.run.Started;
import aurora5.api.safety.Light;
import aurora5.api.safety.Safety;
import aurora5.api.safety.TextRefusedException;
import aurora5.api.safety.Verdict;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Has safety judge what one run hands to another: an author may have put a person's words together
 * anew. Thread-safe.
 */
public final class ChildScreen {
  private static final Text RED =
      new Text(
          "하위 워크플로우에 넘긴 글이 위급하여 시작하지 않았습니다",
          "what was handed to the sub-workflow is red, so it was not started");

  private static final Text NOT_KEPT =
      new Text(
          "살펴볼 글을 적어 두지 못했습니다. 잠시 뒤 다시 시도합니다",
          "the text to be looked at could not be noted; tried again soon");

  private final Supplier<Optional<Safety>> safety;
  private final boolean people;

  private ChildScreen(Supplier<Optional<Safety>> safety, boolean people) {
    this.safety = safety;
    this.people = people;
  }

  /**
   * @param safety empty while it is away: then a child waits
   */
  public static ChildScreen of(Supplier<Optional<Safety>> safety) {
    return new ChildScreen(safety, true);
  }

  /** For houses in which nobody writes: tests and measurements. */
  public static ChildScreen nobodyWrites() {
    return new ChildScreen(Optional::empty, false);
  }

  /**
   * What came out.
   *
   * @param refused empty if the child may be started
   */
  record Look(Optional<Started.Refused> refused, Light light) {
    static Look pass(Light light) {
      return new Look(Optional.empty(), light);
    }

    static Look refused(Started.Reason reason, Text message) {
      return new Look(Optional.of(new Started.Refused(reason, message)), Light.RED);
    }
  }

  CompletionStage<Look> look(ChildOrder order) {
    if (!people) {
      return CompletableFuture.completedFuture(Look.pass(Light.GREEN));
    }
    Optional<Safety> there = safety.get();
    if (there.isEmpty()) {
      Text words = TextRefusedException.notJudged().words();
      return CompletableFuture.completedFuture(Look.refused(Started.Reason.UNAVAILABLE, words));
    }
    Verdict verdict = there.get().judge(order.input());
    Text where = new Text("실행 " + order.child(), "run " + order.child());
    return switch (verdict.light()) {
      case GREEN -> CompletableFuture.completedFuture(Look.pass(Light.GREEN));
      case YELLOW -> there.get().tell(verdict, where).handle((told, lost) -> kept(lost));
      case RED ->
          there.get().tell(verdict, where).thenApply(told -> Look.refused(Started.Reason.RED, RED));
    };
  }

  private static Look kept(@Nullable Throwable lost) {
    return lost == null
        ? Look.pass(Light.YELLOW)
        : Look.refused(Started.Reason.UNAVAILABLE, NOT_KEPT);
  }
}
