package aurora5.distribution.witness;

/** What a step wrote down itself, outside Aurora: that it began or ended, and with which key. */
record WitnessLine(String phase, String run, String step, int attempt, String key) {
  static WitnessLine parse(String line) {
    String[] columns = line.split("\t");
    if (columns.length != 5) {
      throw new IllegalArgumentException("not a line of a witness: '" + line + "'");
    }
    return new WitnessLine(
        columns[0], columns[1], columns[2], Integer.parseInt(columns[3]), columns[4]);
  }

  boolean undo() {
    return phase.startsWith("undo-");
  }

  boolean begin() {
    return phase.endsWith("begin");
  }

  /** The step of the run, apart from its undo. */
  Work work() {
    return new Work(run, step, undo());
  }
}
