package aurora5.deploy;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class StartsTest {
  @TempDir Path folder;

  @Test
  void whoKilledAtEveryStartIsTheCulprit() throws Exception {
    for (int death = 1; death <= Starts.MOST_DEATHS; death++) {
      Starts starts = starts();
      assertThat(starts.killed("bad")).isFalse();
      starts.begin("good");
      starts.end("good");
      starts.begin("bad");
    }
    assertThat(starts().killed("bad")).isTrue();
    assertThat(starts().killed("good")).isFalse();
  }

  @Test
  void whoStartedWellOnceHasNothingAgainstIt() throws Exception {
    for (int death = 1; death < Starts.MOST_DEATHS; death++) {
      starts().begin("unlucky");
    }
    Starts well = starts();
    well.begin("unlucky");
    well.end("unlucky");
    starts().begin("unlucky");
    assertThat(starts().killed("unlucky")).isFalse();
  }

  @Test
  void ofTwoThatWereAtItEachTimeOneIsStartedAfterTheOther() throws Exception {
    for (int death = 1; death <= Starts.MOST_DEATHS; death++) {
      Starts starts = starts();
      starts.begin("good");
      starts.begin("bad");
    }
    Starts oneByOne = starts();
    assertThat(oneByOne.killed("bad")).isFalse();
    assertThat(oneByOne.killed("good")).isFalse();
    oneByOne.begin("good");
    var waiting = CompletableFuture.runAsync(() -> begin(oneByOne, "bad"));
    assertThat(oneByOne.underWay()).containsExactly("good");
    oneByOne.end("good");
    waiting.get(30, TimeUnit.SECONDS);
    assertThat(oneByOne.underWay()).containsExactly("bad");
    assertThat(starts().killed("bad")).isTrue();
  }

  @Test
  void whoStoodByIsForgivenWhenTheCulpritIsFound() throws Exception {
    for (int death = 1; death <= Starts.MOST_DEATHS; death++) {
      Starts starts = starts();
      starts.begin("bad");
      if (death > 1) {
        starts.begin("good");
      }
    }
    Starts found = starts();
    assertThat(found.killed("bad")).isTrue();
    found.begin("good");
    assertThat(starts().killed("good")).isFalse();
  }

  private Starts starts() throws IOException {
    return new Starts(folder.resolve("starts"));
  }

  private static void begin(Starts starts, String sha256) {
    try {
      starts.begin(sha256);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
