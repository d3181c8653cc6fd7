package aurora5.distribution.weave;

/** A place in the product's code at which it can be made to stand still until it is killed. */
public enum Failpoint {
  BEFORE_FORCE("aurora5.store.write.SqliteLedger", "commit", Side.ENTRY),
  AFTER_FORCE("aurora5.store.write.SqliteLedger", "commit", Side.EXIT),
  /** The step's code has ended, and the journal does not know. */
  BEFORE_RECORD("aurora5.engine.step.Attempts", "returned", Side.ENTRY),
  BEFORE_UNDO("aurora5.engine.step.Attempts", "undo", Side.ENTRY),
  AFTER_UNDO("aurora5.engine.step.Attempts", "undo", Side.EXIT),
  /** A child is there, and its parent has not heard of it. */
  CHILD_THERE("aurora5.engine.child.Children", "await", Side.ENTRY),
  STORE_OPENED("aurora5.store.sql.Schema", "migrate", Side.EXIT),
  ENGINE_STARTS("aurora5.engine.DurableEngine", "start", Side.ENTRY),
  ENGINE_STARTED("aurora5.engine.DurableEngine", "start", Side.EXIT),
  PLUGIN_COMES("aurora5.deploy.framework.PluginBundles", "install", Side.ENTRY),
  PLUGIN_INSTALLED("aurora5.deploy.framework.PluginBundles", "install", Side.EXIT),
  PLUGIN_STARTED("aurora5.deploy.framework.PluginBundles", "start", Side.EXIT),
  PLUGIN_GOES("aurora5.deploy.framework.PluginBundles", "remove", Side.ENTRY),
  BEFORE_ALERT("aurora5.alerting.Desk", "write", Side.ENTRY),
  /** An alert was told, and it is not noted that it was. */
  ALERT_TOLD("aurora5.alerting.ConsoleSink", "deliver", Side.EXIT);

  enum Side {
    ENTRY,
    EXIT
  }

  private final String type;
  private final String method;
  private final Side side;

  Failpoint(String type, String method, Side side) {
    this.type = type;
    this.method = method;
    this.side = side;
  }

  Weave weave() {
    return new Weave(type, method, side == Side.ENTRY ? Halt.AtEntry.class : Halt.AtExit.class);
  }

  /** As people write it: {@code before-force}. */
  public String word() {
    return Words.of(this);
  }
}
