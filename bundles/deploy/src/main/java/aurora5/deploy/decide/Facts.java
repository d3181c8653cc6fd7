package aurora5.deploy.decide;

import aurora5.api.catalog.Plugin;
import aurora5.api.catalog.Plugin.State;
import aurora5.api.store.RunTable.Pin;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/** Questions about a scene, each asked in one place. */
final class Facts {
  private final Scene scene;
  private final Map<String, Plugin> rows = new HashMap<>();
  private final Map<String, Dropped> jars = new HashMap<>();
  private final Map<String, Dropped> files = new HashMap<>();
  private final Set<String> offered = new HashSet<>();

  Facts(Scene scene) {
    this.scene = scene;
    scene.table().forEach(row -> rows.put(row.sha256(), row));
    scene.folder().forEach(jar -> jars.put(jar.sha256(), jar));
    scene.folder().forEach(jar -> files.put(jar.file(), jar));
    for (Plugin row : scene.table()) {
      if (serves(row.sha256())) {
        offered.addAll(scene.bundles().get(row.sha256()).registered());
      }
    }
  }

  Optional<Plugin> row(String sha256) {
    return Optional.ofNullable(rows.get(sha256));
  }

  Optional<Dropped> file(String name) {
    return Optional.ofNullable(files.get(name));
  }

  boolean isRejected(String sha256) {
    return row(sha256).map(row -> row.state() == State.REJECTED).orElse(false);
  }

  boolean serves(String sha256) {
    return isUp(sha256) && row(sha256).map(row -> row.state() == State.LIVE).orElse(false);
  }

  /** Started, and every workflow it registered can be used. */
  boolean isUp(String sha256) {
    Life life = scene.life(sha256);
    Standing standing = scene.bundles().get(sha256);
    if (standing == null || !standing.active() || !life.here() || life.busy()) {
      return false;
    }
    boolean waits =
        standing.registered().isEmpty()
            && jars.containsKey(sha256)
            && jars.get(sha256).promisesWorkflows();
    return !waits && standing.registered().stream().allMatch(life::has);
  }

  boolean isInstalled(String sha256) {
    return scene.bundles().containsKey(sha256);
  }

  boolean isPinned(String sha256) {
    return scene.pins().stream().anyMatch(pin -> pin.plugin().equals(sha256));
  }

  /** Whether runs wait for that plugin and somebody else serves their workflow by now. */
  boolean isWanted(String sha256) {
    return scene.kept().contains(sha256)
        && scene.pins().stream()
            .filter(pin -> pin.plugin().equals(sha256))
            .map(Pin::workflow)
            .anyMatch(offered::contains);
  }

  boolean isNews(Dropped jar) {
    return !Objects.equals(scene.known().get(jar.file()), jar.sha256());
  }
}
