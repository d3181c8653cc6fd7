package aurora5.deploy.decide;

import aurora5.api.Text;
import aurora5.api.catalog.Plugin;
import aurora5.api.catalog.Plugin.State;
import aurora5.deploy.decide.Life.Leave;
import java.util.Optional;

/** What is to be done with one plugin that has a row, by the row's state. */
final class RowRules {
  private static final Text STOPPED_BY_A_PERSON = new Text("사람이 정지했습니다.", "A person stopped it.");
  private static final Text COPY_IS_GONE =
      new Text("보관해 둔 jar가 없어졌습니다.", "The copy of its jar is gone.");

  private final Scene scene;
  private final Facts facts;
  private final Winners winners;

  RowRules(Scene scene, Facts facts, Winners winners) {
    this.scene = scene;
    this.facts = facts;
    this.winners = winners;
  }

  /**
   * @param nextDrop number that the row gets if it comes back to serve new runs
   */
  Optional<Action> action(Plugin row, long nextDrop) {
    return switch (row.state()) {
      case LIVE -> live(row);
      case DRAINING -> draining(row, nextDrop);
      case RETIRED -> retired(row, nextDrop);
      case STOPPED -> stopped(row);
      case REJECTED -> when(facts.isInstalled(row.sha256()), new Action.Retire(row));
    };
  }

  private Optional<Action> live(Plugin row) {
    if (wasStopped(row)) {
      return Optional.of(new Action.Park(row.with(State.STOPPED, STOPPED_BY_A_PERSON)));
    }
    Fate fate = fate(row);
    boolean here = life(row).here();
    return switch (fate) {
      case KEEP -> here ? Optional.empty() : keep(row);
      case DRAIN -> here ? Optional.of(new Action.Drain(drainingRow(row))) : absent(row);
      case LEAVE ->
          Optional.of(
              here ? new Action.Park(drainingRow(row)) : new Action.Retire(retiredRow(row)));
    };
  }

  /** Brings a plugin from our copy of its jar, once it is clear what its file holds now. */
  private Optional<Action> keep(Plugin row) {
    if (!scene.kept().contains(row.sha256())) {
      return Optional.of(new Action.Retire(row.with(State.RETIRED, COPY_IS_GONE)));
    }
    boolean unclear = scene.booting() && scene.unsettled().contains(row.file());
    return when(!unclear || winners.isWinner(row), new Action.Bring(row));
  }

  private Optional<Action> draining(Plugin row, long nextDrop) {
    Life life = life(row);
    if (life.park() != Leave.NO) {
      return when(life.park() == Leave.DONE, new Action.Retire(retiredRow(row)));
    }
    if (winners.isWinner(row)) {
      return Optional.of(comeBack(row, nextDrop));
    }
    if (!life.here()) {
      return absent(row);
    }
    if (wasStopped(row)) {
      return Optional.of(new Action.Park(row.with(State.STOPPED, STOPPED_BY_A_PERSON)));
    }
    if (life.drain() == Leave.NO) {
      return Optional.of(new Action.Drain(row));
    }
    boolean drained = life.drain() == Leave.DONE && !facts.isPinned(row.sha256());
    return when(drained, new Action.Retire(retiredRow(row)));
  }

  /**
   * A plugin that serves no new runs and is not installed: needed for the runs that wait for it?
   */
  private Optional<Action> absent(Plugin row) {
    if (facts.isWanted(row.sha256())) {
      return Optional.of(new Action.Bring(drainingRow(row)));
    }
    boolean mayBeWantedSoon = scene.booting() && facts.isPinned(row.sha256());
    return when(!mayBeWantedSoon, new Action.Retire(retiredRow(row)));
  }

  private Optional<Action> retired(Plugin row, long nextDrop) {
    if (winners.isWinner(row)) {
      return Optional.of(comeBack(row, nextDrop));
    }
    if (facts.isWanted(row.sha256())) {
      return Optional.of(new Action.Bring(drainingRow(row)));
    }
    return when(facts.isInstalled(row.sha256()), new Action.Retire(row));
  }

  private Optional<Action> stopped(Plugin row) {
    Fate fate = fate(row);
    Standing standing = scene.bundles().get(row.sha256());
    if (standing != null && standing.active()) {
      State next = fate == Fate.KEEP ? State.LIVE : State.DRAINING;
      return Optional.of(new Action.Bring(row.with(next, Plugin.NO_REASON)));
    }
    if (fate == Fate.KEEP) {
      return life(row).here() ? Optional.empty() : keep(row);
    }
    boolean needed = fate == Fate.DRAIN && facts.isPinned(row.sha256());
    return when(!needed, new Action.Retire(retiredRow(row)));
  }

  private Fate fate(Plugin row) {
    if (winners.isWinner(row)) {
      return Fate.KEEP;
    }
    Optional<Dropped> successor = winners.of(row).or(() -> facts.file(row.file()));
    if (successor.isPresent()) {
      return fateBefore(row, successor.get().sha256());
    }
    return scene.unsettled().contains(row.file()) ? Fate.KEEP : Fate.LEAVE;
  }

  private Fate fateBefore(Plugin row, String successor) {
    if (facts.serves(successor)) {
      return Fate.DRAIN;
    }
    boolean inTheWay = scene.life(successor).isBlockedBy(life(row));
    return inTheWay ? Fate.LEAVE : Fate.KEEP;
  }

  private boolean wasStopped(Plugin row) {
    Standing standing = scene.bundles().get(row.sha256());
    return life(row).here() && (standing == null || standing.stopped());
  }

  private Life life(Plugin row) {
    return scene.life(row.sha256());
  }

  private Action comeBack(Plugin row, long nextDrop) {
    String file = winners.of(row).map(Dropped::file).orElse(row.file());
    return new Action.Bring(
        new Plugin(
            row.sha256(), file, row.name(), row.version(), nextDrop, State.LIVE, Plugin.NO_REASON));
  }

  private static Plugin drainingRow(Plugin row) {
    return row.with(State.DRAINING, Plugin.NO_REASON);
  }

  private static Plugin retiredRow(Plugin row) {
    return row.with(State.RETIRED, Plugin.NO_REASON);
  }

  private static Optional<Action> when(boolean condition, Action action) {
    return condition ? Optional.of(action) : Optional.empty();
  }
}
