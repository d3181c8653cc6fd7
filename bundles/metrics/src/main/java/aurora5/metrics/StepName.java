package aurora5.metrics;

/** A step as it is counted: the items of a fan-out are one. Immutable. */
record StepName(String workflow, String step) {
  static StepName of(String workflow, String unit) {
    int item = unit.indexOf('[');
    return new StepName(workflow, item < 0 ? unit : unit.substring(0, item));
  }
}
