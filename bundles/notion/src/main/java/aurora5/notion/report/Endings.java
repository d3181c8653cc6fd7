package aurora5.notion.report;

import aurora5.api.run.RunStatus;
import aurora5.api.store.Journaled;
import aurora5.api.store.RunRow;
import aurora5.json.Documents;
import aurora5.notion.deliver.Ledger.Wish;
import aurora5.notion.wire.Urgency;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.function.Supplier;

/**
 * Has runs reported that have ended, as far as the operator wants it; of what is shown already, at
 * least how it ended. For one thread at a time.
 */
public final class Endings implements Feed.Interest {
  public static final String PREFIX = "run.";

  private final Supplier<Policy> policy;
  private final Predicate<String> shown;
  private final Lately lately = new Lately();

  /**
   * @param shown whether there is a row of the run of that id, or is to be one
   */
  public Endings(Supplier<Policy> policy, Predicate<String> shown) {
    this.policy = policy;
    this.shown = shown;
  }

  @Override
  public Set<String> facts() {
    return Set.of("ended");
  }

  /** Of a run that another run called, that one tells. */
  @Override
  public Optional<Wish> wish(Journaled event, JsonNode fact, RunRow run) {
    if (run.parent().isPresent()) {
      return Optional.empty();
    }
    boolean well = run.status().equals(RunStatus.SUCCEEDED.name());
    int before = lately.ended(run.workflow(), event.at());
    Form form = policy.get().form(run.workflow(), well, before);
    boolean there = shown.test(run.id());
    if (form == Form.NONE && !there) {
      return Optional.empty();
    }
    Form least = form == Form.NONE ? Form.BRIEF : form;
    var body = Documents.mapper().createObjectNode().put("form", least.name());
    var wish = new Wish(PREFIX + run.id(), Urgency.REPORT.ordinal(), Documents.json(body));
    return Optional.of(there || !Underway.wasLong(run) ? wish : wish.lookedFor());
  }
}
