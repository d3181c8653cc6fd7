package aurora5.deploy.decide;

import aurora5.api.catalog.Plugin;
import aurora5.api.catalog.Plugin.State;
import aurora5.deploy.jar.Refusal;
import aurora5.deploy.jar.Verdict;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * From a scene to what is to be done: one action per plugin at most, none for a plugin with which
 * something is being done already. Asked again after every change, so an action need not think of
 * what comes after it.
 */
public final class Decider {
  private final Scene scene;
  private final Facts facts;
  private final Winners winners;
  private final Map<String, Action> actions = new LinkedHashMap<>();
  private long lastDrop;

  private Decider(Scene scene) {
    this.scene = scene;
    this.facts = new Facts(scene);
    this.winners = new Winners(scene, facts);
    this.lastDrop = scene.table().stream().mapToLong(Plugin::drop).max().orElse(0);
  }

  public static List<Action> decide(Scene scene) {
    var decider = new Decider(scene);
    decider.refuseBadJars();
    decider.refuseTrouble();
    decider.followRows();
    decider.takeInNewJars();
    return List.copyOf(decider.actions.values());
  }

  /** Which bytes each file name has, as far as the decision about this scene took notice of it. */
  public static Map<String, String> known(Scene scene) {
    Map<String, String> known = new HashMap<>(scene.known());
    known.keySet().removeIf(file -> !scene.unsettled().contains(file) && !lies(scene, file));
    for (Dropped jar : scene.folder()) {
      if (!scene.life(jar.sha256()).busy()) {
        known.put(jar.file(), jar.sha256());
      }
    }
    return known;
  }

  /** Whether a plugin has started, and every workflow it registered can be used. */
  public static boolean up(Scene scene, String sha256) {
    return new Facts(scene).isUp(sha256);
  }

  /** Whether nothing is being done, and every plugin serves that should and is not in conflict. */
  public static boolean settled(Scene scene) {
    var facts = new Facts(scene);
    return idle(scene)
        && scene.table().stream()
            .filter(row -> row.state() == State.LIVE)
            .allMatch(row -> facts.isUp(row.sha256()) || scene.life(row.sha256()).isBlocked());
  }

  /** Whether nothing is being done, though some plugin may wait for a service it needs. */
  public static boolean idle(Scene scene) {
    return scene.lives().values().stream().noneMatch(Life::busy);
  }

  private static boolean lies(Scene scene, String file) {
    return scene.folder().stream().anyMatch(jar -> jar.file().equals(file));
  }

  private void refuseBadJars() {
    for (Dropped jar : scene.folder()) {
      if (jar.verdict() instanceof Verdict.Bad bad && !facts.isRejected(jar.sha256())) {
        Plugin row = facts.row(jar.sha256()).orElseGet(() -> newRow(jar));
        refuse(row, bad.refusal());
      }
    }
  }

  private void refuseTrouble() {
    for (Plugin row : scene.table()) {
      Optional<Refusal> trouble = scene.life(row.sha256()).trouble();
      if (trouble.isPresent() && row.state() != State.REJECTED) {
        refuse(row, trouble.get());
      }
    }
  }

  private void refuse(Plugin row, Refusal why) {
    add(new Action.Refuse(row.with(State.REJECTED, why.why()), why));
  }

  private void followRows() {
    var rules = new RowRules(scene, facts, winners);
    for (Plugin row : scene.table()) {
      rules.action(row, lastDrop + 1).ifPresent(this::add);
    }
  }

  private void takeInNewJars() {
    for (Dropped jar : scene.folder()) {
      if (winners.isWinner(jar) && facts.row(jar.sha256()).isEmpty()) {
        add(new Action.Bring(newRow(jar)));
      }
    }
  }

  private Plugin newRow(Dropped jar) {
    return new Plugin(
        jar.sha256(),
        jar.file(),
        jar.name(),
        jar.version(),
        lastDrop + 1,
        State.LIVE,
        Plugin.NO_REASON);
  }

  private void add(Action action) {
    String sha256 = action.row().sha256();
    if (!scene.life(sha256).busy() && actions.putIfAbsent(sha256, action) == null) {
      lastDrop = Math.max(lastDrop, action.row().drop());
    }
  }
}
