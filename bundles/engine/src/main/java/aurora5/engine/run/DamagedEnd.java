package aurora5.engine.run;

import aurora5.api.Json;
import aurora5.api.run.RunStatus;
import aurora5.api.step.Failure;
import aurora5.api.store.RunRow;
import aurora5.engine.fact.Fact;
import java.util.List;

/**
 * Ends a run whose journal is damaged: nobody knows what it had done, so nothing is begun again and
 * nothing taken back.
 */
public final class DamagedEnd {
  private static final String MESSAGE = "journal damaged";

  private DamagedEnd() {}

  /**
   * @param state what could be read of it
   * @param row what lists show, in case not even its beginning could be read
   * @param what is damaged
   */
  public static void decide(RunState state, RunRow row, String what, Decision out) {
    if (state.seq() == 0) {
      out.fact(accepted(row));
    }
    for (Unit unit : List.copyOf(state.live())) {
      out.fact(new Fact.StepCancelled(unit.id, true));
    }
    var failure =
        new Failure("", Failure.Kind.JOURNAL_DAMAGED, MESSAGE + ": " + what, List.of(), 0);
    out.fact(new Fact.Ended(RunStatus.FAILED, null, failure));
  }

  /** Whether that is how a run ended. */
  public static boolean is(Fact fact) {
    return fact instanceof Fact.Ended ended
        && ended.error() != null
        && ended.error().kind() == Failure.Kind.JOURNAL_DAMAGED;
  }

  private static Fact accepted(RunRow row) {
    return new Fact.Accepted(
        row.workflow(),
        row.plugin(),
        "",
        List.of(),
        List.of(),
        List.of(),
        Json.NULL,
        row.contextId(),
        row.userId().orElse(null),
        row.priority(),
        row.label().orElse(null),
        null,
        row.parent().map(parent -> new Fact.Parent(parent, "")).orElse(null),
        0,
        null,
        null,
        null);
  }
}
