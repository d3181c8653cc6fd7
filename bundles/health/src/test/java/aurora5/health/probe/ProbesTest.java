package aurora5.health.probe;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import aurora5.api.Text;
import aurora5.api.catalog.Plugin;
import aurora5.api.health.Reading;
import aurora5.api.health.Reading.Status;
import aurora5.api.store.Ending;
import aurora5.api.store.RunTallies;
import aurora5.api.store.RunTallies.Tally;
import aurora5.api.store.StoreSize;
import aurora5.api.work.LostTask;
import aurora5.health.probe.DiskProbe.Space;
import aurora5.health.probe.MemoryProbe.Heap;
import aurora5.health.probe.RequestsProbe.Seen;
import aurora5.health.probe.ThreadsProbe.Threads;
import aurora5.testkit.time.SkippedTime;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ProbesTest {
  private static final Instant START = Instant.parse("2026-05-04T03:02:01Z");
  private static final long GB = 1L << 30;

  private static final Text FRAGMENT = new Text("fragment입니다.", "It is a fragment.");

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
    assertThat(threads(Threads::now).status()).isEqualTo(Status.OK);
    Reading reading = threads(() -> new Threads(9, List.of("one", "two")));
    assertThat(reading.status()).isEqualTo(Status.ERROR);
    assertThat(reading.message().en()).contains("one, two");
    assertThat(reading.message().ko()).contains("one, two");
  }

  private static Reading threads(Supplier<Threads> threads, LostTask... lost) {
    List<Plugin> plugins = List.of(plugin("a", "greeting.jar", Plugin.State.LIVE));
    return new ThreadsProbe(threads, new LostThreads(() -> List.of(lost), () -> plugins)).read();
  }

  @Test
  void threadsThatDoNotLetGoAreCountedUnderTheirPluginsName() {
    Reading reading =
        threads(
            Threads::now,
            new LostTask("a", "draft"),
            new LostTask("org.else [7]", "alert sink"),
            new LostTask("a", "paint"));
    assertThat(reading.status()).isEqualTo(Status.WARNING);
    assertThat(reading.message().ko())
        .contains("greeting.jar 스레드 2개(draft, paint)", "org.else [7] 스레드 1개(alert sink)");
    assertThat(reading.message().en())
        .contains("greeting.jar 2 threads (draft, paint)", "org.else [7] 1 thread (alert sink)");
    assertThat(reading.values()).containsEntry("lost", "3");
    assertThat(reading.items()).containsOnlyKeys("greeting.jar", "org.else [7]");
  }

  @Test
  void requestsThatFailWithinFiveMinutesAreAWarningAndThoseBeforeAreForgotten() {
    var seen = new AtomicReference<>(new Seen(1000, 900));
    var probe = new RequestsProbe(() -> Optional.of(seen.get()), time);
    assertThat(probe.read().status()).as("before anybody looked").isEqualTo(Status.OK);
    time.jumpTo(START.plusSeconds(30));
    seen.set(new Seen(1049, 949));
    assertThat(probe.read().status()).as("too few").isEqualTo(Status.OK);
    time.jumpTo(START.plusSeconds(60));
    seen.set(new Seen(2000, 950));
    assertThat(probe.read().status()).as("exactly five in a hundred").isEqualTo(Status.WARNING);
    assertThat(probe.read().message().en()).contains("50 of 1000 requests (5.0%)");
    assertThat(probe.read().message().ko()).contains("1000개 가운데 50개(5.0%)");
    time.jumpTo(START.plusSeconds(361));
    seen.set(new Seen(2100, 950));
    probe.read();
    time.jumpTo(START.plusSeconds(400));
    assertThat(probe.read().status()).as("long ago").isEqualTo(Status.OK);
    seen.set(new Seen(60, 0));
    assertThat(probe.read().status()).as("the counting began anew").isEqualTo(Status.OK);
  }

  private Reading workflows(long succeeded, long failed) {
    RunTallies tallies =
        since -> {
          assertThat(since).contains(START.minus(Duration.ofMinutes(15)));
          return List.of(
              tally(Ending.SUCCEEDED, succeeded),
              tally(Ending.FAILED, failed),
              tally(Ending.CANCELLED, 100),
              tally(Ending.REFUSED, 100));
        };
    return new WorkflowsProbe(tallies, time).read();
  }

  private static Tally tally(Ending ending, long runs) {
    return new Tally("story", ending, runs, Duration.ZERO, START);
  }

  @Test
  void runsThatFailTooOftenAreAWarning() {
    assertThat(workflows(0, 0).status()).isEqualTo(Status.OK);
    assertThat(workflows(90, 10).status()).isEqualTo(Status.OK);
    assertThat(workflows(89, 11).status()).isEqualTo(Status.WARNING);
    assertThat(workflows(89, 11).values()).containsEntry("errorRate", "11.0%");
    assertThat(workflows(89, 11).message().en()).contains("11/100", "story");
  }

  @Test
  void twoRunsSayNothingAboutARate() {
    assertThat(workflows(0, 2).status()).isEqualTo(Status.OK);
    assertThat(workflows(0, 3).status()).isEqualTo(Status.WARNING);
  }

  private static Plugin plugin(String sha256, String file, Plugin.State state) {
    return new Plugin(sha256, file, "", "", 1, state, FRAGMENT);
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
    assertThat(reading.items()).hasSize(1).containsEntry("bad.jar", FRAGMENT);
    assertThat(reading.values()).containsEntry("live", "1").containsEntry("refused", "1");
    assertThat(reading.message().ko()).contains("1개", "bad.jar");
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
    var lack = new Text("a에 b가 없습니다", "a lacks b");
    List<Text> missing = new ArrayList<>(List.of(lack));
    var probe = new ComponentsProbe(() -> missing, time);
    assertThat(probe.read().status()).isEqualTo(Status.OK);
    time.jumpTo(START.plusSeconds(61));
    assertThat(probe.read().status()).isEqualTo(Status.WARNING);
    assertThat(probe.read().message().en()).contains("1 (a lacks b)");
    assertThat(probe.read().message().ko()).contains("1개", "a에 b가 없습니다");
    missing.clear();
    assertThat(probe.read().status()).isEqualTo(Status.OK);
    missing.add(lack);
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
