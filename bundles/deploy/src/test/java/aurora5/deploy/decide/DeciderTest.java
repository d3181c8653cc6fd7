package aurora5.deploy.decide;

import static aurora5.api.catalog.Plugin.State.DRAINING;
import static aurora5.api.catalog.Plugin.State.LIVE;
import static aurora5.api.catalog.Plugin.State.REJECTED;
import static aurora5.api.catalog.Plugin.State.RETIRED;
import static aurora5.api.catalog.Plugin.State.STOPPED;
import static org.assertj.core.api.Assertions.assertThat;

import aurora5.deploy.decide.Life.Leave;
import org.junit.jupiter.api.Test;

/** Plugins are called by their hash: V1 and V2 are two builds of the same plugin. */
final class DeciderTest {
  private final Stage stage = new Stage();

  @Test
  void takesNewJarsInOrderAndCountsTheirDrops() {
    stage.file("b.jar", "B1", "b").file("a.jar", "A1", "a").row("OLD", "old", 7, RETIRED);

    assertThat(stage.decide()).containsExactly("Bring B1 LIVE 8", "Bring A1 LIVE 9");
  }

  @Test
  void doesNothingTwice() {
    stage.file("v.jar", "V1", "v").row("V1", "v.jar", 1, LIVE).up("V1");

    assertThat(stage.decide()).isEmpty();
  }

  @Test
  void leavesAPluginAloneWhileSomethingIsBeingDoneWithIt() {
    stage.row("V1", "v.jar", 1, LIVE).life("V1", Life.NONE.brought().busy(true));

    assertThat(stage.decide()).isEmpty();
  }

  @Test
  void keepsTheOldOneLiveUntilItsSuccessorIsUp() {
    stage.file("v.jar", "V2", "v").row("V1", "v.jar", 1, LIVE).up("V1");
    assertThat(stage.decide()).containsExactly("Bring V2 LIVE 2");

    stage.row("V2", "v.jar", 2, LIVE).registeredOnly("V2", "story");
    assertThat(stage.decide()).isEmpty();

    stage.up("V2", "story");
    assertThat(stage.decide()).containsExactly("Drain V1 DRAINING 1");
  }

  @Test
  void drainsAPluginOfAnotherNameWhoseFileWasReplaced() {
    stage.file("v.jar", "W1", "w").row("V1", "v.jar", 1, LIVE).up("V1");
    stage.row("W1", "v.jar", 2, LIVE).name("W1", "w").up("W1");

    assertThat(stage.decide()).containsExactly("Drain V1 DRAINING 1");
  }

  @Test
  void letsAPluginGoThatHasTheIdOfWhatReplacedItsFile() {
    stage.file("v.jar", "W1", "w").row("V1", "v.jar", 1, LIVE).up("V1", "story");
    stage.row("W1", "v.jar", 2, LIVE).name("W1", "w").registeredOnly("W1", "story");
    assertThat(stage.decide()).isEmpty();

    stage.life("W1", Life.NONE.brought().blocked("story"));
    assertThat(stage.decide()).containsExactly("Park V1 DRAINING 1");
    assertThat(Decider.settled(stage.scene())).isTrue();
  }

  @Test
  void keepsTheOldOneWhenItsSuccessorIsRefused() {
    stage.badFile("v.jar", "X").row("V1", "v.jar", 1, LIVE).up("V1");
    assertThat(stage.decide()).containsExactly("Refuse X REJECTED 2");

    stage.row("X", "v.jar", 2, REJECTED);
    assertThat(stage.decide()).isEmpty();
  }

  @Test
  void keepsTheOldOneWhileItsFileIsBeingWritten() {
    stage.unsettled("v.jar").row("V1", "v.jar", 1, LIVE).up("V1");

    assertThat(stage.decide()).isEmpty();
  }

  @Test
  void retiresADrainedPluginOnceNoOpenRunIsPinnedToIt() {
    stage.file("v.jar", "V2", "v").row("V2", "v.jar", 2, LIVE).up("V2");
    stage.row("V1", "v.jar", 1, DRAINING).up("V1").pin("V1", "story");
    assertThat(stage.decide()).containsExactly("Drain V1 DRAINING 1");

    stage.life("V1", Life.NONE.brought().drain(Leave.DONE));
    assertThat(stage.decide()).isEmpty();

    stage.unpin();
    assertThat(stage.decide()).containsExactly("Retire V1 RETIRED 1");
  }

  @Test
  void rollsBackToBytesDroppedAgain() {
    stage.file("v.jar", "V1", "v").row("V1", "v.jar", 1, DRAINING).up("V1");
    stage.row("V2", "v.jar", 2, LIVE).up("V2");
    assertThat(stage.decide()).containsExactly("Bring V1 LIVE 3");

    stage.row("V1", "v.jar", 3, LIVE);
    assertThat(stage.decide()).containsExactly("Drain V2 DRAINING 2");
  }

  @Test
  void rollsBackAlsoWhenTheNewerFileStays() {
    stage.file("v2.jar", "V2", "v").known("v2.jar", "V2").row("V2", "v2.jar", 2, LIVE).up("V2");
    stage.file("old.jar", "V1", "v").row("V1", "v.jar", 1, RETIRED);

    assertThat(stage.decide()).containsExactly("Bring V1 LIVE 3");
  }

  @Test
  void letsTheFileDroppedLastServeAndTheOtherComeBack() {
    stage.file("v1.jar", "V1", "v").known("v1.jar", "V1").row("V1", "v1.jar", 1, RETIRED);
    stage.file("v2.jar", "V2", "v").known("v2.jar", "V2").row("V2", "v2.jar", 2, LIVE).up("V2");
    assertThat(stage.decide()).isEmpty();

    stage.delete("v2.jar");
    assertThat(stage.decide()).containsExactly("Bring V1 LIVE 3");
  }

  @Test
  void parksADeletedPluginAndThenRetiresIt() {
    stage.row("V1", "v.jar", 1, LIVE).up("V1");
    assertThat(stage.decide()).containsExactly("Park V1 DRAINING 1");

    stage.row("V1", "v.jar", 1, DRAINING).life("V1", Life.NONE.brought().park(Leave.ASKED));
    stage.file("v.jar", "V1", "v");
    assertThat(stage.decide()).isEmpty();

    stage.life("V1", Life.NONE.brought().park(Leave.DONE));
    assertThat(stage.decide()).containsExactly("Retire V1 RETIRED 1");
  }

  @Test
  void doesNothingWhenTheFileOfADrainingPluginIsDeleted() {
    stage.file("v2.jar", "V2", "v").row("V2", "v2.jar", 2, LIVE).up("V2");
    stage.row("V1", "v1.jar", 1, DRAINING).up("V1");
    stage.life("V1", Life.NONE.brought().drain(Leave.ASKED));

    assertThat(stage.decide()).isEmpty();
  }

  @Test
  void bringsBackWhatWaitingRunsNeedWhenTheirWorkflowIsServedAgain() {
    stage.row("V1", "v.jar", 1, RETIRED).kept("V1").pin("V1", "story");
    assertThat(stage.decide()).isEmpty();

    stage.file("w.jar", "W1", "w").row("W1", "w.jar", 2, LIVE).name("W1", "w").up("W1", "story");
    assertThat(stage.decide()).containsExactly("Bring V1 DRAINING 1");
  }

  @Test
  void bringsAtStartWhatIsInTheFolderInTheOrderOfTheDropsThenWhatIsNew() {
    stage.booting().file("a.jar", "NEW", "n").file("z.jar", "A1", "a").file("b.jar", "B1", "b");
    stage.row("B1", "b.jar", 1, LIVE).name("B1", "b").row("A1", "z.jar", 2, LIVE).name("A1", "a");
    stage.kept("A1").kept("B1").kept("NEW");

    assertThat(stage.decide())
        .containsExactly("Bring B1 LIVE 1", "Bring A1 LIVE 2", "Bring NEW LIVE 3");
  }

  @Test
  void retiresAtStartWhatWasDeletedWhileNobodyLooked() {
    stage.booting().row("V1", "v.jar", 1, LIVE).kept("V1").pin("V1", "story");

    assertThat(stage.decide()).containsExactly("Retire V1 RETIRED 1");
  }

  @Test
  void waitsAtStartForTheSuccessorBeforeBringingADrainingOne() {
    stage.booting().row("V1", "v.jar", 1, DRAINING).kept("V1").pin("V1", "story");
    stage.file("v.jar", "V2", "v").row("V2", "v.jar", 2, LIVE).kept("V2");
    assertThat(stage.decide()).containsExactly("Bring V2 LIVE 2");

    stage.up("V2", "story");
    assertThat(stage.decide()).containsExactly("Bring V1 DRAINING 1");
  }

  @Test
  void bringsAtStartTheOldOneWhoseSuccessorWasRefused() {
    stage.booting().badFile("v.jar", "X").row("X", "v.jar", 2, REJECTED);
    stage.row("V1", "v.jar", 1, LIVE).kept("V1");

    assertThat(stage.decide()).containsExactly("Bring V1 LIVE 1");
  }

  @Test
  void refusesWhatIsInTroubleAndNeverTriesTheSameBytesAgain() {
    stage.file("v.jar", "V1", "v").row("V1", "v.jar", 1, LIVE).up("V1").trouble("V1");
    assertThat(stage.decide()).containsExactly("Refuse V1 REJECTED 1");

    stage.row("V1", "v.jar", 1, REJECTED).gone("V1");
    assertThat(stage.decide()).isEmpty();
    assertThat(stage.delete("v.jar").file("again.jar", "V1", "v").decide()).isEmpty();
  }

  @Test
  void takesAwayWhatAnotherRoomQuarantined() {
    stage.file("v.jar", "V1", "v").row("V1", "v.jar", 1, REJECTED).up("V1");

    assertThat(stage.decide()).containsExactly("Retire V1 REJECTED 1");
  }

  @Test
  void remembersWhatAPersonStoppedOrUninstalled() {
    stage.file("v.jar", "V1", "v").row("V1", "v.jar", 1, LIVE).up("V1").standing("V1", false, true);
    assertThat(stage.decide()).containsExactly("Park V1 STOPPED 1");

    stage.gone("V1").life("V1", Life.NONE.brought());
    assertThat(stage.decide()).containsExactly("Park V1 STOPPED 1");

    stage.row("V1", "v.jar", 1, STOPPED);
    assertThat(stage.decide()).isEmpty();
  }

  @Test
  void installsAStoppedPluginAtStartAndFollowsThePersonWhoStartsIt() {
    stage.booting().file("v.jar", "V1", "v").row("V1", "v.jar", 1, STOPPED).kept("V1");
    assertThat(stage.decide()).containsExactly("Bring V1 STOPPED 1");

    stage.up("V1");
    assertThat(stage.decide()).containsExactly("Bring V1 LIVE 1");
  }

  @Test
  void isUpOnlyWithTheWorkflowsItsManifestPromises() {
    stage.promisingFile("v.jar", "V2", "v").row("V2", "v.jar", 2, LIVE).up("V2");
    stage.row("V1", "v.jar", 1, LIVE).up("V1");
    assertThat(stage.decide()).isEmpty();
    assertThat(Decider.settled(stage.scene())).isFalse();

    stage.up("V2", "story");
    assertThat(stage.decide()).containsExactly("Drain V1 DRAINING 1");
  }

  @Test
  void keepsCopiesThatFolderRowsOrRunsStillNeed() {
    stage.file("v.jar", "V2", "v").row("V2", "v.jar", 2, LIVE).row("V1", "v.jar", 1, DRAINING);
    stage.row("P", "p.jar", 3, RETIRED).pin("P", "story").row("R", "r.jar", 4, RETIRED);
    stage.kept("V1").kept("V2").kept("P").kept("R").kept("UNKNOWN");

    assertThat(Copies.unneeded(stage.scene())).containsExactlyInAnyOrder("R", "UNKNOWN");
    assertThat(Copies.unneeded(stage.unsettled("new.jar").scene())).isEmpty();
  }

  @Test
  void writesANoteOnceAndDeletesItWhenItIsNoLongerTrue() {
    stage.badFile("bad.jar", "X").row("X", "bad.jar", 1, REJECTED);
    assertThat(stage.notes("gone.jar").write()).containsOnlyKeys("bad.jar");
    assertThat(stage.notes("gone.jar").delete()).containsExactly("gone.jar");

    stage.known("bad.jar", "X");
    assertThat(stage.notes("bad.jar")).isEqualTo(stage.notes("bad.jar"));
    assertThat(stage.notes("bad.jar").write()).isEmpty();
    assertThat(stage.notes("bad.jar").delete()).isEmpty();

    stage.delete("bad.jar").file("bad.jar", "V1", "v");
    assertThat(stage.notes("bad.jar").delete()).containsExactly("bad.jar");
  }

  @Test
  void takesNoNoticeOfADropWhileItsPluginIsBusy() {
    stage.file("v.jar", "V1", "v").file("w.jar", "W1", "w").known("old.jar", "OLD");
    stage.life("V1", Life.NONE.busy(true));

    assertThat(Decider.known(stage.scene())).containsOnlyKeys("w.jar");
  }
}
