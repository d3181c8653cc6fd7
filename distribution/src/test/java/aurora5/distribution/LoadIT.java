package aurora5.distribution;

import static aurora5.distribution.measure.Figures.millisSince;
import static org.assertj.core.api.Assertions.assertThat;

import aurora5.distribution.client.Answer;
import aurora5.distribution.harness.Aurora;
import aurora5.distribution.harness.SharedAurora;
import aurora5.distribution.measure.Await;
import aurora5.distribution.measure.Figures;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.parallel.Isolated;

/** Many clients at the same time. */
@ExtendWith(SharedAurora.class)
@Isolated("it takes the time")
final class LoadIT {
  private static final int CLIENTS = 200;
  private static final int FIRST = 5_000;

  private final Aurora aurora;

  LoadIT(Aurora aurora) {
    this.aurora = aurora;
  }

  @Test
  void whileTwoHundredClientsWaitTheHealthIsAnsweredAtOnce() {
    List<CompletableFuture<Answer>> waiting =
        IntStream.range(FIRST, FIRST + CLIENTS)
            .mapToObj(n -> aurora.client().posted("/api/probe-held", aurora.ask(n)))
            .toList();
    Await.until("all of them wait", () -> held("RUNNING") + held("QUEUED") == CLIENTS);
    long[] millis = LongStream.range(0, 100).map(n -> live()).sorted().toArray();
    Figures.print("load", "clients", CLIENTS, "live_p50_ms", millis[50], "live_max_ms", millis[99]);
    IntStream.range(FIRST, FIRST + CLIENTS).forEach(n -> aurora.home().open("go-" + n));
    assertThat(waiting).allSatisfy(answer -> answer.join().expect(200));
    assertThat(millis[99]).isLessThan(10_000);
  }

  private int held(String status) {
    String runs = "/api/runs?workflow=probe-held&limit=200&status=" + status;
    return aurora.client().get(runs).expect(200).json().path("runs").size();
  }

  private long live() {
    long asked = System.nanoTime();
    aurora.client().get("/orchestrator/health/live").expect(200);
    return millisSince(asked);
  }
}
