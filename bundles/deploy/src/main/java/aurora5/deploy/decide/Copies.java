package aurora5.deploy.decide;

import aurora5.api.catalog.Plugin;
import aurora5.api.catalog.Plugin.State;
import java.util.HashSet;
import java.util.Set;

/** Which of our own copies of jars nobody will ask for any more. */
public final class Copies {
  private Copies() {}

  public static Set<String> unneeded(Scene scene) {
    if (!scene.unsettled().isEmpty()) {
      return Set.of(); // one of them may be the copy of a jar that is being looked at
    }
    var facts = new Facts(scene);
    Set<String> unneeded = new HashSet<>(scene.kept());
    unneeded.removeIf(sha256 -> facts.isPinned(sha256) || scene.life(sha256).busy());
    for (Dropped jar : scene.folder()) {
      if (!facts.isRejected(jar.sha256())) {
        unneeded.remove(jar.sha256());
      }
    }
    for (Plugin row : scene.table()) {
      if (row.state() != State.RETIRED && row.state() != State.REJECTED) {
        unneeded.remove(row.sha256());
      }
    }
    return unneeded;
  }
}
