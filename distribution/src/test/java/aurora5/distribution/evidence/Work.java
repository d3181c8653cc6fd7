package aurora5.distribution.evidence;

/** Something that is to be done once: a step of a run, or the undo of it. */
public record Work(String run, String step, boolean undo) {
  @Override
  public String toString() {
    return (undo ? "undo of " : "") + step + " of run " + run;
  }
}
