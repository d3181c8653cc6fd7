package aurora5.engine.run;

/**
 * What the house allows a run right now. Immutable.
 *
 * @param slot it has one of the slots for runs
 * @param open its plugin is here and stays, and the engine is not stopping
 * @param puttingBack what runs is interrupted and put back
 * @param parking once nothing runs, it is to wait for its plugin
 */
public record Gate(boolean slot, boolean open, boolean puttingBack, boolean parking) {
  public static final Gate FREE = new Gate(true, true, false, false);

  boolean mayStart() {
    return slot && open;
  }
}
