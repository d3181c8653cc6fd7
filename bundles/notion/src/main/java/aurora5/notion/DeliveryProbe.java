package aurora5.notion;

import aurora5.api.Text;
import aurora5.api.deliver.Delivery.State;
import aurora5.api.health.Probe;
import aurora5.api.health.Reading;
import aurora5.api.health.Reading.Status;
import aurora5.api.store.DeliveryTable;
import aurora5.api.store.DeliveryTable.Count;
import aurora5.notion.deliver.Ledger;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** How much waits to be brought to Notion, and for how long. While it waits nothing is lost. */
final class DeliveryProbe implements Probe {
  private static final Duration LONG = Duration.ofMinutes(10);

  private final DeliveryRoom room;
  private final DeliveryTable table;
  private final Clock clock;

  DeliveryProbe(DeliveryRoom room, DeliveryTable table, Clock clock) {
    this.room = room;
    this.table = table;
    this.clock = clock;
  }

  @Override
  public String name() {
    return "notion-queue";
  }

  @Override
  public boolean vital() {
    return false;
  }

  @Override
  public Reading read() {
    Optional<Count> pending = pending();
    long refused =
        table.counts().stream()
            .filter(count -> count.state() == State.REFUSED)
            .mapToLong(Count::deliveries)
            .sum();
    if (!room.configured()) {
      return new Reading(Status.DISABLED, new Text("설정되지 않았습니다.", "Not configured."), Map.of());
    }
    Instant now = clock.instant();
    Duration age =
        pending
            .map(count -> Duration.between(count.oldest(), now))
            .filter(time -> !time.isNegative())
            .orElse(Duration.ZERO);
    Map<String, String> values = new LinkedHashMap<>();
    values.put("waiting", Long.toString(pending.map(Count::deliveries).orElse(0L)));
    values.put("oldest", age.toSeconds() + "s");
    values.put("refused", Long.toString(refused));
    if (room.objection().isPresent()) {
      String why = room.objection().get();
      return new Reading(
          Status.WARNING,
          new Text(
              "새 설정이 거부되어 이전 설정을 씁니다: " + why,
              "New settings were refused, the ones before are in force: " + why),
          values);
    }
    if (room.standing().compact()) {
      return new Reading(
          Status.WARNING,
          new Text(
              "Notion 무료 요금제의 블록 한도에 닿아 페이지 대신 댓글로 남깁니다. 요금제를 바꾼 뒤 aurora5:retry all을 실행하세요.",
              "The block limit of Notion's free plan is reached: comments take the place of pages."
                  + " Change the plan, then run aurora5:retry all."),
          values);
    }
    if (age.compareTo(LONG) > 0) {
      Text why = room.standing().trouble().orElse(new Text("Notion이 느립니다.", "Notion is slow."));
      return new Reading(
          Status.WARNING,
          new Text("오래 기다리는 것이 있습니다: " + why.ko(), "Some of it has waited long: " + why.en()),
          values);
    }
    return refused > 0
        ? new Reading(
            Status.WARNING,
            new Text(
                "Notion이 거절한 것이 %d건 있습니다. GET /api/deliveries에서 보고 다시 시도하세요.".formatted(refused),
                "Notion has refused %d; see GET /api/deliveries and have them retried."
                    .formatted(refused)),
            values)
        : new Reading(Status.OK, new Text("밀린 것이 없습니다.", "All is on its way."), values);
  }

  private Optional<Count> pending() {
    return table.counts().stream()
        .filter(count -> count.channel().equals(Ledger.CHANNEL) && count.state() == State.PENDING)
        .findFirst();
  }
}
