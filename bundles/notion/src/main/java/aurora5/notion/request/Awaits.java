package aurora5.notion.request;

import aurora5.api.store.Journaled;
import aurora5.api.store.RunRow;
import aurora5.notion.deliver.Ledger.Wish;
import aurora5.notion.report.Feed;
import aurora5.notion.wire.Urgency;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.Optional;
import java.util.Set;

/** Has people asked for the answers that runs wait for. */
public final class Awaits implements Feed.Interest {
  static final String PREFIX = "await.";

  @Override
  public Set<String> facts() {
    return Set.of("waiting");
  }

  @Override
  public Optional<Wish> wish(Journaled event, JsonNode fact, RunRow run) {
    String step = fact.path("step").asText();
    Slip slip = Slip.asking(run.id(), step);
    return Optional.of(new Wish(key(run.id(), step), Urgency.REPLY.ordinal(), slip.json()));
  }

  static String key(String runId, String step) {
    return PREFIX + runId + "." + step;
  }
}
