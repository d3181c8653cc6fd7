package aurora5.health.probe;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import aurora5.api.catalog.Plugin;
import aurora5.api.health.Reading;
import aurora5.api.health.Reading.Status;
import aurora5.api.store.RunTallies;
import aurora5.api.store.RunTallies.Tally;
import aurora5.api.store.StoreSize;
import aurora5.health.probe.DiskProbe.Space;
import aurora5.health.probe.MemoryProbe.Heap;
import aurora5.health.probe.ThreadsProbe.Threads;
import aurora5.testkit.time.SkippedTime;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ProbesTest {
  private static final Instant START = Instant.parse("2026-05-04T03:02:01Z");
  private static final long GB = 1L << 30;

  private final SkippedTime time = new SkippedTime(START);

  private static Status memory(long used) {
    return new MemoryProbe(() -> new Heap(used, 1000)).read().status();
  }

  @Test
  void memoryIsScarceAboveNinetyPercentOfTheLimit() {
    assertThat(memory(900)).isEqualTo(Status.OK);
    assertThat(memory(901)).isEqualTo(Status.WARNING);
    Reading reading = new MemoryProbe(() -> new Heap(45 << 20, 64 << 20)).read();
    assertThat(reading.values())
        .containsEntry("used", "45MB")
        .containsEntry("total", "64MB")
        .containsEntry("percentage", "70.3%");
  }

  @Test
  void theHeapIsMeasuredAfterACollection() {
    System.gc();
    Heap heap = new LiveHeap().get();
    assertThat(heap.limit()).isEqualTo(Runtime.getRuntime().maxMemory());
    assertThat(heap.used()).isPositive().isLessThan(heap.limit());
    byte[] garbage = new byte[8 << 20];
    assertThat(garbage).hasSize(8 << 20);
  }

  @Test
  void theStoreSaysHowMuchItHolds() {
    var reading =
        new StoreProbe(() -> new StoreSize.Size(9L << 20, 2L << 20, 1L << 20, 1234)).read();
    assertThat(reading.status()).isEqualTo(Status.OK);
    assertThat(reading.message().en()).isEqualTo("1,234 runs are kept in 12MB.");
    assertThat(reading.values())
        .containsEntry("database", "9MB")
        .containsEntry("artifacts", "1MB")
        .containsEntry("runs", "1234");
  }

  private static Status disk(long free, long total) throws Exception {
    return new DiskProbe(() -> new Space(free, total)).read().status();
  }

  @Test
  void theDiskWarnsBelowATenthOfASmallOneAndBelowHalfAGigabyteOfALargeOne() throws Exception {
    assertThat(disk(11 << 20, 100 << 20)).isEqualTo(Status.OK);
    assertThat(disk(9 << 20, 100 << 20)).isEqualTo(Status.WARNING);
    assertThat(disk(GB, 1000 * GB)).isEqualTo(Status.OK);
    assertThat(disk(499 << 20, 1000 * GB)).isEqualTo(Status.WARNING);
    assertThat(disk(1 << 19, 1000 * GB)).isEqualTo(Status.ERROR);
  }

  @Test
  void theDiskThatIsThereIsMeasured(@TempDir Path folder) throws Exception {
    Space space = Space.of(folder);
    assertThat(space.total()).isGreaterThanOrEqualTo(space.free()).isPositive();
    assertThatThrownBy(() -> Space.of(folder.resolve("none"))).isInstanceOf(IOException.class);
  }

  @Test
  void threadsThatWaitForEachOtherAreNamed() {
    assertThat(new ThreadsProbe(Threads::now).read().status()).isEqualTo(Status.OK);
    Reading reading = new ThreadsProbe(() -> new Threads(9, List.of("one", "two"))).read();
    assertThat(reading.status()).isEqualTo(Status.ERROR);
    assertThat(reading.message().en()).contains("one, two");
    assertThat(reading.message().ko()).contains("one, two");
  }

  private Reading workflows(long succeeded, long failed, long timedOut) {
    RunTallies tallies =
        since -> {
          assertThat(since).contains(START.minus(Duration.ofMinutes(15)));
          return List.of(
              tally("SUCCEEDED", succeeded),
              tally("FAILED", failed),
              tally("TIMED_OUT", timedOut),
              tally("CANCELLED", 100));
        };
    return new WorkflowsProbe(tallies, time).read();
  }

  private static Tally tally(String status, long runs) {
    return new Tally("story", status, runs, Duration.ZERO, START);
  }

  @Test
  void runsThatFailTooOftenAreAWarning() {
    assertThat(workflows(0, 0, 0).status()).isEqualTo(Status.OK);
    assertThat(workflows(90, 5, 5).status()).isEqualTo(Status.OK);
    assertThat(workflows(89, 6, 5).status()).isEqualTo(Status.WARNING);
    assertThat(workflows(89, 6, 5).values()).containsEntry("errorRate", "11.0%");
    assertThat(workflows(89, 6, 5).message().en()).contains("11/100", "story");
  }

  @Test
  void twoRunsSayNothingAboutARate() {
    assertThat(workflows(0, 2, 0).status()).isEqualTo(Status.OK);
    assertThat(workflows(0, 3, 0).status()).isEqualTo(Status.WARNING);
  }

  private static Plugin plugin(String sha256, String file, Plugin.State state) {
    return new Plugin(sha256, file, "", "", 1, state, "It is a fragment.");
  }

  @Test
  void onlyRefusedPluginsThatStillLieInTheFolderCount() {
    List<Plugin> all =
        List.of(
            plugin("a", "good.jar", Plugin.State.LIVE),
            plugin("b", "bad.jar", Plugin.State.REJECTED),
            plugin("c", "gone.jar", Plugin.State.REJECTED));
    Reading reading = new PluginsProbe(() -> all, each -> !each.sha256().equals("c")).read();
    assertThat(reading.status()).isEqualTo(Status.WARNING);
    assertThat(reading.values()).hasSize(1).containsEntry("bad.jar", "It is a fragment.");
    assertThat(new PluginsProbe(() -> all, each -> false).read().status()).isEqualTo(Status.OK);
  }

  @Test
  void aJarIsKnownByItsContent(@TempDir Path folder) throws IOException {
    var jars = new JarsInFolder(folder);
    String hello = "2cf24dba5fb0a30e26e83b2ac5b9e29e1b161e5c1fa7425e73043362938b9824";
    Plugin bad = plugin(hello, "bad.jar", Plugin.State.REJECTED);
    assertThat(jars.test(bad)).isFalse();
    Files.writeString(folder.resolve("bad.jar"), "hello");
    assertThat(jars.test(bad)).isTrue();
    Files.writeString(folder.resolve("bad.jar"), "repaired");
    assertThat(jars.test(bad)).isFalse();
    assertThat(jars.test(plugin(hello, "../bad.jar", Plugin.State.REJECTED))).isFalse();
  }

  @Test
  void componentsThatAreOnlyStartingAreNotMissing() {
    List<String> missing = new ArrayList<>(List.of("a lacks b"));
    var probe = new ComponentsProbe(() -> missing, time);
    assertThat(probe.read().status()).isEqualTo(Status.OK);
    time.jumpTo(START.plusSeconds(21));
    assertThat(probe.read().status()).isEqualTo(Status.WARNING);
    assertThat(probe.read().message().en()).contains("a lacks b");
    missing.clear();
    assertThat(probe.read().status()).isEqualTo(Status.OK);
    missing.add("a lacks b");
    assertThat(probe.read().status()).isEqualTo(Status.OK);
  }

  @Test
  void aDeployFolderThatIsNeverDealtWithIsAWarning() {
    boolean[] reconciled = {false};
    var probe = new DeployProbe(() -> reconciled[0], time);
    assertThat(probe.read().status()).isEqualTo(Status.OK);
    time.jumpTo(START.plusSeconds(61));
    assertThat(probe.read().status()).isEqualTo(Status.WARNING);
    reconciled[0] = true;
    assertThat(probe.read().status()).isEqualTo(Status.OK);
  }
}
