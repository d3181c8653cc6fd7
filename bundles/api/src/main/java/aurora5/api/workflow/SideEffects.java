package aurora5.api.workflow;

/** What starting a workflow leaves behind in the world. */
public enum SideEffects {
  /** Nothing: it may be started without asking. */
  NONE,
  /** It writes somewhere: a person confirms. */
  WRITES,
  /** It costs money: a person confirms and is told so. */
  COSTS
}
