package aurora5.api.health;

/** How the house is on the whole. */
public enum Verdict {
  HEALTHY,
  /** It works, and somebody should look. */
  DEGRADED,
  /** It does not do what it is for. */
  UNHEALTHY
}
