package aurora5.testkit;

/** Something that goes wrong in a rehearsal, once. Immutable. */
sealed interface Fault {
  /** The step throws instead of doing its work. */
  record Throws(Exception what) implements Fault {}

  /** The step does nothing until it is interrupted. */
  record Hangs() implements Fault {}

  /** The process dies before the step has done its work. */
  record DiesBefore() implements Fault {}

  /** The process dies after the step's work, before its result is on disk. */
  record DiesAfter() implements Fault {}
}
