package aurora5.plugin.miracle.memory;

import aurora5.api.step.SharedContext;
import aurora5.api.step.Step;
import aurora5.plugin.miracle.v2.Score;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;

/**
 * Remembers across runs what was given to whom, in two steps: what {@link #note} writes is decided
 * again if another run was quicker, so only a later step, {@link #judge}, knows how it came out.
 * Immutable.
 *
 * @param zone in which a day begins at midnight
 */
public record Memory(ZoneId zone) {
  /** After that long without a result, a person's energies are forgotten. */
  private static final Duration PERSON = Duration.ofDays(90);

  private static final String RESULTS = "results";
  private static final String STANDING = "standing";

  /** Counts the request, unless it has been answered before or the quota is used up. */
  public Noted note(Step step, Keys keys, Instant at, Score score) {
    Optional<Standing> before =
        request(step, keys)
            .get(STANDING, Standing.class)
            .filter(standing -> !standing.at().plus(Fresh.VALID).isBefore(at));
    if (before.isEmpty() && keys.person().isPresent()) {
      var fresh = new Fresh(step.runId(), keys.request(), at, score.energy());
      SharedContext person = person(step, keys);
      Ledger ledger = ledger(person);
      if (ledger.with(fresh, zone) != ledger) {
        person.update(RESULTS, Ledger.class, Ledger.EMPTY, now -> now.with(fresh, zone));
      }
    }
    return new Noted(before);
  }

  /** How it came out; a new result is from now on the answer to the same request. */
  public Judged judge(Step step, Keys keys, Instant at, Score score, Noted noted) {
    if (noted.before().isPresent()) {
      return new Judged(noted.before(), true, 0);
    }
    if (keys.person().isEmpty()) {
      return kept(step, keys, Standing.of(score, List.of(score.energy()), at), 1);
    }
    Ledger ledger = ledger(person(step, keys));
    int count = ledger.count(at, zone);
    Optional<Fresh> own = ledger.of(step.runId());
    if (own.isPresent()) {
      return kept(step, keys, Standing.of(score, ledger.energies(own.get()), at), count);
    }
    Optional<Standing> quicker =
        ledger
            .earlier(keys.request(), at)
            .map(fresh -> Standing.of(score, ledger.energies(fresh), fresh.at()));
    return new Judged(quicker, quicker.isPresent(), count);
  }

  private static Judged kept(Step step, Keys keys, Standing standing, int count) {
    request(step, keys).set(STANDING, standing);
    return new Judged(Optional.of(standing), false, count);
  }

  private static Ledger ledger(SharedContext person) {
    return person.get(RESULTS, Ledger.class).orElse(Ledger.EMPTY);
  }

  private static SharedContext request(Step step, Keys keys) {
    return step.memory("request-" + keys.request(), Fresh.VALID);
  }

  private static SharedContext person(Step step, Keys keys) {
    return step.memory("person-" + keys.person().orElseThrow(), PERSON);
  }
}
