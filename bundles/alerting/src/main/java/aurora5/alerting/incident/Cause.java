package aurora5.alerting.incident;

import aurora5.api.Text;
import aurora5.api.alert.Alert.Severity;
import aurora5.api.health.Reading.Status;
import java.time.Instant;
import java.util.Map;

/** One thing that keeps the house from being well, and the incident it makes. Immutable. */
record Cause(String probe, Status status, boolean service, Text message) {
  private static final String DISK = "disk";

  /** What people call it; a probe that came with a jar goes by its own name. */
  private static final Map<String, Text> NAMES =
      Map.of(
          "database",
          new Text("데이터베이스", "database"),
          "memory",
          new Text("메모리", "memory"),
          DISK,
          new Text("디스크", "disk"),
          "threads",
          new Text("스레드", "threads"),
          "components",
          new Text("구성 요소", "components"),
          "deploy",
          new Text("deploy 폴더", "deploy folder"),
          "requests",
          new Text("HTTP 요청", "HTTP requests"));

  String key() {
    return Keys.health(thing());
  }

  /** The database warns of one thing only: that its disk is full. That is one incident, not two. */
  private String thing() {
    return probe.equals("database") && status == Status.WARNING ? DISK : probe;
  }

  Cause worse(Cause other) {
    return other.status.compareTo(status) > 0 ? other : this;
  }

  Sign sign(Instant at) {
    Text name = NAMES.getOrDefault(thing(), Text.same(thing()));
    boolean down = service && status == Status.ERROR;
    return new Sign.Wrong(
        key(),
        down ? Severity.CRITICAL : Severity.WARNING,
        down
            ? new Text(
                "Aurora가 제대로 일하지 못합니다(%s)".formatted(name.ko()),
                "Aurora is unhealthy (%s)".formatted(name.en()))
            : new Text(
                "Aurora에 살펴볼 문제가 있습니다(%s)".formatted(name.ko()),
                "Aurora is degraded (%s)".formatted(name.en())),
        message,
        at);
  }
}
