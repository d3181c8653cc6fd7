package aurora5.deploy.decide;

/** What becomes of a plugin that is not the one its folder asks for. */
enum Fate {
  /** Goes on: its successor is not proven yet, or refused. */
  KEEP,
  /** Ends what began on it: its successor serves. */
  DRAIN,
  /** Goes: its file was deleted and nobody succeeds it. */
  LEAVE
}
