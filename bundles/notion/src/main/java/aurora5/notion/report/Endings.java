package aurora5.notion.report;

import aurora5.api.run.RunStatus;
import aurora5.api.store.Journaled;
import aurora5.api.store.RunRow;
import aurora5.json.Documents;
import aurora5.notion.deliver.Ledger.Wish;
import aurora5.notion.wire.Urgency;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.Optional;
import java.util.function.Supplier;

/** Has runs reported that have ended, as far as the operator wants it. For one thread at a time. */
public final class Endings implements Feed.Interest {
  public static final String PREFIX = "run.";

  private final Supplier<Policy> policy;
  private final Lately lately = new Lately();

  public Endings(Supplier<Policy> policy) {
    this.policy = policy;
  }

  @Override
  public String fact() {
    return "ended";
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
    if (form == Form.NONE) {
      return Optional.empty();
    }
    var body = Documents.mapper().createObjectNode().put("form", form.name());
    return Optional.of(new Wish(PREFIX + run.id(), Urgency.REPORT.ordinal(), Documents.json(body)));
  }
}
