package aurora5.engine.inbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;

final class RoundsTest {
  private final AtomicReference<Rounds> rounds = new AtomicReference<>();
  private final List<String> seen = new ArrayList<>();

  @Test
  void aRoundAskedForWithinOneComesAfterItAndFillsNoStack() {
    var left = new AtomicInteger(100_000);
    rounds.set(
        new Rounds(
            patient -> {
              if (left.decrementAndGet() > 0) {
                rounds.get().go(true);
              }
              return false;
            }));

    rounds.get().go(true);

    assertThat(left.get()).isZero();
  }

  @Test
  void goesOnAsLongAsThereIsSomethingToDoAndBeginsAnew() {
    rounds.set(new Rounds(patient -> seen.add("round") && seen.size() % 3 != 0));

    rounds.get().go(true);
    assertThat(seen).hasSize(3);
    rounds.get().go(true);
    assertThat(seen).hasSize(6);
  }

  @Test
  void anotherThreadGoesItsOwnRoundsMeanwhile() throws Exception {
    rounds.set(
        new Rounds(
            patient -> {
              seen.add(Thread.currentThread().getName());
              if (seen.size() == 1) {
                CompletableFuture.runAsync(() -> rounds.get().go(true))
                    .orTimeout(60, TimeUnit.SECONDS)
                    .join();
              }
              return false;
            }));

    rounds.get().go(true);

    assertThat(seen).hasSize(2).doesNotHaveDuplicates();
  }

  @Test
  void aRoundThatThrowsIsNotTheLast() {
    rounds.set(
        new Rounds(
            patient -> {
              seen.add("round");
              throw new IllegalStateException("no");
            }));

    assertThatThrownBy(() -> rounds.get().go(true)).hasMessage("no");
    assertThatThrownBy(() -> rounds.get().go(true)).hasMessage("no");
    assertThat(seen).hasSize(2);
  }
}
