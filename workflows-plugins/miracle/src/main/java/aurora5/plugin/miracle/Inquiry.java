package aurora5.plugin.miracle;

import aurora5.plugin.miracle.memory.Keys;
import aurora5.plugin.miracle.v2.Asked;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * A request, tidied. Immutable.
 *
 * @param answers to the twelve questions, as far as they were given
 */
public record Inquiry(
    Asked asked, List<String> answers, Optional<Activities> activities, Keys keys, Instant at) {
  public Inquiry {
    answers = List.copyOf(answers);
  }
}
