package aurora5.deploy;

import static aurora5.deploy.Aurora.until;
import static org.assertj.core.api.Assertions.assertThat;

import aurora5.api.Text;
import aurora5.api.catalog.Plugin.State;
import aurora5.api.store.RunTable.Pin;
import aurora5.deploy.plugin.BlockingActivator;
import aurora5.deploy.plugin.BreakingActivator;
import aurora5.deploy.plugin.RegisteringActivator;
import java.lang.ref.WeakReference;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.osgi.framework.wiring.BundleWiring;

@Timeout(60)
final class DeployFolderTest {
  private static final TestJar STORY = TestJar.of("story", RegisteringActivator.class);

  @TempDir Path home;
  private Aurora aurora;

  @BeforeEach
  void start() throws Exception {
    aurora = new Aurora(home, new MemoryStore());
  }

  @AfterEach
  void stop() throws Exception {
    aurora.close();
  }

  private void restart() throws Exception {
    aurora.close();
    aurora = new Aurora(home, aurora.store);
  }

  @Test
  void aDroppedJarIsLiveWithinASecond() throws Exception {
    until("start", aurora::reconciled);
    long before = System.nanoTime();
    aurora.drop("story.jar", STORY);
    aurora.awaitLive(STORY);

    assertThat(System.nanoTime() - before).isLessThan(1_000_000_000L);
    assertThat(aurora.copy(STORY)).exists();
    assertThat(aurora.store.plugins()).extracting("drop").containsExactly(1L);
  }

  @Test
  void aNewVersionStandsBesideTheOldOneUntilThatIsDrained() throws Exception {
    TestJar next = STORY.build(2);
    aurora.drop("story.jar", STORY);
    aurora.awaitLive(STORY);
    aurora.drop("story.jar", next);
    aurora.awaitLive(next);
    until("old one drains", () -> aurora.is(STORY, State.DRAINING));

    assertThat(aurora.active(STORY)).isTrue();
    assertThat(aurora.bundle(STORY).getVersion()).isEqualTo(aurora.bundle(next).getVersion());
    assertThat(aurora.store.rows.get(next.sha256()).drop()).isEqualTo(2);

    until("engine asked", () -> aurora.engine.draining.containsKey(STORY.sha256()));
    aurora.engine.draining.get(STORY.sha256()).complete(null);
    aurora.awaitGone(STORY, State.RETIRED);
    until("its copy is deleted", () -> Files.notExists(aurora.copy(STORY)));
    assertThat(aurora.active(next)).isTrue();
  }

  @Test
  void theBytesOfTheVersionBeforeAreARollback() throws Exception {
    TestJar next = STORY.build(2);
    aurora.drop("story.jar", STORY);
    aurora.awaitLive(STORY);
    aurora.drop("story.jar", next);
    until("old one drains", () -> aurora.is(STORY, State.DRAINING));
    aurora.drop("story.jar", STORY);
    until("new one drains", () -> aurora.is(next, State.DRAINING));

    assertThat(aurora.is(STORY, State.LIVE)).isTrue();
    assertThat(aurora.store.rows.get(STORY.sha256()).drop()).isEqualTo(3);
  }

  @Test
  void aDeletedJarIsParkedAndRetired() throws Exception {
    aurora.drop("story.jar", STORY);
    aurora.awaitLive(STORY);
    aurora.delete("story.jar");
    until("parked", () -> aurora.engine.parking.containsKey(STORY.sha256()));
    assertThat(aurora.active(STORY)).isTrue();

    aurora.engine.parking.get(STORY.sha256()).complete(null);
    aurora.awaitGone(STORY, State.RETIRED);
  }

  @Test
  void aPluginThatBlocksDelaysNoOther() throws Exception {
    TestJar blocks = TestJar.of("blocks", BlockingActivator.class);
    until("start", aurora::reconciled);
    aurora.drop("a-blocks.jar", blocks);
    until("it blocks", () -> aurora.bundle(blocks) != null);
    long before = System.nanoTime();
    aurora.drop("story.jar", STORY);
    aurora.awaitLive(STORY);

    assertThat(System.nanoTime() - before).isLessThan(1_000_000_000L);
    assertThat(aurora.active(blocks)).isFalse();
  }

  @Test
  void aPluginThatDoesNotStartInTimeIsRefused() throws Exception {
    TestJar blocks = TestJar.of("blocks", BlockingActivator.class);
    aurora.drop("blocks.jar", blocks);

    assertThat(aurora.awaitNote("blocks.jar")).contains("did not start in time");
    aurora.awaitGone(blocks, State.REJECTED);
  }

  @Test
  void aPluginWhosePackageNobodyProvidesIsRefusedByThatName() throws Exception {
    TestJar lacks =
        STORY.with("Import-Package", "org.osgi.framework,com.acme.ink;version=\"[1.2,2)\"");
    aurora.drop("lacks.jar", lacks);

    assertThat(aurora.awaitNote("lacks.jar"))
        .contains("It needs package com.acme.ink (version 1.2.0, below 2.0.0), which nobody")
        .contains("패키지 com.acme.ink");
    aurora.awaitGone(lacks, State.REJECTED);
  }

  @Test
  void aSuccessorThatIsRefusedLeavesTheOldOneLive() throws Exception {
    TestJar breaks = TestJar.of("story", BreakingActivator.class);
    aurora.drop("story.jar", STORY);
    aurora.awaitLive(STORY);
    aurora.drop("story.jar", breaks);

    assertThat(aurora.awaitNote("story.jar")).contains("no ink");
    aurora.awaitGone(breaks, State.REJECTED);
    assertThat(aurora.is(STORY, State.LIVE)).isTrue();
    assertThat(aurora.active(STORY)).isTrue();

    restart();
    aurora.awaitLive(STORY);
    assertThat(aurora.bundle(breaks)).isNull();
  }

  @Test
  void aWorkflowThatCannotBeUsedQuarantinesItsPlugin() throws Exception {
    TestJar bad = STORY.with("Test-Workflows", "story,bad-story");
    aurora.drop("story.jar", bad);

    assertThat(aurora.awaitNote("story.jar")).contains("'bad-story'", "plan() has no steps");
    aurora.awaitGone(bad, State.REJECTED);
  }

  @Test
  void aPluginWhoseIdAnotherHasWaitsForItAndHoldsNobodyUp() throws Exception {
    TestJar waits = STORY.with("Test-Workflows", "taken-story");
    aurora.drop("story.jar", waits);
    until("reconciled", aurora::reconciled);

    aurora.awaitLive(waits);
    assertThat(aurora.deploy("story.jar.rejected.txt")).doesNotExist();
  }

  @Test
  void aPluginThatDoesHarmWhileItRunsIsTakenAway() throws Exception {
    aurora.drop("story.jar", STORY);
    aurora.awaitLive(STORY);
    aurora.engine.harm.accept(STORY.sha256(), Text.same("3 of its threads did not stop"));

    assertThat(aurora.awaitNote("story.jar")).contains("3 of its threads did not stop");
    aurora.awaitGone(STORY, State.REJECTED);
  }

  @Test
  void theNoteGoesWithTheJarOrWithItsFault() throws Exception {
    aurora.drop("story.jar", STORY.with("Require-Bundle", "other"));
    assertThat(aurora.awaitNote("story.jar")).contains("Require-Bundle");
    aurora.drop("story.jar", STORY);
    aurora.awaitLive(STORY);
    until("no note", () -> Files.notExists(aurora.deploy("story.jar.rejected.txt")));

    aurora.drop("other.jar", STORY.with("Bundle-SymbolicName", "x;singleton:=true"));
    assertThat(aurora.awaitNote("other.jar")).contains("singleton:=true");
    aurora.delete("other.jar");
    until("no note", () -> Files.notExists(aurora.deploy("other.jar.rejected.txt")));
  }

  @Test
  void aHalfCopiedJarIsWaitedForAndABrokenOneRefused() throws Exception {
    byte[] bytes = STORY.bytes();
    until("start", aurora::reconciled);
    Files.write(aurora.deploy("story.jar"), Arrays.copyOf(bytes, bytes.length / 2));
    Files.write(aurora.deploy("broken.jar"), Arrays.copyOf(bytes, bytes.length / 2));
    Files.write(aurora.deploy("story.jar"), bytes);

    aurora.awaitLive(STORY);
    assertThat(aurora.awaitNote("broken.jar")).contains("not a complete jar");
    assertThat(aurora.deploy("story.jar.rejected.txt")).doesNotExist();
  }

  @Test
  void afterARestartEverythingIsAsItWasAndNothingIsCountedTwice() throws Exception {
    TestJar next = STORY.build(2);
    TestJar deleted = TestJar.of("deleted", RegisteringActivator.class);
    TestJar fresh = TestJar.of("fresh", RegisteringActivator.class);
    aurora.drop("deleted.jar", deleted);
    aurora.awaitLive(deleted);
    aurora.drop("story.jar", STORY);
    aurora.awaitLive(STORY);
    aurora.store.pins.add(new Pin(STORY.sha256(), "story"));
    aurora.drop("story.jar", next);
    until("old one drains", () -> aurora.is(STORY, State.DRAINING));

    aurora.close();
    aurora.delete("deleted.jar");
    aurora.drop("fresh.jar", fresh);
    aurora = new Aurora(home, aurora.store);
    until("reconciled", aurora::reconciled);

    assertThat(aurora.active(STORY)).isTrue();
    assertThat(aurora.is(STORY, State.DRAINING)).isTrue();
    assertThat(aurora.active(next)).isTrue();
    assertThat(aurora.active(fresh)).isTrue();
    assertThat(aurora.bundle(deleted)).isNull();
    assertThat(aurora.is(deleted, State.RETIRED)).isTrue();
    assertThat(aurora.store.rows.get(next.sha256()).drop()).isEqualTo(3);
    assertThat(aurora.store.rows.get(fresh.sha256()).drop()).isEqualTo(4);
  }

  @Test
  void whatAPersonStopsStaysStoppedUntilAPersonStartsIt() throws Exception {
    aurora.drop("story.jar", STORY);
    aurora.awaitLive(STORY);
    until("start", aurora::reconciled);
    aurora.bundle(STORY).stop();
    until("stopped", () -> aurora.is(STORY, State.STOPPED));

    restart();
    until("reconciled", aurora::reconciled);
    assertThat(aurora.bundle(STORY)).isNotNull();
    assertThat(aurora.active(STORY)).isFalse();

    aurora.bundle(STORY).start();
    until("live again", () -> aurora.is(STORY, State.LIVE));
  }

  @Test
  void aBundleUninstalledByAPersonIsNotPutBack() throws Exception {
    aurora.drop("story.jar", STORY);
    aurora.awaitLive(STORY);
    until("start", aurora::reconciled);
    aurora.bundle(STORY).uninstall();

    aurora.awaitGone(STORY, State.STOPPED);
  }

  @Test
  void runsThatWaitForADeletedPluginGetItBackWhenAnotherServesTheirWorkflow() throws Exception {
    TestJar other = TestJar.of("tale", RegisteringActivator.class).with("Test-Workflows", "story");
    aurora.drop("story.jar", STORY);
    aurora.awaitLive(STORY);
    aurora.store.pins.add(new Pin(STORY.sha256(), "story"));
    aurora.delete("story.jar");
    until("parked", () -> aurora.engine.parking.containsKey(STORY.sha256()));
    aurora.engine.parking.get(STORY.sha256()).complete(null);
    aurora.awaitGone(STORY, State.RETIRED);
    assertThat(aurora.copy(STORY)).exists();

    aurora.drop("tale.jar", other);
    aurora.awaitLive(other);
    until("it drains", () -> aurora.active(STORY) && aurora.is(STORY, State.DRAINING));
  }

  @Test
  void aRowThatCannotBeWrittenIsTriedAgainAndNothingStartsBefore() throws Exception {
    aurora.store.failures.set(1);
    aurora.drop("story.jar", STORY);

    aurora.awaitLive(STORY);
    assertThat(aurora.store.failures).hasValue(0);
  }

  @Test
  void nothingHoldsTheClassesOfARetiredPlugin() throws Exception {
    aurora.drop("story.jar", STORY);
    aurora.awaitLive(STORY);
    var loader = new WeakReference<>(loader());
    aurora.delete("story.jar");
    until("parked", () -> aurora.engine.parking.containsKey(STORY.sha256()));
    aurora.engine.parking.get(STORY.sha256()).complete(null);
    aurora.awaitGone(STORY, State.RETIRED);

    until(
        "collected",
        () -> {
          System.gc();
          return loader.get() == null;
        });
  }

  private ClassLoader loader() {
    return aurora.bundle(STORY).adapt(BundleWiring.class).getClassLoader();
  }
}
