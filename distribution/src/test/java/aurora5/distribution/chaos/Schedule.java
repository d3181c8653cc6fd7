package aurora5.distribution.chaos;

import aurora5.distribution.chaos.Kill.From;
import aurora5.distribution.weave.Failpoint;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;

/**
 * Draws the kills: the same seed gives the same ones. Every second life is a calm one: it is long
 * enough for what was in flight at its start. So no step is in flight at three deaths, which would
 * end its run and take its plugin away.
 */
final class Schedule {
  private static final int EARLIEST = 200;
  private static final int LATEST = 5_000;

  /** Where to stop, from when on passes count, and up to how many are let through. */
  private record Place(Failpoint point, From from, int most) {}

  private static final List<Place> PLACES =
      List.of(
          new Place(Failpoint.BEFORE_FORCE, From.READY, 150),
          new Place(Failpoint.BEFORE_FORCE, From.START, 10),
          new Place(Failpoint.AFTER_FORCE, From.READY, 150),
          new Place(Failpoint.BEFORE_RECORD, From.READY, 100),
          new Place(Failpoint.BEFORE_UNDO, From.READY, 20),
          new Place(Failpoint.AFTER_UNDO, From.READY, 20),
          new Place(Failpoint.CHILD_THERE, From.READY, 10),
          new Place(Failpoint.STORE_OPENED, From.START, 1),
          new Place(Failpoint.ENGINE_STARTS, From.START, 1),
          new Place(Failpoint.ENGINE_STARTED, From.START, 1),
          new Place(Failpoint.PLUGIN_STARTED, From.START, 1),
          new Place(Failpoint.PLUGIN_COMES, From.SWAP, 1),
          new Place(Failpoint.PLUGIN_INSTALLED, From.SWAP, 1),
          new Place(Failpoint.PLUGIN_STARTED, From.SWAP, 1),
          new Place(Failpoint.PLUGIN_GOES, From.SWAP, 1),
          new Place(Failpoint.BEFORE_ALERT, From.READY, 3),
          new Place(Failpoint.ALERT_TOLD, From.READY, 1));

  /** How one process lives and dies. */
  record Turn(Kill kill, boolean calm) {}

  private Schedule() {}

  static List<Turn> of(long seed, int kills) {
    var random = new SplittableRandom(seed);
    List<Turn> schedule = new ArrayList<>();
    for (int i = 0; i < kills; i++) {
      boolean calm = i % 2 == 1;
      Kill kill = kill(random);
      while (calm && kill.early()) {
        kill = kill(random);
      }
      schedule.add(new Turn(kill, calm));
    }
    return schedule;
  }

  private static Kill kill(SplittableRandom random) {
    int dice = random.nextInt(100);
    long millis = random.nextInt(EARLIEST, LATEST);
    if (dice < 40) {
      return new Kill.AfterReady(millis, dice < 10);
    }
    if (dice < 50) {
      return new Kill.AfterStart(millis);
    }
    Place place = PLACES.get(random.nextInt(PLACES.size()));
    return new Kill.AtPoint(place.point(), place.from(), random.nextInt(place.most()) + 1);
  }
}
