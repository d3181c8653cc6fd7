package aurora5.deploy.decide;

import aurora5.api.catalog.Plugin;
import aurora5.api.store.RunTable.Pin;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Everything the decision looks at. Immutable.
 *
 * @param folder jars that stand still, oldest first, then by name
 * @param unsettled names of jars that still change or are being looked at
 * @param known which bytes each file name had at the decision before
 * @param table rows, in the order of their drops
 * @param bundles what the framework has, by hash
 * @param lives what this process did so far, by hash
 * @param pins what open runs need
 * @param kept hashes of the jars that we have a copy of
 * @param booting not everything found at start has been dealt with
 */
public record Scene(
    List<Dropped> folder,
    Set<String> unsettled,
    Map<String, String> known,
    List<Plugin> table,
    Map<String, Standing> bundles,
    Map<String, Life> lives,
    Set<Pin> pins,
    Set<String> kept,
    boolean booting) {
  public Scene {
    folder = List.copyOf(folder);
    unsettled = Set.copyOf(unsettled);
    known = Map.copyOf(known);
    table = List.copyOf(table);
    bundles = Map.copyOf(bundles);
    lives = Map.copyOf(lives);
    pins = Set.copyOf(pins);
    kept = Set.copyOf(kept);
  }

  Life life(String sha256) {
    return lives.getOrDefault(sha256, Life.NONE);
  }
}
