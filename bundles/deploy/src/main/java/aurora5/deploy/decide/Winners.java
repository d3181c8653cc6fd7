package aurora5.deploy.decide;

import aurora5.api.catalog.Plugin;
import aurora5.api.catalog.Plugin.State;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** Of all good jars in the folder with one symbolic name: the one dropped last. */
final class Winners {
  private final Facts facts;
  private final Map<String, Dropped> byName = new HashMap<>();

  Winners(Scene scene, Facts facts) {
    this.facts = facts;
    for (Dropped jar : scene.folder()) {
      if (jar.good() && !facts.isRejected(jar.sha256())) {
        byName.merge(jar.name(), jar, this::later);
      }
    }
  }

  boolean isWinner(Dropped jar) {
    return jar.equals(byName.get(jar.name()));
  }

  Optional<Dropped> of(Plugin row) {
    return Optional.ofNullable(byName.get(row.name()));
  }

  boolean isWinner(Plugin row) {
    return of(row).map(jar -> jar.sha256().equals(row.sha256())).orElse(false);
  }

  private Dropped later(Dropped one, Dropped next) {
    return drop(next) >= drop(one) ? next : one;
  }

  /** Bytes never seen, and bytes of the past dropped again just now, are the latest of all. */
  private long drop(Dropped jar) {
    Optional<Plugin> row = facts.row(jar.sha256());
    boolean again = facts.isNews(jar) && !row.map(Winners::serves).orElse(false);
    return again ? Long.MAX_VALUE : row.map(Plugin::drop).orElse(Long.MAX_VALUE);
  }

  private static boolean serves(Plugin row) {
    return row.state() == State.LIVE || row.state() == State.STOPPED;
  }
}
