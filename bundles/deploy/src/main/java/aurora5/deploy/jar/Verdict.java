package aurora5.deploy.jar;

/** What the look into a jar said. Immutable. */
public sealed interface Verdict {
  /**
   * @param name symbolic name
   * @param workflows whether its manifest promises workflow services
   */
  record Good(String name, String version, boolean workflows) implements Verdict {}

  /**
   * @param unfinished whether it looks like a file that is still being copied
   */
  record Bad(Refusal refusal, boolean unfinished) implements Verdict {}
}
