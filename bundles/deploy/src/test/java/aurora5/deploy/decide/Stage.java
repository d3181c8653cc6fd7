package aurora5.deploy.decide;

import aurora5.api.Text;
import aurora5.api.catalog.Plugin;
import aurora5.api.catalog.Plugin.State;
import aurora5.api.store.RunTable.Pin;
import aurora5.deploy.jar.Refusal;
import aurora5.deploy.jar.Verdict;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Builds a scene, one thing after the other. */
final class Stage {
  private static final Refusal REFUSAL = new Refusal(Text.same("broken"), Text.same("mend it"));

  private final List<Dropped> folder = new ArrayList<>();
  private final Set<String> unsettled = new HashSet<>();
  private final Map<String, String> known = new HashMap<>();
  private final Map<String, Plugin> table = new HashMap<>();
  private final Map<String, Standing> bundles = new HashMap<>();
  private final Map<String, Life> lives = new HashMap<>();
  private final Set<Pin> pins = new HashSet<>();
  private final Set<String> kept = new HashSet<>();
  private boolean booting;

  Scene scene() {
    List<Plugin> rows = new ArrayList<>(table.values());
    rows.sort(Comparator.comparingLong(Plugin::drop));
    return new Scene(folder, unsettled, known, rows, bundles, lives, pins, kept, booting);
  }

  /** Actions as words: what, which, state and number of its row. */
  List<String> decide() {
    return Decider.decide(scene()).stream().map(Stage::words).toList();
  }

  Notes notes(String... there) {
    return Notes.of(scene(), Set.of(there));
  }

  private static String words(Action action) {
    Plugin row = action.row();
    String kind = action.getClass().getSimpleName();
    return kind + " " + row.sha256() + " " + row.state() + " " + row.drop();
  }

  Stage file(String file, String sha256, String name) {
    folder.add(new Dropped(file, sha256, new Verdict.Good(name, "1.0.0", false)));
    return this;
  }

  Stage promisingFile(String file, String sha256, String name) {
    folder.add(new Dropped(file, sha256, new Verdict.Good(name, "1.0.0", true)));
    return this;
  }

  Stage badFile(String file, String sha256) {
    folder.add(new Dropped(file, sha256, new Verdict.Bad(REFUSAL, false)));
    return this;
  }

  Stage delete(String file) {
    folder.removeIf(jar -> jar.file().equals(file));
    return this;
  }

  Stage unsettled(String file) {
    unsettled.add(file);
    return this;
  }

  Stage known(String file, String sha256) {
    known.put(file, sha256);
    return this;
  }

  Stage row(String sha256, String file, long drop, State state) {
    table.put(sha256, new Plugin(sha256, file, "v", "1.0.0", drop, state, Plugin.NO_REASON));
    return this;
  }

  Stage name(String sha256, String name) {
    table.computeIfPresent(
        sha256,
        (key, row) ->
            new Plugin(
                sha256, row.file(), name, row.version(), row.drop(), row.state(), row.reason()));
    return this;
  }

  Stage up(String sha256, String... workflows) {
    Life life = Life.NONE.brought();
    for (String workflow : workflows) {
      life = life.arrived(workflow);
    }
    bundles.put(sha256, new Standing(true, false, Set.of(workflows)));
    return kept(sha256).life(sha256, life);
  }

  Stage registeredOnly(String sha256, String workflow) {
    bundles.put(sha256, new Standing(true, false, Set.of(workflow)));
    return kept(sha256).life(sha256, Life.NONE.brought());
  }

  Stage standing(String sha256, boolean active, boolean stopped) {
    bundles.put(sha256, new Standing(active, stopped, Set.of()));
    return this;
  }

  Stage trouble(String sha256) {
    return life(sha256, lives.get(sha256).trouble(REFUSAL));
  }

  Stage gone(String sha256) {
    bundles.remove(sha256);
    lives.computeIfPresent(sha256, (key, life) -> life.gone());
    return this;
  }

  Stage life(String sha256, Life life) {
    lives.put(sha256, life);
    return this;
  }

  Stage pin(String sha256, String workflow) {
    pins.add(new Pin(sha256, workflow));
    return this;
  }

  Stage unpin() {
    pins.clear();
    return this;
  }

  Stage kept(String sha256) {
    kept.add(sha256);
    return this;
  }

  Stage booting() {
    booting = true;
    return this;
  }
}
