package aurora5.distribution.weave;

import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Collectors;

/** A way of breaking the product on purpose, which the commands must notice. */
public enum Sabotage {
  /** Appends are answered although most of them are not on disk yet. */
  ACK_BEFORE_COMMIT("aurora5.store.write.SqliteLedger", "commit", Damage.LateCommit.class),
  /** That steps have succeeded is not written down. */
  SKIP_RECORD("aurora5.engine.fact.FactCodec", "write", Damage.Forgetting.class),
  /** Now and then a step is run a second time. */
  RUN_TWICE("aurora5.engine.step.Attempts", "execute", Damage.Twice.class),
  /** Code of every plugin version is kept for ever, and its class loader with it. */
  LEAK_LOADER("aurora5.engine.step.Attempts", "action", Damage.Hoarding.class),
  /** A new jar is also put into the bundle of the one before it. */
  SWAP_IN_PLACE("aurora5.deploy.framework.PluginBundles", "install", Damage.InPlace.class),
  /** A sink has got its alerts, but says nothing. */
  LOSE_ALERT("aurora5.alerting.ConsoleSink", "deliver", Damage.Silence.class);

  private final Weave weave;

  Sabotage(String type, String method, Class<?> advice) {
    weave = new Weave(type, method, advice);
  }

  Weave weave() {
    return weave;
  }

  /** As people write it: {@code run-twice}. */
  public String word() {
    return Words.of(this);
  }

  /**
   * @param word {@code none} for none
   */
  public static Optional<Sabotage> named(String word) {
    if (word.equals("none")) {
      return Optional.empty();
    }
    Optional<Sabotage> found =
        Arrays.stream(values()).filter(each -> each.word().equals(word)).findFirst();
    if (found.isEmpty()) {
      String known = Arrays.stream(values()).map(Sabotage::word).collect(Collectors.joining(", "));
      throw new IllegalArgumentException("no sabotage '" + word + "'; there are " + known);
    }
    return found;
  }
}
