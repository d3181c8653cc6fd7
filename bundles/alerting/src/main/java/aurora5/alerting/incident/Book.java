package aurora5.alerting.incident;

import aurora5.api.alert.Alert;
import aurora5.api.alert.Notice;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The last incident of every key, and what was told about it. Knows no clock and no store: the same
 * signs make the same decisions. For one thread at a time.
 *
 * <p>A sign of an open incident is counted, not told, unless it is more severe. After an incident
 * was told, the next one of its key is told no earlier than a quiet time later, and only if it is
 * still open then; until it is told, it stays the same one however often it ends and begins. So
 * what comes and goes tells at most once per quiet time with the number of times it was seen, and
 * nobody hears of the end of something they did not hear of.
 */
public final class Book {
  static final int KEYS = 10_000;

  /** Active ones first, newest first within each. */
  public static final Comparator<Alert> ORDER =
      Comparator.comparing((Alert alert) -> !alert.active())
          .thenComparing(Alert::firstSeen, Comparator.reverseOrder());

  private final int keys;
  private final Map<String, Alert> last = new LinkedHashMap<>();
  private final Map<String, Alert> open = new LinkedHashMap<>();

  /** What was told, by key. */
  private final Map<String, Told> told = new HashMap<>();

  public Book() {
    this(KEYS);
  }

  Book(int keys) {
    this.keys = keys;
  }

  /**
   * Takes over what an earlier process left: alerts in any order, notices in their order. What is
   * later than now was written down before the clock was turned back, and is of now.
   */
  public void remember(Collection<Alert> alerts, Map<Notice, Instant> notices, Instant now) {
    alerts.forEach(
        alert -> last.merge(alert.key(), alert, (a, b) -> a.number() >= b.number() ? a : b));
    last.replaceAll((key, alert) -> turned(alert, beyond(alert.lastSeen(), now)));
    last.values().stream().filter(Alert::active).forEach(alert -> open.put(alert.key(), alert));
    notices.forEach((notice, at) -> remember(notice, at.plus(beyond(at, now))));
  }

  private static Duration beyond(Instant moment, Instant now) {
    return moment.isAfter(now) ? Duration.between(moment, now) : Duration.ZERO;
  }

  /** The clock was turned, and no time has passed by that. */
  public void turn(Duration by) {
    told.replaceAll((key, what) -> what.turned(by));
    last.replaceAll((key, alert) -> turned(alert, by));
    open.replaceAll((key, alert) -> last.get(key));
  }

  private void remember(Notice notice, Instant at) {
    if (notice.kind() == Notice.Kind.RAISED && last.containsKey(notice.alert().key())) {
      Alert alert = notice.alert();
      told.put(alert.key(), Told.now(alert, at, told.get(alert.key())));
    }
  }

  public Decision decide(Sign sign) {
    Optional<Alert> active = active(sign.key());
    if (sign instanceof Sign.Wrong wrong) {
      Alert alert =
          active
              .or(() -> untold(wrong))
              .map(known -> again(known, wrong))
              .orElseGet(() -> first(wrong));
      keep(alert);
      return tell(alert, wrong.at());
    }
    return active.map(alert -> close(alert, sign.at())).orElse(Decision.NOTHING);
  }

  /** One after the other. */
  public Decision decide(List<Sign> signs) {
    return signs.stream().map(this::decide).reduce(Decision.NOTHING, Decision::and);
  }

  /** Tells what has stayed open through its quiet time. */
  public Decision later(Instant now) {
    return active().stream()
        .map(alert -> tell(alert, now))
        .filter(decision -> !decision.notices().isEmpty())
        .reduce(Decision.NOTHING, Decision::and);
  }

  /** Empty if there is no incident of that key; seen twice is seen the first time. */
  public Optional<Decision> acknowledge(String key, Instant at) {
    return Optional.ofNullable(last.get(key)).map(alert -> seen(alert, at));
  }

  private Decision seen(Alert alert, Instant at) {
    if (alert.acknowledgedAt().isPresent()) {
      return Decision.NOTHING;
    }
    Alert seen = with(alert, alert.closedAt(), Optional.of(at));
    last.replace(alert.key(), seen);
    open.replace(alert.key(), seen);
    return Decision.of(seen);
  }

  public Optional<Alert> active(String key) {
    return Optional.ofNullable(open.get(key));
  }

  public List<Alert> active() {
    return List.copyOf(open.values());
  }

  public Set<String> activeKeys() {
    return Set.copyOf(open.keySet());
  }

  /** The last incident of each key, active ones first, newest first within each. */
  public List<Alert> all() {
    return last.values().stream().sorted(ORDER).toList();
  }

  /** The last incident, if it came and went within the quiet time, so that nobody heard of it. */
  private Optional<Alert> untold(Sign.Wrong sign) {
    Told before = told.get(sign.key());
    return Optional.ofNullable(last.get(sign.key()))
        .filter(alert -> before != null && !before.of(alert))
        .filter(alert -> alert.lastSeen().plus(Quiet.after(alert, 0)).isAfter(sign.at()));
  }

  private Alert first(Sign.Wrong sign) {
    long number = last.containsKey(sign.key()) ? last.get(sign.key()).number() + 1 : 1;
    return new Alert(
        sign.key(),
        number,
        sign.severity(),
        sign.title(),
        sign.detail(),
        1,
        sign.at(),
        sign.at(),
        Optional.empty(),
        Optional.empty());
  }

  private static Alert again(Alert known, Sign.Wrong sign) {
    boolean asBad = sign.severity().compareTo(known.severity()) >= 0;
    return new Alert(
        known.key(),
        known.number(),
        Notices.worse(known.severity(), sign.severity()),
        asBad ? sign.title() : known.title(),
        asBad ? sign.detail() : known.detail(),
        known.count() + 1,
        known.firstSeen(),
        sign.at(),
        Optional.empty(),
        known.acknowledgedAt());
  }

  private Decision tell(Alert alert, Instant now) {
    Told before = told.get(alert.key());
    if (before != null && !before.allows(alert, now)) {
      return Decision.of(alert);
    }
    told.put(alert.key(), Told.now(alert, now, before));
    return Decision.of(alert, Notices.raised(alert));
  }

  private static Alert turned(Alert alert, Duration by) {
    return new Alert(
        alert.key(),
        alert.number(),
        alert.severity(),
        alert.title(),
        alert.detail(),
        alert.count(),
        alert.firstSeen().plus(by),
        alert.lastSeen().plus(by),
        alert.closedAt().map(at -> at.plus(by)),
        alert.acknowledgedAt().map(at -> at.plus(by)));
  }

  private Decision close(Alert alert, Instant at) {
    Alert closed = with(alert, Optional.of(at), alert.acknowledgedAt());
    keep(closed);
    Told before = told.get(alert.key());
    return before != null && before.of(alert)
        ? Decision.of(closed, Notices.recovered(closed))
        : Decision.of(closed);
  }

  private static Alert with(
      Alert alert, Optional<Instant> closedAt, Optional<Instant> acknowledgedAt) {
    return new Alert(
        alert.key(),
        alert.number(),
        alert.severity(),
        alert.title(),
        alert.detail(),
        alert.count(),
        alert.firstSeen(),
        alert.lastSeen(),
        closedAt,
        acknowledgedAt);
  }

  /** The key that was touched last goes last; the first makes room, ended ones before others. */
  private void keep(Alert alert) {
    last.remove(alert.key());
    last.put(alert.key(), alert);
    if (alert.active()) {
      open.put(alert.key(), alert);
    } else {
      open.remove(alert.key());
    }
    if (last.size() > keys) {
      List<String> inOrder = new ArrayList<>(last.keySet());
      String victim =
          inOrder.stream()
              .filter(key -> !last.get(key).active())
              .findFirst()
              .orElse(inOrder.get(0));
      last.remove(victim);
      open.remove(victim);
      told.remove(victim);
    }
  }
}
