package aurora5.openai.watch;

import aurora5.api.Text;
import aurora5.api.ai.ModelException.Kind;
import aurora5.api.health.Reading;
import aurora5.api.health.Reading.Status;
import aurora5.openai.book.Budget;
import aurora5.openai.book.Pulse;
import aurora5.openai.line.Line;
import aurora5.openai.setup.Models;
import aurora5.openai.setup.Setup;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.LongSupplier;
import java.util.stream.Collectors;

/**
 * Says how the server is: by a look at each model that is set, and by how the last real calls went,
 * for an empty account shows itself only there. Asked by one thread at a time.
 */
public final class Watch {
  private static final int SOON_DAYS = 30;
  private static final int OUTAGES_TO_ERROR = 3;
  private static final int BREAKS_TO_ERROR = 2;
  private static final long NANOS_PER_MILLI = 1_000_000;
  private static final long EACH_NANOS = 3_500 * NANOS_PER_MILLI;

  /** All looks together: less than a probe is waited for. */
  private static final long MOST_NANOS = 8_000 * NANOS_PER_MILLI;

  private final Pulse pulse;
  private final Budget budget;
  private final Clock clock;
  private final LongSupplier nanos;
  private int outages;
  private int breaks;

  public Watch(Pulse pulse, Budget budget, Clock clock, LongSupplier nanos) {
    this.pulse = pulse;
    this.budget = budget;
    this.clock = clock;
    this.nanos = nanos;
  }

  private record Remark(Status status, Text text) {}

  public Reading read(Line line) throws InterruptedException {
    List<Remark> remarks = new ArrayList<>();
    long begun = nanos.getAsLong();
    List<Sighting> sightings = new ArrayList<>();
    for (String model : names(line.setup().models())) {
      long left = MOST_NANOS - (nanos.getAsLong() - begun);
      if (left <= 0) {
        remarks.add(new Remark(Status.WARNING, slow()));
        break;
      }
      // A look may take two calls.
      Sighting sighting =
          Sighting.of(line, model, Duration.ofNanos(Math.min(EACH_NANOS, Math.max(left / 2, 1))));
      sightings.add(sighting);
      if (sighting.failure().filter(e -> !aboutTheModel(e.kind())).isPresent()) {
        // The others would say the same.
        break;
      }
    }
    long millis = (nanos.getAsLong() - begun) / NANOS_PER_MILLI;
    count(sightings);
    sightings.forEach(sighting -> remark(sighting, remarks));
    passive(remarks);
    budget(line, remarks);
    Map<String, String> values =
        Map.of(
            "latency",
            millis + "ms",
            "server",
            line.setup().base().uri().getHost(),
            "spent today",
            String.format(Locale.ROOT, "$%.4f", budget.spent(line.setup().zone())));
    return remarks.stream()
        .max((one, other) -> one.status().compareTo(other.status()))
        .map(worst -> new Reading(worst.status(), worst.text(), values))
        .orElseGet(() -> new Reading(Status.OK, well(line, millis), values));
  }

  private static Set<String> names(Models models) {
    var names = new LinkedHashSet<>(List.of(models.text(), models.talk()));
    models.image().ifPresent(names::add);
    return names;
  }

  private static boolean aboutTheModel(Kind kind) {
    return kind == Kind.UNKNOWN_MODEL || kind == Kind.PERMISSION;
  }

  private void count(List<Sighting> sightings) {
    Set<Kind> kinds =
        sightings.stream()
            .flatMap(sighting -> sighting.failure().stream())
            .map(failure -> failure.kind())
            .collect(Collectors.toSet());
    outages = kinds.contains(Kind.OUTAGE) ? outages + 1 : 0;
    breaks = kinds.contains(Kind.NETWORK) ? breaks + 1 : 0;
  }

  private void remark(Sighting sighting, List<Remark> remarks) {
    sighting
        .failure()
        .filter(failure -> failure.kind() != Kind.PERMISSION || !lastWentWell())
        .ifPresent(failure -> remarks.add(new Remark(status(failure.kind()), failure.text())));
    LocalDate today = LocalDate.now(clock);
    sighting
        .shutdown()
        .filter(date -> !date.isAfter(today.plusDays(SOON_DAYS)))
        .ifPresent(
            date -> remarks.add(new Remark(Status.WARNING, retiring(sighting, date, today))));
  }

  /** A key that may not look at models may still use them. */
  private boolean lastWentWell() {
    return pulse.last().filter(beat -> beat.failure().isEmpty()).isPresent();
  }

  private boolean lastFailedBy(Kind kind) {
    return pulse.last().flatMap(Pulse.Beat::failure).filter(kind::equals).isPresent();
  }

  private Status status(Kind kind) {
    return switch (kind) {
      case KEY, NO_CREDIT -> Status.ERROR;
      case PERMISSION -> lastFailedBy(Kind.PERMISSION) ? Status.ERROR : Status.WARNING;
      case OUTAGE -> outages >= OUTAGES_TO_ERROR ? Status.ERROR : Status.WARNING;
      case NETWORK -> breaks >= BREAKS_TO_ERROR ? Status.ERROR : Status.WARNING;
      default -> Status.WARNING;
    };
  }

  private void passive(List<Remark> remarks) {
    pulse
        .last()
        .ifPresent(
            beat -> {
              if (lastFailedBy(Kind.NO_CREDIT)) {
                remarks.add(new Remark(Status.ERROR, noCredit(beat.at())));
              } else if (lastFailedBy(Kind.RATE_LIMITED)
                  && beat.notBefore().filter(clock.instant()::isBefore).isPresent()) {
                remarks.add(new Remark(Status.WARNING, limited(beat.notBefore().orElseThrow())));
              }
            });
  }

  private void budget(Line line, List<Remark> remarks) {
    Setup setup = line.setup();
    names(setup.models()).stream()
        .flatMap(model -> budget.objection(setup, model).stream())
        .findFirst()
        .ifPresent(
            why ->
                remarks.add(
                    new Remark(
                        Status.WARNING,
                        new Text(
                            why.ko() + " 그동안 준비된 것이 대신합니다.",
                            why.en() + " Templates answer in the meantime."))));
  }

  private static Text retiring(Sighting sighting, LocalDate date, LocalDate today) {
    String model = sighting.model();
    return date.isAfter(today)
        ? new Text(
            "모델(%s)은 %s에 종료됩니다. 다른 모델로 바꾸세요.".formatted(model, date),
            "The model %s will be shut down on %s. Set another one.".formatted(model, date))
        : new Text(
            "모델(%s)은 %s에 종료되었습니다. 다른 모델로 바꾸세요.".formatted(model, date),
            "The model %s was shut down on %s. Set another one.".formatted(model, date));
  }

  private static Text noCredit(Instant at) {
    return new Text(
        "AI 계정의 잔액이 없습니다(%s의 실제 호출). 결제 정보를 확인하세요.".formatted(at),
        "The account has no credit left, as the call at %s was told. Look at its billing."
            .formatted(at));
  }

  private Text limited(Instant until) {
    long seconds = Math.max(1, Duration.between(clock.instant(), until).toSeconds());
    return new Text(
        "요청이 너무 많아 AI 서버가 %d초 뒤에 다시 시도하라고 했습니다.".formatted(seconds),
        "Too many calls; the server wants to be asked again in %d s.".formatted(seconds));
  }

  private static Text slow() {
    return new Text("AI 서버의 응답이 느립니다.", "The model's server is slow.");
  }

  private static Text well(Line line, long millis) {
    String model = line.setup().models().text();
    return new Text(
        "모델(%s)이 응답합니다(%dms).".formatted(model, millis),
        "The model %s is there (%d ms).".formatted(model, millis));
  }
}
