package aurora5.distribution.evidence;

/**
 * What a step wrote down itself, outside Aurora: that it began or ended, and with which key.
 *
 * @param version of the plugin, or nothing
 */
public record WitnessLine(
    String phase, String run, String step, int attempt, String key, String version) {
  static WitnessLine parse(String line) {
    String[] columns = line.split("\t");
    if (columns.length < 5 || columns.length > 6) {
      throw new IllegalArgumentException("not a line of a witness: '" + line + "'");
    }
    return new WitnessLine(
        columns[0],
        columns[1],
        columns[2],
        Integer.parseInt(columns[3]),
        columns[4],
        columns.length == 6 ? columns[5] : "");
  }

  public boolean undo() {
    return phase.startsWith("undo-");
  }

  public boolean begin() {
    return phase.endsWith("begin");
  }

  /** It did what it is there for. */
  public boolean end() {
    return phase.endsWith("end");
  }

  /** The step of the run, apart from its undo. */
  public Work work() {
    return new Work(run, step, undo());
  }
}
