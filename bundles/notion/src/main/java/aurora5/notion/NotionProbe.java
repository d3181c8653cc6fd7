package aurora5.notion;

import aurora5.api.Text;
import aurora5.api.health.Probe;
import aurora5.api.health.Reading;
import aurora5.api.health.Reading.Status;
import aurora5.api.work.Work;
import aurora5.notion.wire.Call;
import aurora5.notion.wire.NotionException;
import aurora5.notion.wire.Urgency;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/**
 * Looks after the connection to Notion. While calls go well it only watches them; otherwise it asks
 * Notion who it is. While Notion fails, what is for it waits.
 */
@Component(immediate = true)
public final class NotionProbe implements Probe {
  private static final Duration FRESH = Duration.ofMinutes(5);
  private static final long PATIENCE_MILLIS = 7_000;
  private static final int FAILURES_TO_ERROR = 3;

  private final Account account;
  private final Keeper keeper;
  private final Work work;
  private final Clock clock;
  private Optional<CompletableFuture<Optional<NotionException>>> look = Optional.empty();
  private int failures;

  @Activate
  public NotionProbe(
      @Reference(name = "account") Account account,
      @Reference(name = "keeper") Keeper keeper,
      @Reference(name = "work") Work work) {
    this(account, keeper, work, Clock.systemUTC());
  }

  NotionProbe(Account account, Keeper keeper, Work work, Clock clock) {
    this.account = account;
    this.keeper = keeper;
    this.work = work;
    this.clock = clock;
  }

  @Override
  public String name() {
    return "notion";
  }

  @Override
  public boolean vital() {
    return false;
  }

  @Override
  public Reading read() throws InterruptedException {
    if (account.objection().isPresent()) {
      String why = account.objection().get();
      return new Reading(
          Status.WARNING,
          new Text(
              "새 설정이 거부되어 이전 설정을 씁니다: " + why,
              "New settings were refused, the ones before are in force: " + why));
    }
    if (!account.configured()) {
      failures = 0;
      return new Reading(Status.DISABLED, keeper.word());
    }
    Duration paused = account.paused();
    if (!paused.isZero()) {
      return reading(Status.WARNING, limited(paused));
    }
    Optional<Reading> failing = failing();
    if (failing.isPresent()) {
      return failing.get();
    }
    return keeper.troubled()
        ? reading(Status.WARNING, keeper.word())
        : reading(Status.OK, new Text("연결되어 있습니다.", "Connected."));
  }

  private Optional<Reading> failing() throws InterruptedException {
    Pulse pulse = account.pulse();
    boolean fresh =
        pulse.wentWell().filter(at -> at.plus(FRESH).isAfter(clock.instant())).isPresent();
    boolean failedSince =
        pulse
            .failed()
            .filter(beat -> pulse.wentWell().filter(beat.at()::isBefore).isEmpty())
            .filter(beat -> beat.failure().kind().connection() || beat.failure().kind().passing())
            .isPresent();
    if (fresh && !failedSince) {
      failures = 0;
      return Optional.empty();
    }
    CompletableFuture<Optional<NotionException>> asked = look.orElseGet(this::ask);
    look = Optional.of(asked);
    try {
      Optional<NotionException> failure = asked.get(PATIENCE_MILLIS, TimeUnit.MILLISECONDS);
      look = Optional.empty();
      failures = failure.isPresent() ? failures + 1 : 0;
      return failure.map(this::failed);
    } catch (TimeoutException e) {
      // It goes on; the next round hears of it.
      failures++;
      return Optional.of(
          reading(
              failures >= FAILURES_TO_ERROR ? Status.ERROR : Status.WARNING,
              new Text("Notion이 제시간에 답하지 않습니다.", "Notion does not answer in time.")));
    } catch (ExecutionException e) {
      look = Optional.empty();
      throw new IllegalStateException("Notion could not be asked", e.getCause());
    }
  }

  private CompletableFuture<Optional<NotionException>> ask() {
    return CompletableFuture.supplyAsync(
        () -> {
          try {
            account.call(Call.get(Urgency.ALERT, "/users/me"));
            return Optional.empty();
          } catch (NotionException e) {
            return Optional.of(e);
          } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while Notion was asked", e);
          }
        },
        work.io());
  }

  private Reading failed(NotionException failure) {
    boolean passing = failure.kind().passing();
    return reading(
        passing && failures < FAILURES_TO_ERROR ? Status.WARNING : Status.ERROR, failure.text());
  }

  private Reading reading(Status status, Text text) {
    Map<String, String> values = new LinkedHashMap<>();
    account.pulse().wentWell().ifPresent(at -> values.put("lastCall", ago(at)));
    values.put("waiting", String.valueOf(account.waiting()));
    return new Reading(status, text, values);
  }

  private String ago(Instant at) {
    return Math.max(0, Duration.between(at, clock.instant()).toSeconds()) + "s ago";
  }

  private static Text limited(Duration left) {
    long seconds = Math.max(1, left.plusMillis(999).toSeconds());
    return new Text(
        "요청이 너무 많아 Notion이 %d초 뒤에 다시 오라고 했습니다. 다른 연결이 한도를 쓰고 있을 수도 있습니다.".formatted(seconds),
        "Too many calls; Notion wants to be left alone for %d s. Other connections may use up the workspace's share."
            .formatted(seconds));
  }
}
