package aurora5.notion.request;

import aurora5.api.Json;
import aurora5.api.Text;
import aurora5.json.Documents;
import com.fasterxml.jackson.core.JsonProcessingException;
import java.util.Optional;

/**
 * What we know of a row of Requests; nothing of what a person wrote in it. Immutable.
 *
 * @param round how many times a person has set it to New, or answered it
 * @param status what is to stand there
 * @param before what stood there when that was decided: if something else does by now, a person has
 *     changed it, and that is left alone
 * @param run that it started, or that waits for it
 * @param step that waits for an answer; empty for a row that starts runs
 * @param runPage where the run is in Notion
 * @param tick what is to become of the check box; empty if it stays as people have it
 * @param word the answer in words; empty if the run has the answer
 */
record Slip(
    int round,
    Status status,
    Status before,
    Optional<String> run,
    Optional<String> step,
    Optional<String> runPage,
    Optional<Boolean> tick,
    Optional<Text> word) {
  static Slip of(
      int round, Status status, Status before, Optional<String> run, Optional<Text> word) {
    return new Slip(
        round, status, before, run, Optional.empty(), Optional.empty(), Optional.empty(), word);
  }

  /** A step of a run waits for an answer. */
  static Slip asking(String run, String step) {
    return new Slip(
        1,
        Status.WAITING,
        Status.WAITING,
        Optional.of(run),
        Optional.of(step),
        Optional.empty(),
        Optional.empty(),
        Optional.empty());
  }

  Slip now(Status next, Optional<Text> say) {
    return new Slip(round, next, status, run, step, runPage, Optional.empty(), say);
  }

  /**
   * A person's answer is answered: another round, for the same may be said to the same once more.
   * Whoever is to answer again finds the check box empty.
   *
   * @param stands what stands in the column
   */
  Slip answered(Status stands, Status next, Text say) {
    Optional<Boolean> empty = next == Status.WAITING ? Optional.of(false) : Optional.empty();
    return new Slip(round + 1, next, stands, run, step, runPage, empty, Optional.of(say));
  }

  Slip on(String page) {
    return new Slip(round, status, status, run, step, Optional.of(page), Optional.empty(), word);
  }

  Json json() {
    return Documents.json(Documents.mapper().valueToTree(this));
  }

  static Slip read(Json body) {
    try {
      return Documents.mapper().treeToValue(Documents.parseOwn(body), Slip.class);
    } catch (JsonProcessingException failure) {
      throw new IllegalStateException(
          "the store has a request that cannot be read: " + failure.getOriginalMessage(), failure);
    }
  }
}
