package aurora5.chat.form;

/** A step of a run that waits for what a person says. Immutable. */
public record Awaited(String runId, String step) {
  static final String MARK = "answer:";

  /** Names it among everything that can be filled in: no workflow is called so. */
  String key() {
    return MARK + runId + "/" + step;
  }
}
