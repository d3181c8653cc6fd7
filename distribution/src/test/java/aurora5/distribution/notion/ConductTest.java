package aurora5.distribution.notion;

import static org.assertj.core.api.Assertions.assertThat;

import aurora5.testkit.notion.Received;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The judge sees what is too much, and what is too soon. */
final class ConductTest {
  private static final Instant START = Instant.parse("2026-11-27T01:00:00Z");
  private static final Duration LIMIT = Duration.ofSeconds(5);

  private static Received call(long millis, int status) {
    return new Received(
        START.plusMillis(millis),
        "POST",
        "/pages",
        Map.of(),
        Map.of(),
        MissingNode.getInstance(),
        status,
        status == 200);
  }

  private static Conduct of(Received... calls) {
    return Conduct.of(List.of(calls), LIMIT);
  }

  @Test
  void countsWhatCameBeforeItWasTime() {
    assertThat(of(call(0, 429), call(200, 200), call(5_000, 200)).early()).isZero();
    assertThat(of(call(0, 429), call(1_000, 200), call(4_000, 200)).early()).isEqualTo(2);
    assertThat(of(call(0, 429), call(5_000, 429), call(9_000, 200)).early()).isEqualTo(1);
    assertThat(of(call(0, 429), call(5_000, 429), call(9_000, 200)).limited()).isEqualTo(2);
  }

  @Test
  void seesTheWorstMinuteWhereverItBegins() {
    Stream<Received> slow = IntStream.range(0, 60).mapToObj(n -> call(n * 1_000L, 200));
    Stream<Received> fast = IntStream.range(0, 240).mapToObj(n -> call(60_000 + n * 250L, 200));
    Conduct conduct = Conduct.of(Stream.concat(fast, slow).toList(), LIMIT);
    assertThat(conduct.calls()).isEqualTo(300);
    assertThat(conduct.most()).isEqualTo(240);
    assertThat(conduct.perSecond()).isBetween(2.4, 2.6);
  }
}
